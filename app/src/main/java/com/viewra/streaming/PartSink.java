package com.viewra.streaming;

import java.io.IOException;

/// Takes a segment part by part, in order. Called on the thread of whoever asked for it.
@FunctionalInterface
public interface PartSink {
    /// @throws IOException if nobody wants the rest
    void accept(byte[] part) throws IOException;
}
