package com.viewra.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.PluginContext;
import com.viewra.api.Tools;
import com.viewra.api.event.EventPublisher;
import com.viewra.api.packaging.PackagedTitle;
import com.viewra.api.packaging.TitlePackager;
import com.viewra.api.packaging.TitleRequest;
import com.viewra.api.scan.ItemKind;
import com.viewra.content.ContentStore;
import com.viewra.copies.CopyEvent.CopyChanged;
import com.viewra.events.EventBus;
import com.viewra.health.Metrics;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.media.containers.DefaultMediaReader;
import com.viewra.plugins.packager.CmafPackager;
import com.viewra.plugins.transcoder.FfmpegTranscoder;
import com.viewra.process.ChildProcesses;
import com.viewra.streaming.CapacityFile;
import com.viewra.streaming.Captions;
import com.viewra.streaming.DefaultStreams;
import com.viewra.streaming.TrackPreferences;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Copies with the real engine, FFmpeg and JAVE.
@Timeout(120)
class CopiesTest {
    @TempDir
    static Path source;

    @TempDir
    Path home;

    private static Path film;

    private final EventBus events = new EventBus();
    private final BlockingQueue<CopyChanged> changes = new LinkedBlockingQueue<>();
    private List<TitlePackager> packagers = List.of();
    private final Metrics metrics = new Metrics();
    private ChildProcesses tools;
    private DefaultStreams streams;
    private Workshop workshop;
    private Copies copies;

    @BeforeAll
    static void makeFilm() {
        film = source.resolve("film.mkv");
        Clips.run(List.of(
                "" + Clips.ffmpeg(),
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=960x540:rate=25:duration=5",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000:duration=5",
                "-map",
                "0",
                "-map",
                "1",
                "-map",
                "1",
                "-c:v",
                "libx264",
                "-g",
                "50",
                "-c:a",
                "aac",
                "-metadata:s:a:1",
                "language=deu",
                "" + film));
    }

    @BeforeEach
    void open() throws IOException {
        events.subscribe("test", event -> {
            if (event instanceof CopyChanged changed) changes.add(changed);
        });
        tools = new ChildProcesses(CopiesTest::tool, home.resolve("run"));
        FfmpegTranscoder transcoder = new FfmpegTranscoder(new Context(home, tools));
        CmafPackager packager = new CmafPackager();
        ContentStore store = ContentStore.open(home.resolve("content"), 1_000_000_000L, Clock.systemUTC());
        DefaultMediaReader reader = new DefaultMediaReader(tools);
        streams = new DefaultStreams(
                reader,
                () -> List.of(transcoder),
                () -> List.of(packager),
                store,
                events,
                new Captions(reader, tools, store, _ -> List.of(), () -> TrackPreferences.NONE),
                tools,
                metrics,
                CapacityFile.in(home));
        workshop = new Workshop(reader, streams, streams, tools, () -> packagers, store);
        copies = copies();
    }

    private Copies copies() throws IOException {
        return Copies.open(home.resolve("copies"), workshop, events, Clock.systemUTC(), _ -> false);
    }

    @AfterEach
    void close() {
        copies.close();
        streams.close();
        metrics.close();
        tools.close();
        events.close();
    }

    @Test
    void start_phone_makesAFileThatPlaysWhileItIsFetched() throws Exception {
        Path shelf = Files.createDirectories(home.resolve("shelf"));
        Copy copy = copies.start(item(), Copy.Form.FILE, Preset.SMALL, Optional.of(shelf));
        assertEquals(Copy.State.DONE, ended(copy.id()).state());

        Path file = shelf.resolve("A: film in two parts (Small).mp4".replace(":", " "));
        Copy made = copies.find(copy.id()).orElseThrow();
        assertEquals(file, made.target());
        assertEquals(made.total(), made.done());
        assertTrue(made.total() > 2);
        String boxes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertTrue(boxes.indexOf("moov") < boxes.indexOf("mdat"), "the index is in front");
        assertEquals(
                List.of("video,125", "audio", "audio"),
                Clips.run(List.of(
                                "" + Clips.ffprobe(),
                                "-v",
                                "error",
                                "-count_packets",
                                "-show_entries",
                                "stream=codec_type,nb_read_packets",
                                "-of",
                                "csv=p=0",
                                "" + file))
                        .lines()
                        .map(line -> line.startsWith("audio") ? "audio" : line)
                        .toList());
        assertEquals(
                List.of("copy.json"), names(home.resolve("copies").resolve("" + copy.id())), "nothing else is left");
        assertFalse(Files.exists(shelf.resolve("." + file.getFileName() + ".part")));
    }

