package com.viewra.plugins.packager;

import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.testkit.Clips;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What ffprobe says of the first picture or sound track of a file.
record Probe(Path file, Map<String, String> values) {
    static Optional<Probe> of(Path file, String selector) {
        String text = Clips.run(List.of(
                Clips.ffprobe().toString(), "-v", "quiet", "-select_streams", selector, "-show_streams", "" + file));
        Map<String, String> values = new HashMap<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (line.equals("[/STREAM]")) break;
            if (equals > 0) values.putIfAbsent(line.substring(0, equals), line.substring(equals + 1));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Probe(file, values));
    }

    private String value(String name) {
        return values.getOrDefault(name, "N/A");
    }

    int index() {
        return Integer.parseInt(value("index"));
    }

    Codec codec() {
        return Codec.of(value("codec_name"));
    }

    int width() {
        return Integer.parseInt(value("width"));
    }

    int height() {
        return Integer.parseInt(value("height"));
    }

    /// The rate that ffprobe guesses, or 30 where that is the clock of a variable one.
    Rational frameRate() {
        String[] parts = value("r_frame_rate").split("/", 2);
        Rational rate = new Rational(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        return rate.toDouble() > 60 ? new Rational(30, 1) : rate;
    }

    Rational start() {
        String start = value("start_time");
        if (start.equals("N/A")) return new Rational(0, 1);
        return new Rational(new BigDecimal(start).movePointRight(6).longValueExact(), 1_000_000);
    }

    boolean interlaced() {
        return List.of("tt", "bb", "tb", "bt").contains(value("field_order"));
    }

    Track.Video picture() {
        return new Track.Video(
                index(),
                codec(),
                value("codec_name"),
                TrackLabel.NONE,
                0,
                VideoFormat.of(width(), height(), frameRate()));
    }

    Track.Audio sound() {
        return new Track.Audio(index(), codec(), value("codec_name"), TrackLabel.NONE, 0, AudioFormat.of(48_000, 2));
    }
}
