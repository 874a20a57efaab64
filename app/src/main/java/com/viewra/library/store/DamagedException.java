package com.viewra.library.store;

import java.io.IOException;

/// A database that cannot be opened, lacks a table or cannot be read to the end.
final class DamagedException extends IOException {
    private static final long serialVersionUID = 1;

    /// @param what such as "the table item is missing"
    DamagedException(String what) {
        super(what);
    }

    DamagedException(Exception cause) {
        super(String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown"), cause);
    }
}
