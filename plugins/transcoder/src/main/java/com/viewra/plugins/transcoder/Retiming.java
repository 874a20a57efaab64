package com.viewra.plugins.transcoder;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.VideoRecipe;
import java.util.List;

/// Puts the samples of one FFmpeg run where the request wants them: on the grid of the plan, from the wanted unit on.
/// What FFmpeg's muxer makes of times is used only as far as it can be checked.
/// One instance for one run; for one thread.
interface Retiming {
    /// Ticks per second of copied video. The clock of MPEG transport streams; what is copied through FFmpeg is these.
    int COPY_TIMESCALE = 90_000;

    static Retiming of(TranscodeRequest request) {
        return switch (request.recipe()) {
            case VideoRecipe recipe -> new FrameGrid(request, recipe);
            case AudioRecipe recipe -> new SoundGrid(request, recipe);
            case CopyRecipe() -> new KeyframeStart(request);
        };
    }

    /// @param written as FFmpeg describes it
    TrackFormat format(TrackFormat written) throws MediaException;

    /// @return the samples that can go out now, in decode order
    List<Sample> accept(Sample sample) throws MediaException;

    /// @return what was held back, once FFmpeg has ended
    default List<Sample> end() {
        return List.of();
    }
}
