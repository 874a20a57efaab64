package com.viewra.server.http;

import io.javalin.http.HttpStatus;

/// A request that cannot be served, with what to tell whoever sent it.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final HttpStatus status;

    public ProblemException(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, detail);
    }

    public static ProblemException badRequest(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, detail);
    }

    /// The request is right, but not as things are now.
    public static ProblemException conflict(String detail) {
        return new ProblemException(HttpStatus.CONFLICT, detail);
    }

    public HttpStatus status() {
        return status;
    }
}
