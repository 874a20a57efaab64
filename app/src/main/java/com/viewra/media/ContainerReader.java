package com.viewra.media;

import com.viewra.api.MediaException;
import java.nio.file.Path;

/// Reads one family of containers.
public interface ContainerReader extends MediaReader {
    /// How many bytes [#recognises] wants to see.
    int START_BYTES = 4096;

    /// Whether a file that starts with these bytes is of this family, whatever its name says.
    boolean recognises(byte[] start);

    @Override
    default MediaIndex read(Path file) throws MediaException {
        return read(file, Fingerprint.ofMedia(file));
    }

    @Override
    MediaIndex read(Path file, Fingerprint fingerprint) throws MediaException;
}
