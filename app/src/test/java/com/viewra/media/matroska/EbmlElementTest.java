package com.viewra.media.matroska;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EbmlElementTest {
    private static final int ENTRIES = 1_200_000;

    @TempDir
    Path folder;

    /// 64 MB of them would be objects of two gigabytes.
    @Test
    void children_tableOfNothingButEmptyElements_areAMillionAtMost() throws Exception {
        byte[] table = new byte[ENTRIES * 2];
        for (int n = 0; n < table.length; n += 2) {
            table[n] = (byte) 0xEC; // Void
            table[n + 1] = (byte) 0x80; // of no bytes
        }
        Path file = Files.write(folder.resolve("table"), table);
        try (EbmlFile source = new EbmlFile(FileChannel.open(file))) {
            EbmlElement element = EbmlElement.read(source, new EbmlHeader(Id.TAGS, 0, 0, table.length));
            assertEquals(1_000_000, element.children().size());
        }
    }
}
