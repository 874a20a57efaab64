package com.viewra.media;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import java.nio.file.Path;
import java.util.Optional;

/// Remembers what was read of the files used last, as long as they stay as they were: a session asks several times, and
/// the key frames of a transport stream take as long as reading all of it.
public final class CachedMediaReader implements MediaReader {
    private static final int KEPT = 64;

    private final MediaReader reader;
    private final Recent<FileVersion, MediaIndex> indexes = new Recent<>(KEPT);

    public CachedMediaReader(MediaReader reader) {
        this.reader = reader;
    }

    @Override
    public MediaIndex read(Path file) throws MediaException, InterruptedException {
        FileVersion version = FileVersion.of(file);
        Optional<MediaIndex> known = indexes.get(version);
        if (known.isPresent()) return known.get();
        MediaIndex index = reader.read(file);
        indexes.put(version, index);
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
        FileVersion version = FileVersion.of(file);
        MediaIndex measured = reader.measure(file, index);
        indexes.put(version, measured);
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
