package com.viewra.media;

/// Reads one family of containers.
public interface ContainerReader extends MediaReader {
    /// How many bytes [#recognises] wants to see.
    int START_BYTES = 4096;

    /// Whether a file that starts with these bytes is of this family, whatever its name says.
    boolean recognises(byte[] start);
}
