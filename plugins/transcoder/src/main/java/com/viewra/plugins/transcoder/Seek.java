package com.viewra.plugins.transcoder;

import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.VideoRecipe;
import java.util.List;

/// Where FFmpeg starts to read. Never later than needed: what comes too early is dropped, by filters while it costs
/// little, or in Java. FFmpeg's own accurate seek is off, since it counts from the start of the file, not on its clock.
final class Seek {
    /// Coded frames that are made and thrown away, until an encoder in the middle of a film gives what one that came
    /// from its start would: after three the difference is below the noise of the codec.
    private static final int WARM_UP_FRAMES = 4;

    /// Sound that decoders need before what they give is right: bit reservoirs, overlapping windows, pre-skip.
    private static final double DECODER_LEAD_SECONDS = 0.3;

    private static final double HALF_FRAME = 0.5;

    /// Still nearer to this frame of the grid than to the next, so that a key frame found there is this one.
    private static final double NEARLY_HALF_FRAME = 0.4;

    private Seek() {}

    static List<String> toFrame(TranscodeRequest request, VideoRecipe recipe, Container container) {
        double frames = request.grid() + aim(request, recipe, container);
        double wanted =
                frames * recipe.frameRate().denominator() / recipe.frameRate().numerator();
        return arguments(request, container, wanted);
    }

    /// In frames. A key frame right at the wanted one is found only from behind it: from before, the whole group of
    /// pictures before it would be decoded for nothing. The deinterlacer wants fields of before; and where an
    /// index counts decoding times, from behind is too late.
    private static double aim(TranscodeRequest request, VideoRecipe recipe, Container container) {
        return container.countsPresentation() && !recipe.deinterlace() && request.grid() > 0
                ? NEARLY_HALF_FRAME
                : -HALF_FRAME;
    }

    static List<String> toSound(TranscodeRequest request, AudioRecipe recipe, Container container) {
        double wanted = (double) firstSoundSample(request, recipe) / recipe.sampleRate();
        return arguments(request, container, wanted - DECODER_LEAD_SECONDS);
    }

    /// The sample that the encoder is to get first.
    static long firstSoundSample(TranscodeRequest request, AudioRecipe recipe) {
        return Math.max(0, request.grid() - WARM_UP_FRAMES) * recipe.frameSamples();
    }

    static List<String> toKeyframe(TranscodeRequest request, Container container) {
        return arguments(request, container, request.grid() / 1000.0);
    }

    /// @param wanted seconds on the presentation time line
    private static List<String> arguments(TranscodeRequest request, Container container, double wanted) {
        double start = wanted - container.leadSeconds();
        if (start <= 0) return List.of();
        double position = request.originSeconds().toDouble() + start;
        return List.of("-noaccurate_seek", "-seek_timestamp", "1", "-ss", FfmpegCommand.seconds(position));
    }
}
