package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.media.mp4.Mp4Reader;
import com.viewra.testkit.Clips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberedGenreTest {
    /// Old versions of iTunes wrote the genres they knew as numbers, which FFmpeg does not write.
    @Test
    void read_genreAsNumber_isItsName(@TempDir Path folder) throws Exception {
        Path clip = Clips.make(
                "genre-of-two-letters.m4a",
                "-f",
                "lavfi",
                "-i",
                "sine=duration=1",
                "-c:a",
                "aac",
                "-metadata",
                "genre=ab");
        String named = Files.readString(clip, StandardCharsets.ISO_8859_1);
        String numbered = named.replace(
                "\u00a9gen\0\0\0\u0012data\0\0\0\u0001\0\0\0\0ab", "gnre\0\0\0\u0012data\0\0\0\0\0\0\0\0\0\u0012");
        assertEquals(named.length(), numbered.length());
        Path file = Files.writeString(folder.resolve("numbered.m4a"), numbered, StandardCharsets.ISO_8859_1);

        assertEquals("ab", new Mp4Reader().read(clip).tags().get("genre"));
        assertEquals("Rock", new Mp4Reader().read(file).tags().get("genre"));
    }
}
