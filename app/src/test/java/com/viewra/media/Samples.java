package com.viewra.media;

import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Reads whole streams for tests.
final class Samples {
    static final Rational ZERO = new Rational(0, 1);
    /// Before anything, priming included.
    static final Rational VERY_START = new Rational(-100, 1);

    private Samples() {}

    static List<Sample> from(MediaReader reader, Path file, MediaIndex index, int track, Rational from)
            throws Exception {
        List<Sample> samples = new ArrayList<>();
        try (SampleStream stream = reader.open(file, index, track, ZERO, from).orElseThrow()) {
            for (Optional<Sample> next = stream.next(); next.isPresent(); next = stream.next()) samples.add(next.get());
        }
        return samples;
    }

    static String describe(Sample sample) {
        return "%d %d %d %s %s"
                .formatted(
                        sample.decodeTicks(),
                        sample.presentationTicks(),
                        sample.durationTicks(),
                        sample.sync() ? "K" : "_",
                        md5(sample));
    }

    static String md5(Sample sample) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(sample.data()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
