package com.viewra.plugins.transcoder;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.TranscodeRequest;
import java.util.List;
import java.util.Optional;

/// Encoded sound: coded frame `n` starts exactly at `n` frame lengths. What comes before the wanted frame, the
/// encoder's priming and its warm-up, is dropped, so nothing starts below zero: players have failed on that.
final class SoundGrid implements Retiming {
    private final AudioRecipe recipe;
    private final Optional<String> language;
    private final long firstFrame;
    private long lastFrame;

    SoundGrid(TranscodeRequest request, AudioRecipe recipe) {
        this.recipe = recipe;
        this.language = request.track().label().language();
        this.firstFrame = request.grid();
        this.lastFrame = firstFrame - 1;
    }

    @Override
    public TrackFormat format(TrackFormat written) {
        return new TrackFormat.Audio(
                recipe.codec(),
                recipe.sampleRate(),
                written.config(),
                language,
                new AudioFormat(recipe.sampleRate(), recipe.channels(), "LC", 0));
    }

    @Override
    public List<Sample> accept(Sample sample) throws MediaException {
        long ticks = sample.presentationTicks();
        long frame = Math.floorDiv(ticks, recipe.frameSamples());
        if (frame < firstFrame) return List.of();
        if (ticks % recipe.frameSamples() != 0 || frame <= lastFrame)
            throw new MediaException(
                    MediaException.Code.TOOL_FAILED,
                    "FFmpeg gave sound at sample %d where frame %d was due".formatted(ticks, lastFrame + 1));
        lastFrame = frame;
        return List.of(new Sample(ticks, ticks, recipe.frameSamples(), true, sample.data()));
    }
}
