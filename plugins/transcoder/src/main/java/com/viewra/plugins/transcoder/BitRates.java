package com.viewra.plugins.transcoder;

import com.viewra.api.transcode.VideoRecipe;
import java.util.List;

/// What every encoder is told of the rate and the segment grid.
final class BitRates {
    private BitRates() {}

    static List<String> of(VideoRecipe recipe) {
        return List.of(
                "-g", "" + recipe.gopFrames(),
                "-keyint_min", "" + recipe.gopFrames(),
                "-b:v", "" + recipe.bitrate(),
                "-maxrate", "" + (recipe.bitrate() + recipe.bitrate() / 2),
                "-bufsize", "" + 2 * recipe.bitrate());
    }
}
