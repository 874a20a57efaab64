package com.viewra.plugins.transcoder;

import com.viewra.api.transcode.VideoRecipe;
import java.util.List;

/// What every encoder is told of the rate and the segment grid. In two seconds, the length of a segment, the decoder's
/// buffer may be emptied once and filled at the most rate: 1.45 times the rate, under the 1.5 that manifests declare
/// as BANDWIDTH (RFC 8216, 4.3.4.2: an upper bound of every segment).
final class BitRates {
    private BitRates() {}

    static List<String> of(VideoRecipe recipe) {
        return List.of(
                "-g", "" + recipe.gopFrames(),
                "-keyint_min", "" + recipe.gopFrames(),
                "-b:v", "" + recipe.bitrate(),
                "-maxrate", "" + (recipe.bitrate() + recipe.bitrate() / 5),
                "-bufsize", "" + recipe.bitrate() / 2);
    }
}
