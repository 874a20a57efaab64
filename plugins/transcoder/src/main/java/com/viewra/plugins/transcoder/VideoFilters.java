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

    /// The name of what comes out of [#burning].
    static final String BURNED = "burned";

    /// Films with more lines have their colours coded as BT.709 says, others as BT.601.
    private static final int SD_LINES = 576;

    private static final String PIXELS = "format=yuv420p";

    private VideoFilters() {}

    static String of(TranscodeRequest request, VideoRecipe recipe) {
        List<String> filters = film(request, recipe);
        filters.addAll(HardwareEncoder.of(recipe).map(HardwareEncoder::handOver).orElse(List.of(PIXELS)));
        return String.join(",", filters);
    }

    /// The same with the pictures of the second input over it, which is as long as the film or longer. They are
    /// laid over pictures that are on the grid already and in their last size, whatever was done to them before.
    static String burning(TranscodeRequest request, VideoRecipe recipe) {
        List<String> film = film(request, recipe);
        film.add(PIXELS);
        List<String> burned = new ArrayList<>(List.of("overlay=shortest=1"));
        HardwareEncoder.of(recipe).map(HardwareEncoder::handOver).ifPresent(burned::addAll);
        return "[0:%d]%s[film];[1:0]scale=out_color_matrix=%s:out_range=tv,format=yuva420p[words];[film][words]%s[%s]"
                .formatted(
                        request.track().index(),
                        String.join(",", film),
                        colours(request, recipe),
                        String.join(",", burned),
                        BURNED);
    }

    private static String colours(TranscodeRequest request, VideoRecipe recipe) {
        boolean high = recipe.toneMap()
                || (request.track() instanceof Track.Video video
                        && video.format().height() > SD_LINES);
        return high ? "bt709" : "bt601";
    }

    private static List<String> film(TranscodeRequest request, VideoRecipe recipe) {
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
        return filters;
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
                request.track() instanceof Track.Video video && video.format().baseRange() == DynamicRange.HLG;
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
