package com.viewra.media;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps what was read of a file for the next start of the program, wherever the file is moved or however it is renamed
/// meanwhile.
public final class StoringMediaReader implements MediaReader {
    private final MediaReader reader;
    private final StoredIndexes stored;

    public StoringMediaReader(MediaReader reader, StoredIndexes stored) {
        this.reader = reader;
        this.stored = stored;
    }

    @Override
    public MediaIndex read(Path file) throws MediaException, InterruptedException {
        return read(file, Fingerprint.ofMedia(file));
    }

    @Override
    public MediaIndex read(Path file, Fingerprint fingerprint) throws MediaException, InterruptedException {
        Optional<MediaIndex> known = stored.find(fingerprint);
        if (known.isPresent()) return known.get();
        MediaIndex index = reader.read(file, fingerprint);
        stored.put(index);
        return index;
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds)
            throws MediaException, InterruptedException {
        return reader.open(file, index, track, originSeconds, fromSeconds);
    }

    @Override
    public MediaIndex measure(Path file, MediaIndex index) throws MediaException, InterruptedException {
        MediaIndex measured = reader.measure(file, index);
        stored.put(measured);
        return measured;
    }

    @Override
    public Optional<SubtitleSamples> subtitles(Path file, MediaIndex index, int track, long fromMicros, long toMicros)
            throws MediaException, InterruptedException {
        return reader.subtitles(file, index, track, fromMicros, toMicros);
    }

    @Override
    public Fonts fonts(Path file, MediaIndex index) throws MediaException, InterruptedException {
        return reader.fonts(file, index);
    }
}
