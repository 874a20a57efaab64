package com.viewra.plugins.transcoder;

import com.viewra.api.MediaException;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.VideoRecipe;
import java.util.List;
import java.util.Optional;

/// Encoded video: frame `k` is shown exactly at `k` frame durations. A frame lasts as many ticks as the rate's
/// denominator, in a timescale of its numerator. Decoding times run evenly from that of the first frame, which is
/// decoded when it is shown, so frames may be shown before they are decoded; the packager writes that as
/// negative composition offsets.
final class FrameGrid implements Retiming {
    private final VideoRecipe recipe;
    private final Optional<String> language;
    private final long frameTicks;
    private final long firstFrame;
    private long decoded;

    FrameGrid(TranscodeRequest request, VideoRecipe recipe) {
        this.recipe = recipe;
        this.language = request.track().label().language();
        this.frameTicks = recipe.frameRate().denominator();
        this.firstFrame = request.grid();
    }

    @Override
    public TrackFormat format(TrackFormat written) {
        return new TrackFormat.Video(
                recipe.codec(), recipe.frameRate().numerator(), written.config(), language, picture());
    }

    private VideoFormat picture() {
        return new VideoFormat(
                recipe.width(),
                recipe.height(),
                Rational.ONE,
                0,
                Optional.of(recipe.frameRate()),
                "High",
                recipe.level(),
                8,
                DynamicRange.SDR,
                false);
    }

    @Override
    public List<Sample> accept(Sample sample) throws MediaException {
        long shownTicks = sample.presentationTicks();
        long firstTicks = firstFrame * frameTicks;
        boolean inPlace = decoded > 0 || (shownTicks == firstTicks && sample.sync());
        if (!inPlace || shownTicks < firstTicks || shownTicks % frameTicks != 0)
            throw new MediaException(
                    MediaException.Code.TOOL_FAILED,
                    "FFmpeg gave a frame at %d ticks where one from %d on was due".formatted(shownTicks, firstTicks));
        long decodeTicks = (firstFrame + decoded++) * frameTicks;
        return List.of(new Sample(decodeTicks, shownTicks, frameTicks, sample.sync(), sample.data()));
    }
}
