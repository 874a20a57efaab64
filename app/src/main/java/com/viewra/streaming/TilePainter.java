package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.VideoFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paints sheets with FFmpeg: from a file of the few key frames it takes, where these can be read here, so that a film
/// of many gigabytes costs a few megabytes of reading; else from the key frames of a stretch of the film.
final class TilePainter {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /// Scaled before, so that it is cheap.
    private static final String TONE_MAPPED = ",zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv";

    private final Tools tools;
    private final KeyFrames keyFrames;

    TilePainter(Tools tools, KeyFrames keyFrames) {
        this.tools = tools;
        this.keyFrames = keyFrames;
    }

    byte[] paint(Presentation presentation, TilePlan plan, int sheet) throws IOException, InterruptedException {
        Optional<byte[]> film = keyFrames.film(presentation, plan, sheet);
        if (film.isEmpty()) return painted(presentation, plan, stretch(presentation, plan, sheet));
        Path frames = Files.createTempFile("key-frames", ".mp4");
        try {
            Files.write(frames, film.get());
            return painted(presentation, plan, List.of("-i", "file:" + frames, "-map", "0:v:0", "-vf", ""));
        } finally {
            Files.deleteIfExists(frames);
        }
    }

    private static List<String> stretch(Presentation presentation, TilePlan plan, int sheet) {
        long from = sheet * plan.sheetMicros();
        List<String> arguments = new ArrayList<>(List.of("-skip_frame", "nokey"));
        if (from > 0) arguments.addAll(List.of("-noaccurate_seek", "-ss", seconds(from)));
        arguments.addAll(List.of("-t", seconds(plan.micros(sheet)), "-i", "file:" + presentation.file()));
        int track = presentation.index().video().orElseThrow().index();
        arguments.addAll(List.of("-map", "0:" + track, "-vf"));
        arguments.add("fps=1000000/%d:start_time=0:round=near,".formatted(plan.tileMicros()));
        return arguments;
    }

    /// @param input ends with the filters that come first
    private byte[] painted(Presentation presentation, TilePlan plan, List<String> input)
            throws MediaException, InterruptedException {
        VideoFormat format = presentation.index().video().orElseThrow().format();
        List<String> arguments =
                new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostdin", "-threads", "1"));
        arguments.addAll(input);
        String first = arguments.removeLast();
        arguments.add("%sscale=%d:%d%s,format=yuvj420p,setsar=1,tile=%dx%d"
                .formatted(
                        first,
                        plan.width(),
                        plan.height(),
                        format.range().isHdr() ? TONE_MAPPED : "",
                        TilePlan.COLUMNS,
                        TilePlan.ROWS));
        arguments.addAll(List.of("-frames:v", "1", "-fps_mode", "passthrough", "-c:v", "mjpeg", "-q:v", "5"));
        arguments.addAll(List.of("-f", "mjpeg", "pipe:1"));
        byte[] sheet = tools.inBackground().run("pictures for the seek bar", tools.locate("ffmpeg"), arguments, LIMIT);
        if (sheet.length == 0) throw new NotThereException("There are no key frames in this part of the film.");
        return sheet;
    }

    private static String seconds(long micros) {
        return BigDecimal.valueOf(micros, 6).toPlainString();
    }
}
