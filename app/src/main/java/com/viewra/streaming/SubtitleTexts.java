package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.content.Blob;
import com.viewra.content.ContentKey;
import com.viewra.content.ContentStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Subtitle text as WebVTT, taken out of films and files by FFmpeg.
final class SubtitleTexts {
    /// FFmpeg reads the whole film for this, which takes its time from a slow disk.
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Tools tools;
    private final ContentStore store;

    SubtitleTexts(Tools tools, ContentStore store) {
        this.tools = tools;
        this.store = store;
    }

    /// A text track of a film, on the presentation's time line; extracted once.
    String embedded(Presentation presentation, int index) throws MediaException, InterruptedException {
        Track.Subtitle track = presentation.index().subtitles().stream()
                .filter(s -> s.index() == index)
                .findFirst()
                .orElseThrow(() -> new NotThereException("This file has no subtitle track " + index + "."));
        if (track.codec().isBitmapSubtitle())
            throw new MediaException(
                    MediaException.Code.UNSUPPORTED, "These subtitles are pictures and have no text to show.");
        Rational origin = presentation.timeLine().originSeconds();
        ContentKey key = ContentKey.of(
                "webvtt", presentation.index().fingerprint().hex(), Integer.toString(index), origin.toString());
        Optional<Blob> stored = store.find(key);
        try {
            if (stored.isPresent()) return Files.readString(stored.get().file());
            byte[] text = extract(presentation.file(), index, origin);
            store.put(key, text);
            return new String(text, StandardCharsets.UTF_8);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] extract(Path file, int index, Rational origin) throws MediaException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-copyts", "-i", "file:" + file));
        arguments.addAll(List.of("-map", "0:" + index, "-output_ts_offset", seconds(origin)));
        return webVtt("subtitles of " + file.getFileName(), arguments);
    }

    /// A subtitle file of its own. FFmpeg is given it in UTF-8: the embedded one cannot convert charsets.
    String sidecar(Path file, Optional<String> language) throws MediaException, InterruptedException {
        try {
            String name = file.getFileName().toString();
            Path unicode = Files.createTempFile("subtitles", name.substring(Math.max(0, name.lastIndexOf('.'))));
            try {
                Files.writeString(unicode, TextCharset.decode(Files.readAllBytes(file), language));
                byte[] text = webVtt("read " + name, List.of("-i", "file:" + unicode));
                return new String(text, StandardCharsets.UTF_8);
            } finally {
                Files.deleteIfExists(unicode);
            }
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] webVtt(String purpose, List<String> input) throws MediaException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostdin"));
        arguments.addAll(input);
        arguments.addAll(List.of("-f", "webvtt", "pipe:1"));
        return tools.run(purpose, tools.locate("ffmpeg"), arguments, LIMIT);
    }

    private static String seconds(Rational origin) {
        return BigDecimal.valueOf(-origin.numerator())
                .divide(BigDecimal.valueOf(origin.denominator()), 6, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static MediaException unreadable(IOException e) {
        return new MediaException(
                MediaException.Code.SOURCE_UNREADABLE, "The subtitles cannot be read: " + e.getMessage(), e);
    }
}
