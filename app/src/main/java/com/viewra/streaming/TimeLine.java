package com.viewra.streaming;

import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.media.MediaIndex;
import com.viewra.media.TrackTiming;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// The clock that all renditions of a file share: zero is where the first picture is shown, or the first sound
/// of a file without picture.
/// @param originSeconds the container's time that is zero
record TimeLine(Rational originSeconds, MediaIndex index) {
    private static final Rational ZERO = new Rational(0, 1);

    static TimeLine of(MediaIndex index) {
        Stream<Track> audible = index.audio().stream().map(Track.class::cast);
        Rational origin = Stream.concat(index.video().stream(), audible)
                .flatMap(track -> Optional.ofNullable(index.timings().get(track.index())).stream())
                .findFirst()
                .map(TrackTiming::firstSeconds)
                .orElse(ZERO);
        return new TimeLine(origin, index);
    }

    long originMicros() {
        return Math.round(originSeconds.toDouble() * 1e6);
    }

    Optional<TrackTiming> timing(Track track) {
        return Optional.ofNullable(index.timings().get(track.index()));
    }

    /// A time of the container's clock on this time line, to the nearest tick of `timescale`.
    long ticks(long containerTicks, long containerTimescale, long timescale) {
        BigInteger down = big(containerTimescale).multiply(big(originSeconds.denominator()));
        BigInteger up = big(containerTicks)
                .multiply(big(originSeconds.denominator()))
                .subtract(big(originSeconds.numerator()).multiply(big(containerTimescale)))
                .multiply(big(timescale));
        return floorDivide(up.shiftLeft(1).add(down), down.shiftLeft(1));
    }

    /// The other way: a time of this time line on the container's clock.
    long containerTicks(long ticks, long timescale, long containerTimescale) {
        return new TimeLine(new Rational(-originSeconds.numerator(), originSeconds.denominator()), index)
                .ticks(ticks, timescale, containerTimescale);
    }

    double seconds(long containerTicks, long containerTimescale) {
        return ticks(containerTicks, containerTimescale, 1_000_000) / 1e6;
    }

    /// Where a track ends on this time line.
    double endSeconds(Track track) {
        return timing(track)
                .filter(timing -> timing.endTicks() > timing.firstTicks())
                .map(timing -> seconds(timing.endTicks(), timing.timescale()))
                .orElseGet(() -> toSeconds(index.duration()));
    }

    static double toSeconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static long floorDivide(BigInteger up, BigInteger down) {
        BigInteger[] parts = up.divideAndRemainder(down);
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
