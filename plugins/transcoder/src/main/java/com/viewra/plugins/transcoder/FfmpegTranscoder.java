package com.viewra.plugins.transcoder;

import com.viewra.api.MediaException;
import com.viewra.api.PluginContext;
import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.EncoderReport;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeSupport;
import com.viewra.api.transcode.Transcoder;
import com.viewra.api.transcode.VideoRecipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pf4j.Extension;

/// Encodes with FFmpeg, in software or with the hardware that was found to work: one process for each job, whose
/// fragmented MP4 on standard output is taken apart
/// into samples. FFmpeg decides neither cuts nor times; see [Retiming].
@Extension
public final class FfmpegTranscoder implements Transcoder {
    /// What both FFmpeg's MP4 muxer and players take as it is.
    private static final Set<Codec> COPIED = Set.of(
            Codec.H264,
            Codec.HEVC,
            Codec.AV1,
            Codec.VP9,
            Codec.AAC,
            Codec.AC3,
            Codec.EAC3,
            Codec.OPUS,
            Codec.FLAC,
            Codec.MP3);

    private static final int HARDWARE = 10;

    private final Tools tools;
    private volatile Set<String> working = Set.of();

    public FfmpegTranscoder(PluginContext context) {
        this.tools = context.tools();
    }

    @Override
    public TranscodeSupport supports(TranscodeRequest request) {
        Track track = request.track();
        return switch (request.recipe()) {
            case VideoRecipe recipe when track instanceof Track.Video && !recipe.isSoftware() -> hardware(recipe);
            case VideoRecipe recipe when track instanceof Track.Video -> only(Codec.H264, recipe.codec());
            case AudioRecipe recipe when track instanceof Track.Audio -> only(Codec.AAC, recipe.codec());
            case CopyRecipe() when COPIED.contains(track.codec()) -> new TranscodeSupport.Yes(0);
            case VideoRecipe _ -> new TranscodeSupport.No("Track " + track.index() + " has no picture.");
            case AudioRecipe _ -> new TranscodeSupport.No("Track " + track.index() + " has no sound.");
            case CopyRecipe() ->
                new TranscodeSupport.No("Players of streams do not take %s as it is.".formatted(track.codecName()));
        };
    }

    private TranscodeSupport hardware(VideoRecipe recipe) {
        if (recipe.codec() == Codec.H264 && working.contains(recipe.family()))
            return new TranscodeSupport.Yes(HARDWARE);
        return new TranscodeSupport.No("The encoder %s was not found to work here.".formatted(recipe.family()));
    }

    @Override
    public List<EncoderReport> probe() throws InterruptedException {
        List<EncoderReport> reports = new EncoderProbe(tools).probe();
        working = reports.stream()
                .filter(EncoderReport::works)
                .map(EncoderReport::family)
                .collect(Collectors.toUnmodifiableSet());
        return reports;
    }

    private static TranscodeSupport only(Codec written, Codec wanted) {
        return written == wanted
                ? new TranscodeSupport.Yes(0)
                : new TranscodeSupport.No(
                        "The FFmpeg transcoder writes %s, not %s.".formatted(written.id(), wanted.id()));
    }

    @Override
    public SampleStream start(TranscodeRequest request) throws MediaException {
        if (supports(request) instanceof TranscodeSupport.No(String reason))
            throw new MediaException(MediaException.Code.UNSUPPORTED, reason);
        Path name = request.source().getFileName();
        String purpose = "[%s] %s of %s track %d from %d"
                .formatted(
                        request.session(),
                        request.recipe().canonical(),
                        name,
                        request.track().index(),
                        request.grid());
        List<String> arguments = FfmpegCommand.of(request, Container.of(request.source()));
        Tools starter = request.background() ? tools.inBackground() : tools;
        Path program = tools.locate("ffmpeg");
        Tools.Running ffmpeg = request.overlay().isPresent()
                ? starter.start(purpose, program, arguments, request.overlay().get())
                : starter.start(purpose, program, arguments);
        return new FfmpegSamples("" + name, ffmpeg, Retiming.of(request));
    }
}
