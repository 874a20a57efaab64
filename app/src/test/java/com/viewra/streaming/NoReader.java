package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import java.nio.file.Path;
import java.util.Optional;

/// Reads nothing itself.
final class NoReader implements MediaReader {
    @Override
    public MediaIndex read(Path file) throws MediaException {
        throw new MediaException(MediaException.Code.UNSUPPORTED, "no reader");
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
        return Optional.empty();
    }
}
