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
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads MP3 files whose first frame and ID3 tag say all. Whatever is odd about a file is left to FFmpeg.
public final class Mp3Reader implements ContainerReader {
    private static final int WINDOW_BYTES = 64 * 1024;
    private static final int ID3V1_BYTES = 128;

    @Override
    public boolean recognises(byte[] start) {
        return Id3Tag.isAt(start) || MpegFrame.at(start, 0).isPresent();
    }

    @Override
    public MediaIndex read(Path file) throws MediaException {
        try (FileChannel channel = FileChannel.open(file)) {
            Id3Tag tag = Id3Tag.read(channel);
            byte[] start = Bytes.read(channel, tag.lengthBytes(), WINDOW_BYTES);
            long soundBytes = channel.size() - tag.lengthBytes() - (endsInId3v1(channel) ? ID3V1_BYTES : 0);
            MpegFrame first = firstFrame(start);
            Mp3Length length = Mp3Length.of(start, first, soundBytes).orElseThrow(Mp3Reader::unsupported);
            return index(file, channel.size(), tag, first, length);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(Code.SOURCE_UNREADABLE, "The file cannot be read.", e);
        }
    }

    /// The frame right after the tag, if another follows where it ends.
    private static MpegFrame firstFrame(byte[] start) throws MediaException {
        MpegFrame first = MpegFrame.at(start, 0).orElseThrow(Mp3Reader::unsupported);
        MpegFrame second = MpegFrame.at(start, first.lengthBytes()).orElseThrow(Mp3Reader::unsupported);
        if (!first.isLike(second)) throw unsupported();
        return first;
    }

    private static boolean endsInId3v1(FileChannel channel) throws IOException {
        byte[] end = Bytes.read(channel, Math.max(0, channel.size() - ID3V1_BYTES), 3);
        return end.length == 3 && end[0] == 'T' && end[1] == 'A' && end[2] == 'G';
    }

    private static MediaIndex index(Path file, long size, Id3Tag tag, MpegFrame first, Mp3Length length)
            throws IOException {
        List<Track> tracks = new ArrayList<>();
        tracks.add(new Track.Audio(
                0,
                Codec.MP3,
                Codec.MP3.id(),
                TrackLabel.NONE,
                length.bitrate(),
                AudioFormat.of(first.sampleRate(), first.channels())));
        for (Codec cover : tag.covers()) tracks.add(Covers.track(tracks.size(), cover));
        TrackTiming timing =
                new TrackTiming(0, first.sampleRate(), length.delaySamples(), length.samples(), new long[0], true);
        Duration duration = Duration.ofNanos(length.samples() * 1_000_000_000 / first.sampleRate());
        return new MediaIndex(
                Fingerprint.of(file), "mp3", size, duration, tracks, List.of(), tag.texts(), Map.of(0, timing));
    }

    private static MediaException unsupported() {
        return new MediaException(Code.UNSUPPORTED, "This MP3 file is left to FFmpeg.");
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
        return Optional.empty();
    }
}
