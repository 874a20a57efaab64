package com.viewra.server;

import com.viewra.health.Metrics;
import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.javalin.router.Endpoint;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes how long every request took.
record RequestTimes(Metrics metrics) implements RequestLogger {
    private static final Logger LOG = LoggerFactory.getLogger(RequestTimes.class);

    @Override
    public void handle(Context ctx, Float millis) {
        LOG.debug("{} {} -> {} in {} ms", ctx.method(), ctx.path(), ctx.statusCode(), millis);
        Endpoint last = ctx.endpoints().matchedHttpEndpoint();
        String route = last == null ? "web client" : last.path;
        metrics.request(ctx.method().name(), route, ctx.statusCode(), Duration.ofNanos((long) (millis * 1_000_000)));
    }
}
