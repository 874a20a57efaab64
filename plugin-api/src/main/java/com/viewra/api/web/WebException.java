package com.viewra.api.web;

import java.io.IOException;

/// A service that cannot be asked or did not answer as it should, in words that a user can be shown.
public final class WebException extends IOException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public enum Code {
        /// No connection, no answer in time, or the service says it is out of order.
        UNREACHABLE,
        /// It asks to be left alone for a while.
        BUSY,
        /// It does not take the key.
        REFUSED,
        NOT_FOUND,
        /// What it answered makes no sense.
        GARBLED,
        UNKNOWN
    }

    public WebException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public WebException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /// Whether asking later may help.
    public boolean isPassing() {
        return code == Code.UNREACHABLE || code == Code.BUSY;
    }
}