    @Test
    void start_sameNameTwice_overwritesNothing() throws Exception {
        Copy one = copies.start(item(), Copy.Form.FILE, Preset.ORIGINAL, Optional.empty());
        Copy other = copies.start(item(), Copy.Form.FILE, Preset.ORIGINAL, Optional.empty());
        assertFalse(one.target().equals(other.target()));
    }

    @Test
    void start_titleLongerThanNamesOfFilesMayBe_isShortened() throws Exception {
        Item longTitled = new FakeItem(new MediaId(1), ItemKind.MOVIE, "長い題名".repeat(40))
                .at(film)
                .item();
        Copy copy = copies.start(longTitled, Copy.Form.FILE, Preset.ORIGINAL, Optional.empty());
        String name = copy.target().getFileName().toString();
        assertTrue(name.startsWith("長い題名長い題名") && name.endsWith(".mp4"), name);
        assertTrue(("." + name + ".part").getBytes(StandardCharsets.UTF_8).length <= 255, name);
    }

    @Test
    void start_soundOfASong_makesAFileWithoutPicture() throws Exception {
        Path song = home.resolve("song.m4a");
        Clips.run(List.of("" + Clips.ffmpeg(), "-v", "error", "-i", "" + film, "-map", "0:1", "-c", "copy", "" + song));
        Copy copy = copies.start(item(song), Copy.Form.FILE, Preset.PHONE, Optional.empty());
        assertEquals(Optional.empty(), ended(copy.id()).problem());
        assertTrue(Files.size(copy.target()) > 10_000);
    }

    @Test
    void open_afterARestart_goesOnWithWhatWasNotFinished() throws Exception {
        copies.close();
        CopyPlan plan = copies.plan(film, Copy.Form.FILE, Preset.SMALL);
        Copy waiting = new Copy(
                CopyId.random(),
                new MediaId(1),
                "Film",
                film,
                Copy.Form.FILE,
                Preset.SMALL,
                plan.renditions().stream().map(Object::toString).toList(),
                home.resolve("out.mp4"),
                Copy.State.RUNNING,
                1,
                9,
                Optional.empty());
        new CopyFolder(home.resolve("copies").resolve(waiting.id().value())).save(waiting);
        copies = copies();
        assertEquals(Copy.State.DONE, ended(waiting.id()).state());
        assertTrue(Files.exists(home.resolve("out.mp4")));
    }

    @Test
    void cancel_waiting_isNotMadeUntilResumed() throws Exception {
        Copy first = copies.start(item(), Copy.Form.FILE, Preset.SMALL, Optional.empty());
        Copy second = copies.start(item(), Copy.Form.FILE, Preset.SMALL, Optional.empty());
        copies.cancel(second.id());
        ended(first.id());
        assertEquals(
                Copy.State.CANCELLED, copies.find(second.id()).orElseThrow().state());
        changes.clear();
        copies.resume(second.id());
        assertEquals(Copy.State.DONE, ended(second.id()).state());
    }

    @Test
    void prepare_withoutAPackager_saysWhatToDo() throws Exception {
        Copy copy = copies.start(item(), Copy.Form.TITLE, Preset.ORIGINAL, Optional.empty());
        CopyChanged end = ended(copy.id());
        assertEquals(Copy.State.FAILED, end.state());
        assertEquals(
                Optional.of("No plugin packages whole titles. Switch on the plugin viewra-packager-shaka."),
                end.problem());
    }

