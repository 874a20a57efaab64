package com.viewra.media;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import java.nio.file.Path;
import java.util.Optional;

/// Reads nothing: for tests in which nothing may be read.
final class UnreadableReader implements MediaReader {
    @Override
    public MediaIndex read(Path file) throws MediaException {
        throw new MediaException(MediaException.Code.UNSUPPORTED, "was read");
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
        return Optional.empty();
    }
}
