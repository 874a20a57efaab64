package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.MediaException;
import com.viewra.media.riff.AviReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The length that an AVI film says its sound has.
final class AviLengthReadingTest {
    private static final int MINUTES = 90;
    private static final int SOUND_RATE = 16_000;

    @TempDir
    private Path folder;

    /// @param soundLength in bytes
    private Path film(long soundLength) throws IOException {
        byte[] bitmap = HandMade.littleEndian()
                .u32(40, 176, 144)
                .u16(1, 24)
                .text("DIV3")
                .u32(0, 0, 0, 0, 0)
                .done();
        byte[] wave = HandMade.littleEndian()
                .u16(0x55, 2)
                .u32(44_100, SOUND_RATE)
                .u16(1, 0)
                .done();
        byte[] streams = HandMade.littleEndian()
                .list("strl", stream("vids", 25, MINUTES * 60 * 25, bitmap))
                .list("strl", stream("auds", SOUND_RATE, soundLength, wave))
                .done();
        byte[] lists = HandMade.littleEndian()
                .list("hdrl", streams)
                .list("movi", new byte[0])
                .done();
        return Files.write(
                folder.resolve("film.avi"),
                HandMade.littleEndian()
                        .text("RIFF")
                        .u32(4 + lists.length)
                        .text("AVI ")
                        .bytes(lists)
                        .done());
    }

    private static byte[] stream(String kind, int rate, long length, byte[] format) {
        byte[] header = HandMade.littleEndian()
                .text(kind)
                .u32(0, 0, 0, 0)
                .u32(1, rate, 0, length)
                .done();
        return HandMade.littleEndian()
                .chunk("strh", header)
                .chunk("strf", format)
                .done();
    }

    @ParameterizedTest
    @ValueSource(longs = {MINUTES * 60 * SOUND_RATE, (MINUTES * 60 + 4) * SOUND_RATE, 0})
    void read_soundAsLongAsThePicture_isBelieved(long soundLength) throws Exception {
        Duration duration = new AviReader().read(film(soundLength)).duration();
        assertEquals(MINUTES, duration.toMinutes());
    }

    @ParameterizedTest
    @ValueSource(longs = {0xFFFF_FFFFL, MINUTES * 60 * SOUND_RATE / 2, 1})
    void read_soundFarLongerOrShorterThanThePicture_isLeftToFfmpeg(long soundLength) throws Exception {
        Path file = film(soundLength);
        MediaException e = assertThrows(MediaException.class, () -> new AviReader().read(file));
        assertEquals(MediaException.Code.UNSUPPORTED, e.code());
    }
}
