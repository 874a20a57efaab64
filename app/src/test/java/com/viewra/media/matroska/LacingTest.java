package com.viewra.media.matroska;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.MediaException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FFmpeg writes no laced blocks, so these are written by hand (RFC 9559 10.3 has the same examples).
final class LacingTest {
    private static final int XIPH = 1;
    private static final int FIXED = 2;
    private static final int EBML = 3;

    @TempDir
    private Path folder;

    @Test
    void frames_xiph_800And500And1000Bytes() throws IOException {
        assertEquals(List.of(800, 500, 1000), sizes(XIPH, 2300, 2, 255, 255, 255, 35, 255, 245));
    }

    @Test
    void frames_ebml_800And500And1000Bytes() throws IOException {
        assertEquals(List.of(800, 500, 1000), sizes(EBML, 2300, 2, 0x43, 0x20, 0x5E, 0xD3));
    }

    @Test
    void frames_fixed_sharesEqually() throws IOException {
        assertEquals(List.of(800, 800, 800), sizes(FIXED, 2400, 2));
    }

    @Test
    void frames_sizesBeyondTheBlock_isDamage() {
        assertThrows(MediaException.class, () -> sizes(XIPH, 100, 1, 200));
    }

    private List<Integer> sizes(int lacing, int dataBytes, int... head) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int octet : head) bytes.write(octet);
        bytes.write(new byte[dataBytes]);
        Path file = Files.write(folder.resolve("block"), bytes.toByteArray());
        try (EbmlFile ebml = new EbmlFile(FileChannel.open(file))) {
            Block block = new Block(1, 0, true, 0, lacing, head[0] + 1, 0, bytes.size());
            return Lacing.frames(ebml, block).stream()
                    .map(frame -> frame.length)
                    .toList();
        }
    }
}
