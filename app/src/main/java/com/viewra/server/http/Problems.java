package com.viewra.server.http;

import com.viewra.api.MediaException;
import com.viewra.settings.DiskFull;
import com.viewra.streaming.NotThereException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns whatever goes wrong while a request is served into a problem document.
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /// @param home where the program writes; that disk may be full
    public static void register(RoutesConfig routes, Path home) {
        routes.exception(ProblemException.class, (e, ctx) -> send(ctx, e.status(), e.getMessage()));
        routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> {
            ctx.header("Allow", String.valueOf(e.getDetails().getOrDefault("availableMethods", "")));
            send(ctx, HttpStatus.METHOD_NOT_ALLOWED, ctx.method() + " is not possible at this address.");
        });
        routes.exception(HttpResponseException.class, Problems::ofJavalin);
        routes.exception(MediaException.class, (e, ctx) -> {
            if (!isDiskFull(e, home, ctx)) ofMedia(e, ctx);
        });
        routes.exception(NotThereException.class, (e, ctx) -> send(ctx, HttpStatus.NOT_FOUND, e.getMessage()));
        routes.exception(EofException.class, (_, ctx) -> LOG.debug("client of {} went away", ctx.path()));
        routes.exception(InterruptedException.class, (_, ctx) -> {
            Thread.currentThread().interrupt();
            send(ctx, HttpStatus.SERVICE_UNAVAILABLE, "The work was given up before it was done.");
        });
        routes.exception(Exception.class, (e, ctx) -> {
            if (!isDiskFull(e, home, ctx)) unexpected(e, ctx);
        });
    }

    /// Answers that there is no room, if that is what went wrong.
    private static boolean isDiskFull(Exception e, Path home, Context ctx) {
        if (!DiskFull.isCauseOf(e, home)) return false;
        LOG.warn("{} {} failed: the disk is full ({})", ctx.method(), ctx.path(), e.toString());
        send(ctx, HttpStatus.INSUFFICIENT_STORAGE, DiskFull.SENTENCE);
        return true;
    }

    /// What the program itself lacks, such as a class; Javalin hands it over outside of any route.
    public static void broken(HttpServletResponse response, Error e) {
        LOG.error("a request failed", e);
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
    }

    private static void ofJavalin(HttpResponseException e, Context ctx) {
        HttpStatus status = HttpStatus.forStatus(e.getStatus());
        String detail = status == HttpStatus.NOT_FOUND ? "There is nothing at " + ctx.path() + "." : e.getMessage();
        send(ctx, status, detail);
    }

    private static void ofMedia(MediaException e, Context ctx) {
        HttpStatus status = statusOf(e.code());
        if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode())
            LOG.warn("{} {} failed: {}", ctx.method(), ctx.path(), e.getMessage(), e);
        send(ctx, status, e.getMessage());
    }

    private static HttpStatus statusOf(MediaException.Code code) {
        return switch (code) {
            case SOURCE_UNREADABLE -> HttpStatus.NOT_FOUND;
            case SOURCE_DAMAGED, UNSUPPORTED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOOL_MISSING, BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            case TIMED_OUT -> HttpStatus.GATEWAY_TIMEOUT;
            case TOOL_FAILED, UNKNOWN -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static void unexpected(Exception e, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
        send(ctx, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; the log says what.");
    }

    private static void send(Context ctx, HttpStatus status, @Nullable String detail) {
        Problem.of(status, detail == null ? status.getMessage() : detail).send(ctx);
    }
}
