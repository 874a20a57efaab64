package com.viewra.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {
    @TempDir
    private Path folder;

    @Test
    void write_fourSeconds_isAStereoWaveOfThatLength() throws IOException, UnsupportedAudioFileException {
        var format = AudioSystem.getAudioFileFormat(written(Scores.WARM).toFile());
        assertEquals(4 * 48_000, format.getFrameLength());
        assertEquals(2, format.getFormat().getChannels());
    }

    @Test
    void write_anyScore_soundsWithoutClippingAndEndsSoftly() throws IOException {
        ShortBuffer samples = ByteBuffer.wrap(Files.readAllBytes(written(Scores.NIGHT)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(44)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        int loudest = 0;
        for (int i = 0; i < samples.limit(); i++) loudest = Math.max(loudest, Math.abs(samples.get(i)));
        assertTrue(loudest > 3_000 && loudest < 32_000, "loudest sample " + loudest);
        assertEquals(0, samples.get(samples.limit() - 1), 5);
    }

    @Test
    void write_twice_isTheSameMusic() throws IOException {
        assertArrayEquals(Files.readAllBytes(written(Scores.SEA)), Files.readAllBytes(written(Scores.SEA)));
    }

    private Path written(Score score) throws IOException {
        Path file = folder.resolve("music.wav");
        score.write(file, Duration.ofSeconds(4));
        return file;
    }
}
