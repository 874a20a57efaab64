package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.media.Fingerprint;
import com.viewra.media.HeaderReader;
import com.viewra.media.MediaIndex;
import com.viewra.media.TrackTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One track of sound with its tags and covers: what every file of music comes down to.
/// @param first sample that is heard, on FFmpeg's clock
/// @param end of those that are heard
/// @param bytes of coded sound
record Song(Codec codec, String codecName, AudioFormat format, long first, long end, long bytes) {
    /// The largest count of samples that is believed: ten thousand hours at 192 kHz.
    private static final long MOST_SAMPLES = 10_000L * 3600 * 192_000;

    static Song of(Codec codec, AudioFormat format, long samples, long bytes) {
        return new Song(codec, codec.id(), format, 0, samples, bytes);
    }

    /// For codings that have no name but FFmpeg's.
    static Song of(String codecName, AudioFormat format, long samples, long bytes) {
        return new Song(Codec.of(codecName), codecName, format, 0, samples, bytes);
    }

    MediaIndex index(String container, Fingerprint fingerprint, long sizeBytes, Tags tags) throws MediaException {
        if (end <= first || end > MOST_SAMPLES) throw HeaderReader.odd("It has no length");
        int sampleRate = format.sampleRate();
        long bitrate = Math.round(bytes * 8.0 * sampleRate / (end - first));
        List<Track> tracks = new ArrayList<>();
        tracks.add(new Track.Audio(0, codec, codecName, TrackLabel.NONE, bitrate, format));
        for (Codec cover : tags.covers()) tracks.add(Covers.track(tracks.size(), cover));
        return new MediaIndex(
                fingerprint,
                container,
                sizeBytes,
                Duration.ofNanos(Math.round((end - first) * 1e9 / sampleRate)),
                tracks,
                List.of(),
                tags.texts(),
                Map.of(0, new TrackTiming(0, sampleRate, first, end, new long[0], true)));
    }
}
