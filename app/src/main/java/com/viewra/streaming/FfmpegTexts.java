package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.streaming.text.Cue;
import com.viewra.streaming.text.TextCharset;
import com.viewra.streaming.text.WebVtt;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has FFmpeg turn subtitles to WebVTT: files of any format, and tracks of containers that are not read here.
final class FfmpegTexts {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegTexts.class);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    /// How long before a stretch a subtitle that is still shown in it may have begun.
    private static final long SLACK_MICROS = 30_000_000;

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final String TELETEXT_DECODER = "libzvbi_teletext";

    /// Text instead of pictures, each until the next page.
    private static final List<String> TELETEXT = List.of("-txt_format", "text", "-fix_sub_duration");

    private final Tools tools;
    private Optional<Boolean> teletext = Optional.empty();

    FfmpegTexts(Tools tools) {
        this.tools = tools;
    }

    /// Whether FFmpeg was built with what reads teletext. Asked until it has answered.
    synchronized boolean readsTeletext() {
        if (teletext.isPresent()) return teletext.get();
        try {
            List<String> question = List.of("-hide_banner", "-decoders");
            byte[] decoders = tools.run("ask what it reads", tools.locate("ffmpeg"), question, ANSWER);
            boolean reads = new String(decoders, StandardCharsets.UTF_8).contains(TELETEXT_DECODER);
            teletext = Optional.of(reads);
            return reads;
        } catch (MediaException e) {
            LOG.warn("FFmpeg does not say whether it reads teletext, so it is left out: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /// The cues around a stretch of the film, on the presentation's time line.
    List<Cue> track(Path film, Track.Subtitle track, long originMicros, long fromMicros, long toMicros)
            throws MediaException, InterruptedException {
        long from = fromMicros - SLACK_MICROS;
        List<String> arguments = new ArrayList<>(List.of("-copyts"));
        if (track.codec() == Codec.DVB_TELETEXT) arguments.addAll(TELETEXT);
        if (from > 0) arguments.addAll(List.of("-seek_timestamp", "1", "-ss", seconds(from + originMicros)));
        arguments.addAll(List.of("-t", seconds(toMicros - Math.max(0, from)), "-i", "file:" + film));
        arguments.addAll(List.of("-map", "0:" + track.index(), "-output_ts_offset", seconds(-originMicros)));
        return webVtt("subtitles of " + film.getFileName(), arguments);
    }

    /// A subtitle file of its own. FFmpeg is given it in UTF-8: the embedded one cannot convert charsets.
    List<Cue> file(Path file, Optional<String> language) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        Path unicode = Files.createTempFile("subtitles", name.substring(Math.max(0, name.lastIndexOf('.'))));
        try {
            Files.writeString(unicode, TextCharset.read(file, language));
            return webVtt("read " + name, List.of("-i", "file:" + unicode));
        } finally {
            Files.deleteIfExists(unicode);
        }
    }

    private List<Cue> webVtt(String purpose, List<String> input) throws MediaException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostdin"));
        arguments.addAll(input);
        arguments.addAll(List.of("-f", "webvtt", "pipe:1"));
        byte[] text = tools.run(purpose, tools.locate("ffmpeg"), arguments, LIMIT);
        return WebVtt.parse(new String(text, StandardCharsets.UTF_8));
    }

    private static String seconds(long micros) {
        return BigDecimal.valueOf(micros, 6).toPlainString();
    }
}
