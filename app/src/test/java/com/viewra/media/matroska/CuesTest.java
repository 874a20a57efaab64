package com.viewra.media.matroska;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.media.Track;
import com.viewra.media.MediaIndex;
import com.viewra.media.TrackTiming;
import com.viewra.testkit.Clips;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CuesTest {
    private static final long RELY_ON_CUES = 0;
    private static final long LOOK_AT_ALL = Long.MAX_VALUE;

    @TempDir
    private Path folder;

    private final Path film = Clips.mkv(320, 180, "24000/1001", 30, 24);

    @Test
    void read_byCues_saysTheSameAsLookingAtAllBlocks() throws Exception {
        assertSame(new MatroskaReader(LOOK_AT_ALL).read(film), new MatroskaReader(RELY_ON_CUES).read(film));
    }

    @Test
    void read_cuesThatLie_areNotBelieved() throws Exception {
        byte[] bytes = Files.readAllBytes(film);
        int cues = lastIndexOf(bytes, Id.CUES);
        // the first CueTime: 0xB3, length, value
        for (int at = cues; at < bytes.length - 3; at++) {
            if (bytes[at] == (byte) 0xB3 && bytes[at + 1] == (byte) 0x82) {
                bytes[at + 3] ^= 0x10;
                break;
            }
        }
        Path lying = Files.write(folder.resolve("lying.mkv"), bytes);
        assertSame(new MatroskaReader(LOOK_AT_ALL).read(film), new MatroskaReader(RELY_ON_CUES).read(lying));
    }

    private static void assertSame(MediaIndex expected, MediaIndex actual) {
        assertEquals(expected.duration(), actual.duration());
        for (Track track : expected.tracks()) {
            TrackTiming wanted = expected.timing(track).orElseThrow();
            TrackTiming found = actual.timing(track).orElseThrow();
            assertEquals(wanted.timescale(), found.timescale());
            assertEquals(wanted.firstTicks(), found.firstTicks());
            assertEquals(wanted.endTicks(), found.endTicks());
            assertArrayEquals(wanted.keyframeTicks(), found.keyframeTicks());
            assertEquals(wanted.complete(), found.complete());
        }
        assertEquals(
                expected.video().orElseThrow().format(),
                actual.video().orElseThrow().format());
    }

    private static int lastIndexOf(byte[] bytes, long id) {
        for (int at = bytes.length - 4; at >= 0; at--) {
            long value = 0;
            for (int i = 0; i < 4; i++) value = value << 8 | (bytes[at + i] & 0xff);
            if (value == id) return at;
        }
        throw new AssertionError("no such element");
    }
}
