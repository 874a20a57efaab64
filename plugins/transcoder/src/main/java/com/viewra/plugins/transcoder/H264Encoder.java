package com.viewra.plugins.transcoder;

import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.VideoRecipe;
import java.util.ArrayList;
import java.util.List;

/// x264's arguments. Those that show in the sequence and picture parameter sets are pinned, so that `avcC` is the same
/// bytes for every preset, start position and thread count and one init segment serves them all.
final class H264Encoder {
    private static final String PINNED =
            "stitchable=1:ref=2:bframes=2:b-pyramid=none:weightp=1:weightb=1" + ":8x8dct=1:cabac=1:psy=0:open-gop=0";
    private static final String NO_LOOK_AHEAD = ":rc-lookahead=0:sync-lookahead=0:sliced-threads=1:mbtree=0:b-adapt=0";

    private H264Encoder() {}

    static List<String> arguments(VideoRecipe recipe, Speed speed) {
        List<String> arguments = new ArrayList<>(List.of(
                "-c:v",
                "libx264",
                "-preset",
                preset(speed),
                "-profile:v",
                "high",
                "-level:v",
                recipe.level() / 10 + "." + recipe.level() % 10,
                "-sc_threshold",
                "0",
                "-x264-params",
                speed.compareTo(Speed.FAST_START) <= 0 ? PINNED + NO_LOOK_AHEAD : PINNED));
        arguments.addAll(BitRates.of(recipe));
        return arguments;
    }

    private static String preset(Speed speed) {
        return switch (speed) {
            case FASTEST -> "ultrafast";
            case FAST_START -> "superfast";
            case STEADY -> "veryfast";
            case CAREFUL -> "faster";
        };
    }
}
