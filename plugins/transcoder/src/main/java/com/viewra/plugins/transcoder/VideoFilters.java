package com.viewra.plugins.transcoder;

import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.VideoRecipe;
import java.util.ArrayList;
import java.util.List;

/// The way of a picture from the decoder to the encoder, as FFmpeg's filter graph. FFmpeg has turned it upright before.
final class VideoFilters {
    /// Fields on both sides of the first wanted picture, for the deinterlacer.
    private static final double DEINTERLACE_LEAD_SECONDS = 0.5;

    private VideoFilters() {}

    static String of(TranscodeRequest request, VideoRecipe recipe) {
        List<String> filters = new ArrayList<>();
        double start = (double) request.grid()
                * recipe.frameRate().denominator()
                / recipe.frameRate().numerator();
        if (recipe.deinterlace()) filters.addAll(deinterlace(request, start));
        // Times are moved to the origin before frames are dropped or doubled: with the source's own phase, rounded as
        // Matroska does, a frame may lie half-way between two of the grid and fall to either side.
        filters.add("setpts=round(PTS-(%s)/TB)".formatted(request.originSeconds()));
        filters.add("fps=fps=%s:start_time=%s".formatted(recipe.frameRate(), FfmpegCommand.seconds(start)));
        filters.addAll(recipe.toneMap() ? toneMap(request, recipe) : scale(recipe));
        filters.addAll(HardwareEncoder.of(recipe).map(HardwareEncoder::handOver).orElse(List.of("format=yuv420p")));
        return String.join(",", filters);
    }

    private static List<String> deinterlace(TranscodeRequest request, double start) {
        List<String> filters = new ArrayList<>();
        double first = request.originSeconds().toDouble() + start - DEINTERLACE_LEAD_SECONDS;
        if (request.grid() > 0) filters.add("trim=start=" + FfmpegCommand.seconds(first));
        if (request.track() instanceof Track.Video video) filters.add(ofSize(video.format()));
        filters.add("bwdif=mode=send_frame:deint=interlaced");
        return filters;
    }

    /// Does nothing to pictures of that size. The deinterlacer cannot bear any other.
    private static String ofSize(VideoFormat source) {
        return "scale=%d:%d:interl=-1".formatted(source.width(), source.height());
    }

    private static List<String> scale(VideoRecipe recipe) {
        return List.of("scale=%d:%d:flags=bicubic:out_range=tv".formatted(recipe.width(), recipe.height()), "setsar=1");
    }

    /// From PQ or HLG to BT.709. Scaled down first, since the light is mapped in floating point. What the light is
    /// coded as is said outright: zscale refuses pictures that leave any of it open, as many files do.
    private static List<String> toneMap(TranscodeRequest request, VideoRecipe recipe) {
        boolean hlg =
                request.track() instanceof Track.Video video && video.format().range() == DynamicRange.HLG;
        return List.of(
                "setparams=color_primaries=bt2020:colorspace=bt2020nc:color_trc="
                        + (hlg ? "arib-std-b67" : "smpte2084"),
                "zscale=w=%d:h=%d:t=linear:npl=100".formatted(recipe.width(), recipe.height()),
                "format=gbrpf32le",
                "zscale=p=bt709",
                "tonemap=hable:desat=0",
                "zscale=t=bt709:m=bt709:r=tv",
                "setsar=1");
    }
}
