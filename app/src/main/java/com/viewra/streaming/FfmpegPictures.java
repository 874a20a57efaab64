package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Track;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.media.SubtitleSamples;
import com.viewra.streaming.pictures.PictureScreen;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Pictures of containers that are not read here: FFmpeg copies the packets of a stretch into a small Matroska file,
/// which is.
final class FfmpegPictures {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Tools tools;
    private final MediaReader reader;

    FfmpegPictures(Tools tools, MediaReader reader) {
        this.tools = tools;
        this.reader = reader;
    }

    /// @param fromMicros on the container's own clock
    PictureScreen screen(Path film, MediaIndex index, Track.Subtitle track, long fromMicros, long toMicros)
            throws IOException, InterruptedException {
        Path packets = Files.createTempFile("subtitles", ".mkv");
        try {
            List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostdin", "-y"));
            arguments.addAll(List.of("-copyts", "-seek_timestamp", "1", "-ss", seconds(Math.max(0, fromMicros))));
            arguments.addAll(List.of("-t", seconds(toMicros - Math.max(0, fromMicros)), "-i", "file:" + film));
            arguments.addAll(List.of("-map", "0:" + track.index(), "-c:s", "copy"));
            arguments.addAll(List.of("-f", "matroska", "file:" + packets));
            tools.run("subtitles of " + film.getFileName(), tools.locate("ffmpeg"), arguments, LIMIT);
            return PictureScreen.of(track.codec(), samples(packets, index, fromMicros, toMicros));
        } finally {
            Files.deleteIfExists(packets);
        }
    }

    /// A stretch without subtitles leaves a file without blocks.
    private SubtitleSamples samples(Path packets, MediaIndex index, long fromMicros, long toMicros)
            throws MediaException, InterruptedException {
        return reader.subtitles(packets, index, 0, fromMicros, toMicros)
                .orElseGet(() -> new SubtitleSamples(new byte[0], List.of(), false));
    }

    private static String seconds(long micros) {
        return BigDecimal.valueOf(micros, 6).toPlainString();
    }
}
