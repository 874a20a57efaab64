package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.media.music.WavReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ID3 tags made by hand.
final class Id3ReadingTest {
    /// "A" in UTF-16 behind its byte order mark, with a zero put behind the byte of ones.
    private static final byte[] UNSYNCHRONISED = {1, (byte) 0xFF, 0, (byte) 0xFE, 'A', 0};

    @TempDir
    private Path folder;

    @Test
    void read_thousandsOfValuesAndFrames_areCutShort() throws Exception {
        HandMade frames = HandMade.littleEndian();
        frames.bytes(HandMade.id3Frame("TPE1", 0, ("\0" + "a\0".repeat(200_000)).getBytes(StandardCharsets.US_ASCII)));
        for (int n = 0; n < 2000; n++)
            frames.bytes(HandMade.id3Frame("TXXX", 0, ("\0" + n + "\0value").getBytes(StandardCharsets.US_ASCII)));
        byte[] chunk = HandMade.littleEndian()
                .chunk("id3 ", HandMade.id3(3, 0, frames.done()))
                .done();
        Path file = Files.write(folder.resolve("many.wav"), HandMade.wav(chunk));
        Map<String, String> tags = new WavReader().read(file).tags();
        assertEquals(1000, tags.size());
        assertEquals(1 << 18, tags.getOrDefault("artist", "").length() + 1, "the bytes of a frame that are read");
    }

    @ParameterizedTest
    @CsvSource({"3, 0x80, 0", "4, 0x80, 0", "4, 0, 2", "4, 0x80, 2"})
    void read_unsynchronisedTitle_isPutRight(int version, String tagFlags, int frameFlags) throws Exception {
        byte[] frame = HandMade.id3Frame("TIT2", frameFlags, UNSYNCHRONISED);
        // up to version 2.3 the size of a frame leaves out what was put in
        if (version == 3) frame[7]--;
        byte[] tag = HandMade.id3(version, Integer.decode(tagFlags), frame);
        byte[] chunk = HandMade.littleEndian().chunk("id3 ", tag).done();
        Path file = Files.write(folder.resolve("title.wav"), HandMade.wav(chunk));
        assertEquals("A", new WavReader().read(file).tags().get("title"));
    }
}
