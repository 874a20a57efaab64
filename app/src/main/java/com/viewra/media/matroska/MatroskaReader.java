package com.viewra.media.matroska;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.media.ContainerReader;
import com.viewra.media.Fingerprint;
import com.viewra.media.Fonts;
import com.viewra.media.MediaIndex;
import com.viewra.media.SubtitleSamples;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads Matroska and WebM files.
public final class MatroskaReader implements ContainerReader {
    private static final byte[] EBML = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
    private final long wholeBelowBytes;

    public MatroskaReader() {
        this(64 << 20);
    }

    /// @param wholeBelowBytes smaller files are looked through whole; of larger ones the cues are believed after a
    /// check
    MatroskaReader(long wholeBelowBytes) {
        this.wholeBelowBytes = wholeBelowBytes;
    }

    @Override
    public boolean recognises(byte[] start) {
        return java.util.Arrays.mismatch(start, EBML) == EBML.length;
    }

    @Override
    public MediaIndex read(Path path, Fingerprint fingerprint) throws MediaException {
        try (EbmlFile file = new EbmlFile(FileChannel.open(path))) {
            return MatroskaIndex.of(fingerprint, file, wholeBelowBytes);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Optional<SampleStream> open(
            Path path, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds)
            throws MediaException {
        try {
            EbmlFile file = new EbmlFile(FileChannel.open(path));
            Optional<SampleStream> stream = Optional.empty();
            try {
                stream = open(file, index, track, originSeconds, fromSeconds);
            } finally {
                if (stream.isEmpty()) file.close();
            }
            return stream;
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Optional<SampleStream> open(
            EbmlFile file, MediaIndex index, int number, Rational originSeconds, Rational fromSeconds)
            throws IOException {
        Segment segment = Segment.read(file);
        List<MatroskaTrack> streams = MatroskaIndex.streams(segment);
        if (number < 0 || number >= streams.size()) return Optional.empty();
        MatroskaTrack listed = streams.get(number);
        Entrance entrance = new Entrance(file, segment);
        Optional<Block> first = OpenTrack.isReadable(listed) ? entrance.first(listed.number()) : Optional.empty();
        if (first.isEmpty()) return Optional.empty();
        OpenTrack open = OpenTrack.of(listed, file, first.get());
        MatroskaTrack track = open.track();
        Optional<Rational> rate = constantRate(index, number);
        TrackClock clock = open.clock(segment.timestampScale(), rate);
        Optional<TrackFormat> format = open.readableFormat(clock, rate);
        if (format.isEmpty()) return Optional.empty();
        long origin = ticks(originSeconds, clock.timescale());
        long from = ticks(fromSeconds, clock.timescale());
        BlockReader blocks = entrance.at(track, clock, origin + from);
        return Optional.of(new MatroskaSampleStream(file, blocks, track, format.get(), clock, origin, from));
    }

    @Override
    public Optional<SubtitleSamples> subtitles(Path path, MediaIndex index, int track, long fromMicros, long toMicros)
            throws MediaException {
        try (EbmlFile file = new EbmlFile(FileChannel.open(path))) {
            Optional<SubtitleBlocks> blocks = SubtitleBlocks.open(file, track);
            return blocks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(blocks.get().read(fromMicros, toMicros));
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Fonts fonts(Path path, MediaIndex index) throws MediaException {
        try (EbmlFile file = new EbmlFile(FileChannel.open(path))) {
            return new Fonts(
                    path,
                    Segment.read(file).attachments().stream()
                            .filter(Attachment::isFont)
                            .map(font -> new Fonts.Font(font.name(), font.offset(), font.sizeBytes()))
                            .toList());
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// What reading the whole file found, so that every stream of it uses the same grid.
    private static Optional<Rational> constantRate(MediaIndex index, int track) {
        return index.tracks().get(track) instanceof Track.Video video
                ? video.format().frameRate()
                : Optional.empty();
    }

    private static long ticks(Rational seconds, long timescale) {
        return Math.floorDiv(
                Math.multiplyExact(seconds.numerator(), timescale) + seconds.denominator() / 2, seconds.denominator());
    }

    private static MediaException unreadable(IOException e) {
        return new MediaException(MediaException.Code.SOURCE_UNREADABLE, "The file cannot be read.", e);
    }
}
