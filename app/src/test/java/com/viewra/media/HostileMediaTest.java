package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import com.viewra.api.MediaException;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.media.matroska.MatroskaReader;
import com.viewra.media.mp4.Mp4Reader;
import com.viewra.media.music.AiffReader;
import com.viewra.media.music.FlacReader;
import com.viewra.media.music.Mp3Reader;
import com.viewra.media.music.OggReader;
import com.viewra.media.music.WavPackReader;
import com.viewra.media.music.WavReader;
import com.viewra.media.music.WmaReader;
import com.viewra.media.riff.AviReader;
import com.viewra.testkit.Clips;
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that were damaged, or made to do damage: they may be refused, but only in the way the contract says.
final class HostileMediaTest {
    /// `-Dfuzz.copies=100000` for a night of it, `-Dfuzz.seed` for another one.
    private static final int COPIES = Integer.getInteger("fuzz.copies", 400);

    private static final long SEED = Long.getLong("fuzz.seed", 20_250_101);
    /// Far above what an honest clip of this size takes, far below what a lie about a size could ask for.
    private static final long MOST_ALLOCATED_BYTES = 256L << 20;

    private static final Duration HANG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void read_damagedMp4_onlyRefuses() throws Exception {
        attack(new Mp4Reader(), Files.readAllBytes(Clips.mp4(160, 90, "25", 1, 12)), COPIES);
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
        attack(new Mp4Reader(), Files.readAllBytes(clip), COPIES);
    }

    @Test
    void read_damagedMatroska_onlyRefuses() throws Exception {
        attack(new MatroskaReader(), Files.readAllBytes(Clips.mkv(160, 90, "25", 1, 12)), COPIES);
    }

    static Stream<Path> smallRealFiles() {
        Path media = SharedMedia.folder("media").orElseThrow();
        return Stream.of(
                        "video/fragmented-seekable.mp4",
                        "video/h264-aac-bt601.mov",
                        "video/vp8-no-cues.webm",
                        "video/vp9-odd-161x121.webm",
                        "audio/ac3-5.1.mkv",
                        "audio/truehd.mp4",
                        "subs/ass.mkv",
                        "subs/chapters.mkv",
                        "audio/opus-7.1.opus",
                        "audio/ima-adpcm.wav",
                        "audio/mp3-id3-art-chapters.mp3",
                        "audio/tagged-10s.flac",
                        "video/mpeg4-mp3.avi",
                        "music/Shawn Parrotte/HyperRogue Sampler (2013)/01 - Living Caves.mp3",
                        "music/Shawn Parrotte/HyperRogue Sampler (2013)/04 - Graveyard.ogg",
                        "broken/bad-stsz.mp4",
                        "broken/invalid-vp9.webm")
                .map(media::resolve);
    }

    @ParameterizedTest
    @MethodSource("smallRealFiles")
    @EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
    void read_damagedRealFile_onlyRefuses(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        attack(readerOf(bytes), bytes, COPIES / 8);
    }

    private static ContainerReader readerOf(byte[] bytes) {
        return Stream.of(
                        new Mp4Reader(),
                        new MatroskaReader(),
                        new FlacReader(),
                        new Mp3Reader(),
                        new OggReader(),
                        new WavReader(),
                        new AiffReader(),
                        new WavPackReader(),
                        new WmaReader(),
                        new AviReader())
                .filter(reader -> reader.recognises(bytes))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tone.ogg -ac 2 -c:a vorbis -strict -2",
                "tone.opus -c:a libopus",
                "tone.oga -c:a flac -f ogg",
                "tone.wav -c:a pcm_s16le",
                "rf64.wav -c:a pcm_s16le -rf64 always -write_bext 1",
                "tone.aiff -c:a pcm_s16be -write_id3v2 1",
                "tone.wv -c:a wavpack",
                "tone.wma -c:a wmav2",
                "tone.mp3 -c:a libmp3lame -write_id3v1 1"
            })
    void read_damagedMusic_onlyRefuses(String clip) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(clip.split(" ")));
        String name = arguments.removeFirst();
        arguments.addAll(0, List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=2"));
        arguments.addAll(List.of("-metadata", "title=Title", "-metadata", "artist=Artist"));
        byte[] bytes = Files.readAllBytes(Clips.make("hostile-" + name, arguments.toArray(String[]::new)));
        attack(readerOf(bytes), bytes, COPIES / 2);
    }

    @Test
    void read_damagedAvi_onlyRefuses() throws Exception {
        Path clip = Clips.make(
                "hostile.avi",
                "-i",
                Clips.mp4(160, 90, "25", 1, 12).toString(),
                "-c:v",
                "mpeg4",
                "-c:a",
                "ac3",
                "-metadata",
                "title=Title");
        attack(new AviReader(), Files.readAllBytes(clip), COPIES);
    }

    @Test
    void read_noiseBehindAGoodBeginning_onlyRefuses() throws Exception {
        Random random = new Random(SEED);
        byte[] film = Files.readAllBytes(Clips.mkv(160, 90, "25", 1, 12));
        byte[] movie = Files.readAllBytes(Clips.mp4(160, 90, "25", 1, 12));
        for (int copy = 0; copy < COPIES / 4; copy++) {
            byte[] noise = new byte[1 + random.nextInt(20_000)];
            random.nextBytes(noise);
            byte[] good = copy % 2 == 0 ? film : movie;
            System.arraycopy(good, 0, noise, 0, Math.min(noise.length, random.nextInt(600)));
            Path file = Files.write(folder.resolve("noise"), noise);
            MediaReader reader = copy % 2 == 0 ? new MatroskaReader() : new Mp4Reader();
            assertTimeoutPreemptively(HANG, () -> survive(reader, file));
        }
    }

    private void attack(MediaReader reader, byte[] original, int copies) throws Exception {
        Random random = new Random(SEED);
        for (int copy = 0; copy < copies; copy++) {
            byte[] bytes = damage(original.clone(), random, copy);
            Path file = Files.write(folder.resolve("copy"), bytes);
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
