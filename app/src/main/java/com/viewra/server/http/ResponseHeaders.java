package com.viewra.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/// Headers that every answer has.
public final class ResponseHeaders {
    private static final Map<String, String> PAGE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Resource-Policy", "same-origin");
    /// Signed addresses are opened by players on pages and devices of all kinds; they carry no cookie.
    private static final Map<String, String> STREAM = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Resource-Policy", "cross-origin",
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "Content-Length, Content-Range, ETag");

    private ResponseHeaders() {}

    /// @return values by name
    public static Map<String, String> of(String path) {
        return path.startsWith("/stream/") ? STREAM : PAGE;
    }

    public static void set(Context ctx) {
        of(ctx.path()).forEach(ctx::header);
    }

    public static void preflight(Context ctx) {
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD");
        ctx.header("Access-Control-Allow-Headers", "Range, If-Range, If-None-Match");
        ctx.header("Access-Control-Max-Age", "86400");
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
