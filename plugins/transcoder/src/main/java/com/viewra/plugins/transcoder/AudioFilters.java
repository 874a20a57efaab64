package com.viewra.plugins.transcoder;

import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.TranscodeRequest;

/// The way of sound from the decoder to the encoder, as FFmpeg's filter graph.
final class AudioFilters {
    /// Samples a second by which sound is stretched or squeezed while it is more than a millisecond off its
    /// timestamps, so that it stays with the picture.
    private static final int STRETCH = 1000;

    /// From here on, where lips would be seen to be late, a gap is filled with silence at once.
    private static final double GAP_SECONDS = 0.04;

    private AudioFilters() {}

    /// Resampled first, and only then put on the grid: `first_pts` counts in the rate of what comes in. It
    /// pads with silence or trims until the first sample is the wanted one, wherever the seek has landed and
    /// whenever the sound sets in. From there on times are counted, not taken from the source, so the
    /// encoder's frames stay on the grid.
    static String of(TranscodeRequest request, AudioRecipe recipe) {
        long first = Seek.firstSoundSample(request, recipe);
        return String.join(
                ",",
                "asetpts=round(PTS-(%s)/TB)".formatted(request.originSeconds()),
                "aresample=%d:ochl=%s".formatted(recipe.sampleRate(), layout(recipe.channels())),
                "aresample=async=%d:min_hard_comp=%s:first_pts=%d".formatted(STRETCH, GAP_SECONDS, first),
                "asetpts=N+%d".formatted(first));
    }

    private static String layout(int channels) {
        return switch (channels) {
            case 1 -> "mono";
            case 2 -> "stereo";
            case 6 -> "5.1";
            case 8 -> "7.1";
            default -> channels + "c";
        };
    }
}
