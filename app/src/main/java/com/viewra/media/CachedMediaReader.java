package com.viewra.media;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Remembers what was read of the files used last, as long as they stay as they were: a session asks several times, and
/// the key frames of a transport stream take as long as reading all of it.
public final class CachedMediaReader implements MediaReader {
    private static final int KEPT = 64;

    private final MediaReader reader;
    private final Recent<Version, MediaIndex> indexes = new Recent<>();
    private final Recent<TrackOf, TrackTiming> timings = new Recent<>();

    public CachedMediaReader(MediaReader reader) {
        this.reader = reader;
    }

    /// A file as it is now; written again, it is another.
    private record Version(Path file, long sizeBytes, FileTime modified) {
        static Version of(Path file) throws MediaException {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Version(file, now.size(), now.lastModifiedTime());
            } catch (IOException e) {
                throw new MediaException(Code.SOURCE_UNREADABLE, "The file does not exist any more.", e);
            }
        }
    }

    private record TrackOf(Version version, int track) {}

    @Override
    public MediaIndex read(Path file) throws MediaException, InterruptedException {
        Version version = Version.of(file);
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
    public Optional<TrackTiming> timing(Path file, MediaIndex index, int track)
            throws MediaException, InterruptedException {
        TrackOf wanted = new TrackOf(Version.of(file), track);
        Optional<TrackTiming> known = timings.get(wanted);
        if (known.isPresent()) return known;
        Optional<TrackTiming> timing = reader.timing(file, index, track);
        timing.ifPresent(found -> timings.put(wanted, found));
        return timing;
    }

    @Override
    public Optional<SubtitleSamples> subtitles(Path file, MediaIndex index, int track, long fromMicros, long toMicros)
            throws MediaException, InterruptedException {
        return reader.subtitles(file, index, track, fromMicros, toMicros);
    }

    /// The values used last.
    private static final class Recent<K, V> {
        private final SequencedMap<K, V> values = new LinkedHashMap<>(KEPT, 0.75f, true);

        synchronized Optional<V> get(K key) {
            return Optional.ofNullable(values.get(key));
        }

        synchronized void put(K key, V value) {
            values.put(key, value);
            if (values.size() > KEPT) values.pollFirstEntry();
        }
    }
}
