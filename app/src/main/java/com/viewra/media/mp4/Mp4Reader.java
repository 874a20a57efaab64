package com.viewra.media.mp4;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.media.ContainerReader;
import com.viewra.media.FileVersion;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.Recent;
import com.viewra.media.SubtitleSamples;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Reads MP4, MOV and M4A files, fragmented or not.
public final class Mp4Reader implements ContainerReader {
    private static final Set<String> FIRST_BOXES =
            Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "styp", "moof", "sidx");
    /// Parsing the tables of a long film takes longer than reading a segment of it.
    private static final int KEPT = 4;

    private final Recent<FileVersion, Mp4Streams> parsed = new Recent<>(KEPT);

    @Override
    public boolean recognises(byte[] start) {
        return start.length >= 8 && FIRST_BOXES.contains(new String(start, 4, 4, StandardCharsets.ISO_8859_1));
    }

    @Override
    public MediaIndex read(Path file, Fingerprint fingerprint) throws MediaException {
        try (FileChannel channel = FileChannel.open(file)) {
            return Mp4Index.of(fingerprint, channel);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds)
            throws MediaException {
        try {
            Optional<Mp4Track> found = streams(file).track(track);
            return found.isEmpty() ? Optional.empty() : open(file, found.get(), originSeconds, fromSeconds);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Mp4Streams streams(Path file) throws IOException {
        FileVersion version = FileVersion.of(file);
        Optional<Mp4Streams> known = parsed.get(version);
        if (known.isPresent()) return known.get();
        try (FileChannel channel = FileChannel.open(file)) {
            Mp4Streams streams = Mp4Streams.of(Mp4Movie.read(channel));
            parsed.put(version, streams);
            return streams;
        }
    }

    private static Optional<SampleStream> open(Path file, Mp4Track track, Rational originSeconds, Rational fromSeconds)
            throws IOException {
        Optional<TrackFormat> format = track.readableFormat();
        if (format.isEmpty()) return Optional.empty();
        long originTicks = ticks(originSeconds, track.timescale());
        int first = track.sampleAt(originTicks + ticks(fromSeconds, track.timescale()));
        long shift = track.edits().shiftTicks() - originTicks;
        return Optional.of(new Mp4SampleStream(FileChannel.open(file), format.get(), track.samples(), shift, first));
    }

    @Override
    public Optional<SubtitleSamples> subtitles(Path path, MediaIndex index, int track, long fromMicros, long toMicros)
            throws MediaException {
        try (FileChannel file = FileChannel.open(path)) {
            Optional<Mp4Track> found = Mp4Streams.of(Mp4Movie.read(file)).track(track);
            return found.isEmpty() ? Optional.empty() : Mp4Subtitles.read(file, found.get());
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static long ticks(Rational seconds, long timescale) {
        return Math.floorDiv(
                Math.multiplyExact(seconds.numerator(), timescale) + seconds.denominator() / 2, seconds.denominator());
    }

    private static MediaException unreadable(IOException e) {
        return new MediaException(MediaException.Code.SOURCE_UNREADABLE, "The file cannot be read.", e);
    }
}
