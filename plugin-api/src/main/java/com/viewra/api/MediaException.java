package com.viewra.api;

import java.io.IOException;

/// Media that cannot be read, decoded, encoded or packaged, in words that a user can be shown.
public class MediaException extends IOException {
    private static final long serialVersionUID = 1;
    private final Code code;

    /// What kind of trouble it is, for programs; the message says the same to people.
    public enum Code {
        /// The file does not exist or cannot be opened.
        SOURCE_UNREADABLE,
        /// The file opens but what it holds is damaged or not what it claims to be.
        SOURCE_DAMAGED,
        /// Nothing here can read or write this container or codec.
        UNSUPPORTED,
        /// An encoder or decoder did not start or died.
        TOOL_FAILED,
        /// A tool that the work needs is not installed.
        TOOL_MISSING,
        /// The machine cannot take on more work at the moment.
        BUSY,
        /// The work took longer than it ever should.
        TIMED_OUT,
        UNKNOWN
    }

    public MediaException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public MediaException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
