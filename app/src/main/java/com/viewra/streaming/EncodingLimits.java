package com.viewra.streaming;

import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/// What is asked of this machine: a safe guess from the number of processors until [Capacity] is measured.
/// Safe for use from any thread.
final class EncodingLimits {
    private static final int LARGE_PICTURE = 1080;
    private static final double HD_PICTURES = 1280 * 720 * 30.0;

    private final int processors;
    private volatile Optional<Capacity> measured = Optional.empty();

    EncodingLimits(int processors) {
        this.processors = processors;
    }

    void measured(Capacity capacity) {
        measured = Optional.of(capacity);
    }

    Optional<Capacity> measured() {
        return measured;
    }

    /// Encoders that may run at once.
    int permits() {
        return Math.max(2, measured.map(Capacity::encoders).orElse(processors / 2));
    }

    /// Whether a rendition is worth offering: it would be encoded well before it is watched.
    boolean canDo(Track.Video source, Rendition.OfVideo rendition) {
        return measured.map(c -> c.factor(source, rendition, Speed.FAST_START) >= Capacity.COMFORTABLE)
                .orElseGet(() -> pixelsPerSecond(rendition) <= guessedPixelsPerSecond(source.format()));
    }

    /// Where a head begins and how far it may go.
    Pace pace(Track.Video source, Rendition.OfVideo rendition) {
        if (measured.isEmpty()) return new Pace();
        Capacity capacity = measured.get();
        Speed best = mostCareful(speed -> capacity.factor(source, rendition, speed) >= Capacity.COMFORTABLE);
        Speed easy = mostCareful(speed -> capacity.factor(source, rendition, speed) >= Pace.ROOM_FOR_STEADY);
        return new Pace(best == Speed.FASTEST ? best : Speed.FAST_START, easy, best);
    }

    private static Speed mostCareful(Predicate<Speed> isBorne) {
        return Arrays.stream(Speed.values()).filter(isBorne).reduce(Speed.FASTEST, (_, last) -> last);
    }

    private static double pixelsPerSecond(Rendition.OfVideo rendition) {
        double rate = rendition.picture().frameRate().map(Rational::toDouble).orElse(30.0);
        return rendition.picture().width() * rendition.picture().height() * rate;
    }

    /// 480p for one processor, 720p for two, 1080p from four on, each at 30 pictures a second; twice as many from
    /// eight. Mapping the light of 4K HDR leaves fewer than eight with 720p.
    private double guessedPixelsPerSecond(VideoFormat source) {
        boolean hard = source.range().isHdr() && Math.min(source.width(), source.height()) > LARGE_PICTURE;
        return hard && processors < 8 ? Math.min(HD_PICTURES, guessedPixelsPerSecond()) : guessedPixelsPerSecond();
    }

    private double guessedPixelsPerSecond() {
        if (processors >= 8) return 1920 * 1080 * 60.0;
        if (processors >= 4) return 1920 * 1080 * 30.0;
        return processors >= 2 ? HD_PICTURES : 854 * 480 * 30.0;
    }
}
