package com.viewra.library;

/// Something that is to be stored is nothing the library can hold, however often it is tried: a value too long, or of
/// another kind. Nothing of the transaction it was in is stored.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RefusedException(Throwable cause) {
        super("The library cannot hold this: " + cause.getMessage(), cause);
    }
}
