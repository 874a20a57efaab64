package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.media.ContainerReader;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.TrackTiming;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads FLAC files from their metadata blocks (RFC 9639 §8). Whatever is odd about a file is left to FFmpeg.
public final class FlacReader implements ContainerReader {
    private static final byte[] MARK = {'f', 'L', 'a', 'C'};
    private static final int STREAM_INFO = 0;
    private static final int COMMENTS = 4;
    private static final int PICTURE = 6;
    private static final int LARGEST_BYTES = 1 << 20;
    private static final int STREAM_INFO_BYTES = 34;

    @Override
    public boolean recognises(byte[] start) {
        return java.util.Arrays.mismatch(start, MARK) == MARK.length;
    }

    @Override
    public MediaIndex read(Path file) throws MediaException {
        try (FileChannel channel = FileChannel.open(file)) {
            Blocks blocks = Blocks.read(channel);
            ByteBuffer info = blocks.info.orElseThrow(FlacReader::unsupported);
            long packed = info.getLong(10);
            int sampleRate = (int) (packed >>> 44);
            int channels = (int) (packed >>> 41 & 7) + 1;
            int bits = (int) (packed >>> 36 & 31) + 1;
            long samples = packed & 0xF_FFFF_FFFFL;
            if (sampleRate == 0 || samples == 0) throw unsupported();
            return index(file, channel.size(), blocks, new AudioFormat(sampleRate, channels, "", bits), samples);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(Code.SOURCE_UNREADABLE, "The file cannot be read.", e);
        }
    }

    private static MediaIndex index(Path file, long size, Blocks blocks, AudioFormat format, long samples)
            throws IOException {
        long bitrate = size * 8 * format.sampleRate() / samples;
        List<Track> tracks = new ArrayList<>();
        tracks.add(new Track.Audio(0, Codec.FLAC, Codec.FLAC.id(), TrackLabel.NONE, bitrate, format));
        for (Codec cover : blocks.covers) tracks.add(Covers.track(tracks.size(), cover));
        return new MediaIndex(
                Fingerprint.of(file),
                "flac",
                size,
                Duration.ofNanos((long) (samples * 1e9 / format.sampleRate())),
                tracks,
                List.of(),
                blocks.tags,
                Map.of(0, new TrackTiming(0, format.sampleRate(), 0, samples, new long[0], true)));
    }

    private static MediaException unsupported() {
        return new MediaException(Code.UNSUPPORTED, "This FLAC file is left to FFmpeg.");
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
        return Optional.empty();
    }

    /// What the metadata blocks hold.
    private static final class Blocks {
        private Optional<ByteBuffer> info = Optional.empty();
        private final Map<String, String> tags = new LinkedHashMap<>();
        private final List<Codec> covers = new ArrayList<>();

        static Blocks read(FileChannel channel) throws IOException {
            Blocks blocks = new Blocks();
            long at = MARK.length;
            boolean isLast = false;
            while (!isLast) {
                ByteBuffer header = ByteBuffer.wrap(Bytes.read(channel, at, 4));
                if (header.remaining() < 4) throw unsupported();
                int word = header.getInt();
                int length = word & 0xFFFFFF;
                isLast = word < 0;
                blocks.add(word >>> 24 & 0x7F, channel, at + 4, length);
                at += 4 + length;
            }
            return blocks;
        }

        private void add(int type, FileChannel channel, long at, int length) throws IOException {
            switch (type) {
                case STREAM_INFO -> {
                    if (length < STREAM_INFO_BYTES) throw unsupported();
                    info = Optional.of(ByteBuffer.wrap(body(channel, at, length)));
                }
                case COMMENTS -> VorbisComments.addTo(tags, body(channel, at, length));
                case PICTURE -> covers.add(cover(ByteBuffer.wrap(Bytes.read(channel, at, Math.min(length, 256)))));
                default -> {} // padding, seek points, cue sheets
            }
        }

        private static byte[] body(FileChannel channel, long at, int length) throws IOException {
            byte[] body = Bytes.read(channel, at, Math.min(length, LARGEST_BYTES));
            if (body.length < length) throw unsupported();
            return body;
        }

        private static Codec cover(ByteBuffer picture) throws MediaException {
            if (picture.remaining() < 8) throw unsupported();
            int length = picture.getInt(4);
            if (length < 0 || length > picture.remaining() - 8) throw unsupported();
            String kind =
                    StandardCharsets.US_ASCII.decode(picture.slice(8, length)).toString();
            if (!kind.matches("(?i)image/(jpe?g|png)")) throw unsupported();
            return Covers.codec(kind);
        }
    }
}
