package com.viewra.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;

/// A problem document (RFC 9457).
/// @param type always "about:blank": the status says it all
/// @param detail a sentence for people
public record Problem(String type, String title, int status, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getMessage(), status.getCode(), detail);
    }

    public void send(Context ctx) {
        byte[] json = ctx.jsonMapper().toJsonString(this, Problem.class).getBytes(StandardCharsets.UTF_8);
        ctx.status(status).contentType(MEDIA_TYPE).result(json);
    }
}
