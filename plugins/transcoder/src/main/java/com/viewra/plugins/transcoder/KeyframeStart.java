package com.viewra.plugins.transcoder;

import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.isobmff.codec.SampleCleaning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Copied samples: moved by the origin, from the last key frame on that is not after the wanted time. FFmpeg may land
/// on an earlier one, so each group of pictures is held back until the next shows which is the last. Whether a picture
/// is a key frame is asked of itself: recordings flag none, or too many.
final class KeyframeStart implements Retiming {
    private final TranscodeRequest request;
    private final List<Sample> held = new ArrayList<>();
    private long timescale = COPY_TIMESCALE;
    private long originTicks;
    private UnaryOperator<Sample> cleaning = UnaryOperator.identity();
    private boolean started;

    KeyframeStart(TranscodeRequest request) {
        this.request = request;
    }

    @Override
    public TrackFormat format(TrackFormat written) {
        cleaning = new SampleCleaning(written)::clean;
        timescale = written.timescale();
        originTicks = ticks(request.originSeconds());
        var language = request.track().label().language();
        return switch (written) {
            case TrackFormat.Video video ->
                new TrackFormat.Video(video.codec(), timescale, video.config(), language, pictureOf(video));
            case TrackFormat.Audio audio ->
                new TrackFormat.Audio(audio.codec(), timescale, audio.config(), language, audio.format());
        };
    }

    /// The request's track knows more of it than the sample entry does.
    private VideoFormat pictureOf(TrackFormat.Video written) {
        return request.track() instanceof Track.Video source ? source.format() : written.format();
    }

    private long ticks(Rational seconds) {
        return Math.round((double) seconds.numerator() * timescale / seconds.denominator());
    }

    @Override
    public List<Sample> accept(Sample sample) {
        Sample moved = cleaning.apply(sample).shifted(-originTicks);
        if (started) return List.of(moved);
        if (moved.sync() && moved.presentationTicks() * 1000 > request.grid() * timescale) return start(moved);
        if (moved.sync()) held.clear();
        if (moved.sync() || !held.isEmpty()) held.add(moved);
        return List.of();
    }

    private List<Sample> start(Sample next) {
        started = true;
        List<Sample> out = new ArrayList<>(held);
        out.add(next);
        held.clear();
        return out;
    }

    @Override
    public List<Sample> end() {
        List<Sample> out = List.copyOf(held);
        held.clear();
        return out;
    }
}