    @Test
    void prepare_filmThatAsksForAllMemory_failsWithTheReasonAndTheNextIsMade() throws Exception {
        packagers = List.of(new Greedy());
        Copy copy = copies.start(item(), Copy.Form.TITLE, Preset.ORIGINAL, Optional.empty());
        CopyChanged end = ended(copy.id());
        assertEquals(Copy.State.FAILED, end.state());
        assertEquals(Optional.of("The film asks for more memory than there is."), end.problem());
        packagers = List.of(new OneManifest());
        Copy next = copies.start(item(), Copy.Form.TITLE, Preset.ORIGINAL, Optional.empty());
        assertEquals(Copy.State.DONE, ended(next.id()).state());
    }

    @Test
    void prepare_packaged_isInTheStoreByName() throws Exception {
        packagers = List.of(new OneManifest());
        Copy copy = copies.start(item(), Copy.Form.TITLE, Preset.ORIGINAL, Optional.empty());
        assertEquals(Optional.empty(), ended(copy.id()).problem());
        Path stored = copies.prepared(copy.id(), "master.m3u8").orElseThrow().file();
        assertEquals("v0-copy VIDEO [], a1-copy AUDIO [], a2-copy AUDIO [de]", Files.readString(stored));
        assertEquals(Optional.empty(), copies.prepared(copy.id(), "../copy.json"));
    }

    @Test
    void remove_finished_leavesNothingBehind() throws Exception {
        Copy copy = copies.start(item(), Copy.Form.FILE, Preset.ORIGINAL, Optional.empty());
        ended(copy.id());
        copies.remove(copy.id());
        assertEquals(List.of(), copies.all());
        assertFalse(Files.exists(copy.target()));
        assertFalse(Files.exists(home.resolve("copies").resolve("" + copy.id())));
    }

    @Test
    void start_itemWithoutFile_saysSo() {
        Item show = item(Optional.empty());
        assertThrows(MediaException.class, () -> copies.start(show, Copy.Form.FILE, Preset.PHONE, Optional.empty()));
    }

    private static final class Greedy implements TitlePackager {
        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public PackagedTitle pack(TitleRequest title) {
            throw new OutOfMemoryError("as if the film asked for it");
        }
    }

    /// Writes down what it was given.
    private static final class OneManifest implements TitlePackager {
        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public PackagedTitle pack(TitleRequest title) throws MediaException {
            try {
                List<String> given = title.tracks().stream()
                        .map(track -> track.name() + " " + track.kind() + " "
                                + track.language().stream().toList())
                        .toList();
                Files.writeString(title.folder().resolve("master.m3u8"), String.join(", ", given));
                return new PackagedTitle("master.m3u8", "manifest.mpd", List.of("master.m3u8"));
            } catch (IOException e) {
                throw new MediaException(MediaException.Code.UNKNOWN, "no disk", e);
            }
        }
    }

    private CopyChanged ended(CopyId id) throws InterruptedException {
        while (true) {
            CopyChanged change = changes.take();
            boolean open = change.state() == Copy.State.WAITING || change.state() == Copy.State.RUNNING;
            if (change.copy().equals(id) && !open) return change;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Item item() {
        return item(film);
    }

    private static Item item(Path file) {
        return item(Optional.of(file));
    }

    private static Item item(Optional<Path> file) {
        FakeItem item = new FakeItem(new MediaId(1), ItemKind.MOVIE, "A: film in two parts");
        return file.map(item::at).orElse(item).item();
    }

    private static Optional<Path> tool(String name) {
        return switch (name) {
            case "ffmpeg" -> Optional.of(Clips.ffmpeg());
            case "ffprobe" -> Optional.of(Clips.ffprobe());
            default -> Optional.empty();
        };
    }

    private record Context(Path storage, Tools tools) implements PluginContext {
        @Override
        public String pluginId() {
            return "test";
        }

        @Override
        public Optional<String> setting(String name) {
            return Optional.empty();
        }

        @Override
        public EventPublisher events() {
            return _ -> {};
        }
    }
}
