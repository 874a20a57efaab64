package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackLabel;
import com.viewra.library.SidecarSubtitle;
import com.viewra.testkit.Clips;
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidecarSubtitlesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Привет как дела сегодня,",
        "windows-1250, Őszintén szólva űrhajót láttam,",
        "windows-1252, Ça va très bien à Noël,",
        "UTF-8, Grüße 你好,",
        "UTF-16LE, Grüße,",
        "Shift_JIS, こんにちは, ja",
        "windows-1253, Καλημέρα, el"
    })
    void sidecar_anyCharset_isReadRight(String charset, String line, String language) throws Exception {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        Path file = folder.resolve("film.srt");
        Files.write(
                file,
                (mark + "1\r\n00:00:01,000 --> 00:00:02,000\r\n" + line + "\r\n\r\n")
                        .getBytes(Charset.forName(charset)));
        assertTrue(read(file, Optional.ofNullable(language)).contains(line), () -> charset);
    }

    @ParameterizedTest
    @CsvSource({
        "russian-cp1251.srt, беда",
        "russian-utf16-le.srt, беда",
        "hungarian-iso-8859-2.srt, ő",
        "english-utf8-bom.srt, the"
    })
    @EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
    void sidecar_realFiles_areReadRight(String name, String expected) throws Exception {
        Path file = SharedMedia.folder("media").orElseThrow().resolve("subs").resolve(name);
        String text = read(file, Optional.empty()).toLowerCase(Locale.ROOT);
        assertTrue(text.contains(expected), text);
    }

    private String read(Path file, Optional<String> language) throws IOException, InterruptedException {
        TrackLabel label = new TrackLabel(language, Optional.empty(), false, false, false);
        try (RealStreams real = new RealStreams(folder)) {
            real.beside = List.of(new SidecarSubtitle(file, Codec.SUBRIP, label));
            return real.streams.texts().whole(Clips.mp4(320, 240, "25", 5, 60), "sidecar-0");
        }
    }

    @Test
    void sidecar_missingFile_saysSo() {
        assertThrows(IOException.class, () -> read(folder.resolve("none.srt"), Optional.empty()));
    }
}
