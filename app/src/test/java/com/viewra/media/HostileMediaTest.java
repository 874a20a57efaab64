package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import com.viewra.api.MediaException;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.media.matroska.MatroskaReader;
import com.viewra.media.mp4.Mp4Reader;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that were damaged, or made to do damage: they may be refused, but only in the way the contract says.
final class HostileMediaTest {
    private static final int COPIES = 400;
    /// Far above what an honest clip of this size takes, far below what a lie about a size could ask for.
    private static final long MOST_ALLOCATED_BYTES = 256L << 20;

    private static final Duration HANG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void read_damagedMp4_onlyRefuses() throws Exception {
        attack(new Mp4Reader(), Files.readAllBytes(Clips.mp4(160, 90, "25", 1, 12)), "mp4");
    }

    @Test
    void read_damagedFragmentedMp4_onlyRefuses() throws Exception {
        Path clip = Clips.make(
                "small-fragments.mp4",
                "-i",
                Clips.mp4(160, 90, "25", 1, 12).toString(),
                "-c",
                "copy",
                "-movflags",
                "frag_keyframe+empty_moov+default_base_moof");
        attack(new Mp4Reader(), Files.readAllBytes(clip), "mp4");
    }

    @Test
    void read_damagedMatroska_onlyRefuses() throws Exception {
        attack(new MatroskaReader(), Files.readAllBytes(Clips.mkv(160, 90, "25", 1, 12)), "mkv");
    }

    private void attack(MediaReader reader, byte[] original, String kind) throws Exception {
        Random random = new Random(20_250_101);
        for (int copy = 0; copy < COPIES; copy++) {
            byte[] bytes = damage(original.clone(), random, copy);
            Path file = Files.write(folder.resolve("copy." + kind), bytes);
            int number = copy;
            assertTimeoutPreemptively(HANG, () -> survive(reader, file), () -> "copy " + number + " hangs");
        }
    }

    private static byte[] damage(byte[] bytes, Random random, int copy) {
        // tables lie at one of the ends, data in the middle
        int edge = Math.min(4096, bytes.length / 2);
        int at = random.nextBoolean() ? random.nextInt(edge) : bytes.length - 1 - random.nextInt(edge);
        switch (copy % 4) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                for (int i = 0; i < 16; i++) bytes[random.nextInt(edge)] = (byte) random.nextInt();
            }
            case 2 -> ByteBuffer.wrap(bytes).putInt(Math.min(at, bytes.length - 4), size(random));
            default -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
        }
        return bytes;
    }

    private static int size(Random random) {
        int[] sizes = {0, 1, 7, 8, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7f00_0000, 0x01ff_ffff};
        return sizes[random.nextInt(sizes.length)];
    }

    private static void survive(MediaReader reader, Path file) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            MediaIndex index = reader.read(file);
            for (Track track : index.tracks())
                drain(reader.open(file, index, track.index(), Samples.ZERO, Samples.ZERO));
        } catch (MediaException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < MOST_ALLOCATED_BYTES, () -> "allocated " + allocated + " bytes");
    }

    private static void drain(Optional<SampleStream> stream) throws IOException, InterruptedException {
        if (stream.isEmpty()) return;
        try (SampleStream samples = stream.get()) {
            while (samples.next().isPresent()) {
                // only the way matters
            }
        }
    }
}
