package com.viewra.server.api;

import com.viewra.health.Metrics;
import com.viewra.server.http.Access;
import com.viewra.server.http.Route;
import java.util.List;

/// Figures for Prometheus, which sends the admin token as a bearer token.
public final class MetricsRoutes {
    private final Metrics metrics;

    public MetricsRoutes(Metrics metrics) {
        this.metrics = metrics;
    }

    public List<Route> routes() {
        return List.of(Route.get("/metrics", Access.ADMIN, "Figures in the Prometheus text format")
                .sends("text/plain")
                .by(ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.scrape())));
    }
}
