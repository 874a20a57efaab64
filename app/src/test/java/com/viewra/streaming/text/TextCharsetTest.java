package com.viewra.streaming.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCharsetTest {
    @TempDir
    Path folder;

    @Test
    void read_marked_leavesTheMarkOut() throws IOException {
        Path file = Files.writeString(folder.resolve("film.srt"), "\uFEFFGrüße", StandardCharsets.UTF_8);
        assertEquals("Grüße", TextCharset.read(file, Optional.empty()));
    }

    @Test
    void read_farTooLarge_saysSo() throws IOException {
        Path file = folder.resolve("film.srt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(40 << 20);
        }
        MediaException failure = assertThrows(MediaException.class, () -> TextCharset.read(file, Optional.empty()));
        assertEquals("film.srt is too large to hold subtitles: it has more than 32 MB.", failure.getMessage());
    }
}
