package com.viewra.streaming;

/// A rendition, segment or track that the file does not have was asked for.
public final class NotThereException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotThereException(String message) {
        super(message);
    }
}
