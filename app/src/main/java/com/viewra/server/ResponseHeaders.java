package com.viewra.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Headers that every answer has.
final class ResponseHeaders {
    private ResponseHeaders() {}

    static void set(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("X-Frame-Options", "DENY");
        if (ctx.path().startsWith("/stream/")) openToPlayersAnywhere(ctx);
        else ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /// Signed addresses are opened by players on pages and devices of all kinds; they carry no cookie.
    private static void openToPlayersAnywhere(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Access-Control-Expose-Headers", "Content-Length, Content-Range, ETag");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    static void preflight(Context ctx) {
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD");
        ctx.header("Access-Control-Allow-Headers", "Range, If-Range, If-None-Match");
        ctx.header("Access-Control-Max-Age", "86400");
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
