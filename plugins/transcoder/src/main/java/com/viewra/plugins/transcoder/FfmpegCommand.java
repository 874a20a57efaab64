package com.viewra.plugins.transcoder;

import com.viewra.api.media.Codec;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.VideoRecipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The arguments that make FFmpeg do one request. All times given to FFmpeg are those of the container (`-copyts`,
/// `-seek_timestamp`), so nothing depends on what FFmpeg takes for the start of the file.
final class FfmpegCommand {
    /// Fragments of half a second on standard output, decode times as they are and no edit list: what Java takes
    /// apart.
    private static final List<String> TO_PIPE = List.of(
            "-avoid_negative_ts",
            "disabled",
            "-max_muxing_queue_size",
            "2048",
            "-f",
            "mp4",
            "-movflags",
            "cmaf+frag_keyframe+delay_moov+frag_discont",
            "-frag_duration",
            "500000",
            "pipe:1");

    /// Filters stay as they are when the picture changes its size in the middle of a recording: new ones would begin
    /// at the first frame again. `scale` and `zscale` follow the change.
    private static final List<String> ONE_GRAPH = List.of("-reinit_filter", "0");

    /// The first picture says all there is to know of them; several decoding threads would each hold one back.
    private static final List<String> OVERLAY =
            List.of("-analyzeduration", "1", "-threads", "1", "-f", "matroska", "-i", "pipe:0");

    /// Codecs whose decoder mixes down by itself, as the stream asks for.
    private static final Set<Codec> MIX_DOWN = Set.of(Codec.AC3, Codec.EAC3, Codec.TRUEHD);

    private FfmpegCommand() {}

    static List<String> of(TranscodeRequest request, Container container) {
        return switch (request.recipe()) {
            case VideoRecipe recipe -> video(request, recipe, container);
            case AudioRecipe recipe -> audio(request, recipe, container);
            case CopyRecipe() -> copy(request, container);
        };
    }

    private static List<String> video(TranscodeRequest request, VideoRecipe recipe, Container container) {
        Optional<HardwareEncoder> hardware = HardwareEncoder.of(recipe);
        List<String> input =
                new ArrayList<>(hardware.map(HardwareEncoder::device).orElse(List.of()));
        input.addAll(ONE_GRAPH);
        List<String> seek = Seek.toFrame(request, recipe, container);
        List<String> command = recipe.burned().isPresent()
                ? burning(request, recipe, seek, input)
                : plainVideo(request, recipe, seek, input);
        command.addAll(List.of("-fps_mode", "passthrough"));
        command.addAll(hardware.map(encoder -> encoder.arguments(recipe, request.speed()))
                .orElseGet(() -> H264Encoder.arguments(recipe, request.speed())));
        command.addAll(List.of("-video_track_timescale", "" + recipe.frameRate().numerator()));
        command.addAll(TO_PIPE);
        return command;
    }

    private static List<String> plainVideo(
            TranscodeRequest request, VideoRecipe recipe, List<String> seek, List<String> input) {
        List<String> command = head(request, seek, input);
        command.addAll(List.of("-vf", VideoFilters.of(request, recipe)));
        return command;
    }

    /// Pictures to be laid over it come in on standard input.
    private static List<String> burning(
            TranscodeRequest request, VideoRecipe recipe, List<String> seek, List<String> input) {
        List<String> command = source(request, seek, input);
        command.addAll(OVERLAY);
        command.addAll(List.of("-filter_complex", VideoFilters.burning(request, recipe)));
        command.addAll(mapped("[" + VideoFilters.BURNED + "]"));
        return command;
    }

    private static List<String> audio(TranscodeRequest request, AudioRecipe recipe, Container container) {
        List<String> command = head(request, Seek.toSound(request, recipe, container), decoder(request, recipe));
        command.addAll(List.of(
                "-af", AudioFilters.of(request, recipe),
                "-c:a", recipe.codec().id(),
                "-b:a", "" + recipe.bitrate(),
                "-ac", "" + recipe.channels(),
                "-ar", "" + recipe.sampleRate()));
        command.addAll(TO_PIPE);
        return command;
    }

    /// The best mix there is; and when a recording changes from stereo to surround, it goes on as if nothing had
    /// happened.
    private static List<String> decoder(TranscodeRequest request, AudioRecipe recipe) {
        boolean mixes =
                recipe.channels() == 2 && MIX_DOWN.contains(request.track().codec());
        return mixes ? List.of("-downmix", "stereo") : List.of();
    }

    private static List<String> copy(TranscodeRequest request, Container container) {
        List<String> command = head(request, Seek.toKeyframe(request, container), List.of());
        command.addAll(List.of("-c", "copy", "-video_track_timescale", "" + Retiming.COPY_TIMESCALE));
        // Transport streams put a header before every AAC frame. The filter passes frames without one.
        if (request.track().codec() == Codec.AAC) command.addAll(List.of("-bsf:a", "aac_adtstoasc"));
        // Safari takes HEVC by this name only.
        if (request.track().codec() == Codec.HEVC) command.addAll(List.of("-tag:v", "hvc1"));
        command.addAll(TO_PIPE);
        return command;
    }

    private static List<String> head(TranscodeRequest request, List<String> seek, List<String> input) {
        List<String> command = source(request, seek, input);
        command.addAll(mapped("0:" + request.track().index()));
        return command;
    }

    private static List<String> mapped(String stream) {
        return List.of("-map", stream, "-map_metadata", "-1", "-map_chapters", "-1");
    }

    private static List<String> source(TranscodeRequest request, List<String> seek, List<String> input) {
        List<String> command = new ArrayList<>(List.of(
                "-hide_banner",
                "-loglevel",
                "error",
                "-nostdin",
                "-copyts",
                "-max_error_rate",
                "1",
                "-fflags",
                "+genpts",
                "-protocol_whitelist",
                "file,pipe"));
        command.addAll(seek);
        command.addAll(input);
        command.addAll(List.of("-i", "file:" + request.source()));
        return command;
    }

    /// Seconds as FFmpeg reads them, to the microsecond.
    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }
}
