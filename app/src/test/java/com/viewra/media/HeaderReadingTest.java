package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.viewra.api.MediaException;
import com.viewra.media.music.AiffReader;
import com.viewra.media.music.FlacReader;
import com.viewra.media.music.Mp3Reader;
import com.viewra.media.music.OggReader;
import com.viewra.media.music.WavPackReader;
import com.viewra.media.music.WavReader;
import com.viewra.media.music.WmaReader;
import com.viewra.media.probe.FfprobeReader;
import com.viewra.media.riff.AviReader;
import com.viewra.process.ChildProcesses;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares what our readers make of headers with what ffprobe says.
final class HeaderReadingTest {
    private static final String TONE = "-f lavfi -i sine=frequency=440:sample_rate=44100:duration=3";
    private static final String SURROUND = "-f lavfi -i anoisesrc=duration=3:sample_rate=48000:amplitude=0.1 -ac 6";
    private static final String PICTURE = "-f lavfi -i testsrc2=size=176x144:rate=25:duration=3";
    private static final String TAGS = "-metadata title=Tïtle -metadata artist=Artist -metadata album=Album"
            + " -metadata track=7 -metadata date=1999 -metadata genre=Rock";

    @TempDir
    private Path folder;

    static Stream<Arguments> clips() {
        return Stream.of(
                arguments("tone.ogg", TONE + " -ac 2 -c:a vorbis -strict -2 " + TAGS),
                arguments("tone.opus", TONE + " -c:a libopus " + TAGS),
                arguments("surround.opus", SURROUND + " -c:a libopus"),
                arguments("tone.oga", TONE + " -c:a flac -f ogg " + TAGS),
                arguments("tone.flac", TONE + " -c:a flac " + TAGS),
                arguments("tone.wav", TONE + " -c:a pcm_s16le " + TAGS),
                arguments("tone-8.wav", TONE + " -c:a pcm_u8"),
                arguments("tone-24.wav", TONE + " -c:a pcm_s24le"),
                arguments("tone-float.wav", TONE + " -c:a pcm_f32le"),
                arguments("tone-a.wav", TONE + " -c:a pcm_alaw"),
                arguments("tone-ima.wav", TONE + " -c:a adpcm_ima_wav"),
                arguments("tone-ms.wav", TONE + " -c:a adpcm_ms"),
                arguments("tone-rf64.wav", TONE + " -c:a pcm_s16le -rf64 always " + TAGS),
                arguments("tone-bext.wav", TONE + " -c:a pcm_s16le -write_bext 1 -metadata description=Bells"),
                arguments("surround.wav", SURROUND + " -c:a pcm_s24le"),
                arguments("tone.aiff", TONE + " -c:a pcm_s16be " + TAGS),
                arguments("tone-id3.aiff", TONE + " -c:a pcm_s24be -write_id3v2 1 " + TAGS),
                arguments("tone-sowt.aiff", TONE + " -c:a pcm_s16le"),
                arguments("tone.wv", TONE + " -c:a wavpack " + TAGS),
                arguments("tone.wma", TONE + " -c:a wmav2 " + TAGS),
                arguments("tone-cbr.mp3", TONE + " -c:a libmp3lame -b:a 128k " + TAGS),
                arguments("tone-vbr.mp3", TONE + " -c:a libmp3lame -q:a 4 -id3v2_version 3 " + TAGS),
                arguments("film.avi", PICTURE + " " + TONE + " -c:v mpeg4 -c:a libmp3lame " + TAGS),
                arguments("film-xvid.avi", PICTURE + " " + TONE + " -c:v mpeg4 -vtag XVID -bf 2 -c:a mp2"),
                arguments("film-wide.avi", PICTURE + " -vf setsar=16/11 -c:v mpeg4 -an"),
                arguments("film-ac3.avi", PICTURE + " " + SURROUND + " -c:v mpeg4 -c:a ac3"),
                arguments("film-pcm.avi", PICTURE + " " + TONE + " -c:v msmpeg4v3 -c:a pcm_s16le"),
                arguments("film-wmv2.avi", PICTURE + " " + TONE + " -c:v wmv2 -c:a libmp3lame"));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void read_headers_saysWhatFfprobeSays(String name, String arguments) throws Exception {
        Path file = Clips.make("header-" + name, arguments.split(" "));
        MediaIndex index = reader(file).read(file);
        try (ChildProcesses tools = RealTools.in(folder)) {
            assertEquals(describe(new FfprobeReader(tools).read(file)), describe(index));
        }
    }

    /// One line for each thing that is said, so that a failure shows which differs.
    private static String describe(MediaIndex index) {
        List<String> lines = new ArrayList<>(
                List.of(index.container(), "fingerprint " + index.fingerprint().hex(), "bytes " + index.sizeBytes()));
        // FFmpeg counts what an Opus player leaves out at the beginning
        lines.add((index.container().equals("ogg") ? "seconds %.1f" : "seconds %.2f").formatted(seconds(index)));
        index.tracks().forEach(track -> lines.add(Described.of(track)));
        index.video().ifPresent(video -> lines.add("rate " + video.format().frameRate()));
        index.timings()
                .values()
                .forEach(timing -> lines.add("%d from %.3f to %.1f"
                        .formatted(
                                timing.track(),
                                (double) timing.firstTicks() / timing.timescale(),
                                (double) timing.endTicks() / timing.timescale())));
        new TreeMap<>(index.tags()).forEach((name, value) -> lines.add(name + "=" + value));
        // FFmpeg has other names for two tags of AVI than for the same ones of WAV; broadcast clocks are of no use here
        return lines.stream()
                .map(line -> line.replaceFirst("^software=", "encoder=").replaceFirst("^product=", "album="))
                .filter(line -> !line.startsWith("time_reference="))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static double seconds(MediaIndex index) {
        return index.duration().toMillis() / 1000.0;
    }

    private static ContainerReader reader(Path file) throws IOException {
        byte[] start = Arrays.copyOf(Files.readAllBytes(file), ContainerReader.START_BYTES);
        return Stream.of(
                        new FlacReader(),
                        new Mp3Reader(),
                        new OggReader(),
                        new WavReader(),
                        new AiffReader(),
                        new WavPackReader(),
                        new WmaReader(),
                        new AviReader())
                .filter(reader -> reader.recognises(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void read_oldTagAtTheEnd_saysWhatFfprobeSays() throws Exception {
        byte[] sound = Files.readAllBytes(
                Clips.make("header-bare.mp3", (TONE + " -c:a libmp3lame -id3v2_version 0").split(" ")));
        byte[] tagged = Arrays.copyOf(sound, sound.length + 128);
        ByteBuffer tag = ByteBuffer.wrap(tagged).position(sound.length);
        tag.put("TAG".getBytes(StandardCharsets.ISO_8859_1));
        for (String text : List.of("Title", "Artist", "Album"))
            tag.put(Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), 30));
        tag.put("1999".getBytes(StandardCharsets.ISO_8859_1))
                .put(new byte[29])
                .put((byte) 7)
                .put((byte) 17);
        Path file = Files.write(folder.resolve("old.mp3"), tagged);
        try (ChildProcesses tools = RealTools.in(folder)) {
            MediaIndex index = new Mp3Reader().read(file);
            assertEquals("Rock", index.tags().get("genre"));
            assertEquals(describe(new FfprobeReader(tools).read(file)), describe(index));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "(17), Rock",
        "17, Rock",
        "(4)Eurodisco, Eurodisco",
        "Rock, Rock",
        "(255), (255)",
        "80s, 80s",
        "(51)(39), Techno-Industrial;Noise",
        "(255)(17), (255);Rock",
        "(51)(39)My own, My own",
        "((My own), (My own)",
        "(55)((My own), (My own)"
    })
    void read_genreByNumber_isItsName(String written, String genre) throws Exception {
        byte[] sound = Files.readAllBytes(
                Clips.make("header-bare.mp3", (TONE + " -c:a libmp3lame -id3v2_version 0").split(" ")));
        int frameBytes = written.length() + 1;
        ByteBuffer file = ByteBuffer.allocate(20 + frameBytes + sound.length);
        file.put(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 0, (byte) (10 + frameBytes)});
        file.put("TCON".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(frameBytes)
                .putShort((short) 0)
                .put((byte) 0);
        file.put(written.getBytes(StandardCharsets.ISO_8859_1)).put(sound);
        Path tagged = Files.write(folder.resolve("genre.mp3"), file.array());
        assertEquals(genre, new Mp3Reader().read(tagged).tags().get("genre"));
    }

    @Test
    void read_unsynchronisedTag_isPutRight() throws Exception {
        byte[] sound = Files.readAllBytes(
                Clips.make("header-bare.mp3", (TONE + " -c:a libmp3lame -id3v2_version 0").split(" ")));
        // the zero behind the byte of ones was put there by who wrote the tag
        byte[] frame = {'T', 'I', 'T', '2', 0, 0, 0, 3, 0, 0, 0, (byte) 0xFF, 0, (byte) 0xE0};
        ByteBuffer file = ByteBuffer.allocate(10 + frame.length + sound.length);
        file.put(new byte[] {'I', 'D', '3', 3, 0, (byte) 0x80, 0, 0, 0, (byte) frame.length});
        Path tagged = Files.write(
                folder.resolve("sync.mp3"), file.put(frame).put(sound).array());
        assertEquals("\u00ff\u00e0", new Mp3Reader().read(tagged).tags().get("title"));
    }

    @Test
    void read_opus_isAsLongAsItsSound() throws Exception {
        Path file = Clips.make("header-tone.opus", (TONE + " -c:a libopus " + TAGS).split(" "));
        assertEquals(3.0, seconds(new OggReader().read(file)), 0.001);
    }

    static Stream<Arguments> cuts() {
        return Stream.of(
                arguments("tone.wav", TONE + " -c:a pcm_s16le " + TAGS),
                arguments("tone.aiff", TONE + " -c:a pcm_s16be " + TAGS),
                arguments("film.avi", PICTURE + " " + TONE + " -c:v mpeg4 -c:a libmp3lame " + TAGS));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void read_cutShort_isLeftToFfmpeg(String name, String arguments) throws Exception {
        Path whole = Clips.make("header-" + name, arguments.split(" "));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));
        MediaException e = assertThrows(MediaException.class, () -> reader(cut).read(cut));
        assertEquals(MediaException.Code.UNSUPPORTED, e.code());
    }

    /// Its clock goes on where it was cut.
    @Test
    void read_streamCutOutOfAnother_isLeftToFfmpeg() throws Exception {
        byte[] bytes = Files.readAllBytes(Clips.make("header-tone.opus", (TONE + " -c:a libopus " + TAGS).split(" ")));
        List<Integer> pages = new ArrayList<>();
        for (int at = 0; at < bytes.length - 4; at++) if (bytes[at] == 'O' && bytes[at + 3] == 'S') pages.add(at);
        int firstSound = pages.get(2);
        int secondSound = pages.get(3);
        byte[] cut = new byte[bytes.length - (secondSound - firstSound)];
        System.arraycopy(bytes, 0, cut, 0, firstSound);
        System.arraycopy(bytes, secondSound, cut, firstSound, bytes.length - secondSound);
        Path file = Files.write(folder.resolve("cut.opus"), cut);
        MediaException e = assertThrows(MediaException.class, () -> new OggReader().read(file));
        assertEquals(MediaException.Code.UNSUPPORTED, e.code());
    }

    @Test
    void read_soundBeyondFourGibibytes_countsAllOfIt() throws Exception {
        long soundBytes = 5L << 30;
        ByteBuffer header = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RF64".getBytes(StandardCharsets.US_ASCII))
                .putInt(-1)
                .put("WAVE".getBytes(StandardCharsets.US_ASCII));
        header.put("ds64".getBytes(StandardCharsets.US_ASCII))
                .putInt(28)
                .putLong(soundBytes + 72)
                .putLong(soundBytes);
        header.putLong(soundBytes / 4).putInt(0);
        header.put("fmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2);
        header.putInt(48_000).putInt(192_000).putShort((short) 4).putShort((short) 16);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(-1);
        Path file = folder.resolve("long.wav");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(header.array(), 0, header.position());
            sparse.setLength(header.position() + soundBytes);
        }
        assertEquals(
                Duration.ofNanos(Math.round(soundBytes / 4.0 * 1e9 / 48_000)),
                new WavReader().read(file).duration());
    }
}
