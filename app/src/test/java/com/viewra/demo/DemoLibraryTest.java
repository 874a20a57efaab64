package com.viewra.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.process.ChildProcesses;
import com.viewra.process.ChosenTools;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLibraryTest {
    @TempDir
    private Path folder;

    private ChildProcesses tools;

    @BeforeEach
    void start() {
        tools = new ChildProcesses(new ChosenTools(Map.of("ffmpeg", Clips.ffmpeg())), folder.resolve("run"));
    }

    @AfterEach
    void end() {
        tools.close();
    }

    @Test
    void encode_shortFilm_isAPlayableFileWithPictureSoundAndBothSubtitles() throws Exception {
        Look look = new Look(Scene.HARBOUR, Palettes.ROSE_CITY, Lettering.BOOK, 3);
        List<Film.Line> lines = List.of(new Film.Line("Yes.", "Ja."));
        Film film = new Film("Short", look, Scores.SEA, Duration.ofSeconds(2), 180, List.of("Only"), lines);
        Path target = folder.resolve("short.mkv");

        new Studio(tools, Files.createDirectories(folder.resolve("work"))).encode(film, target);

        String streams = Clips.run(List.of(
                Clips.ffprobe().toString(),
                "-v",
                "error",
                "-count_frames",
                "-show_entries",
                "stream=codec_name,width,nb_read_frames:stream_tags=language:chapter_tags=title",
                "-of",
                "compact=p=0:nk=1",
                target.toString()));
        assertEquals(
                List.of("h264|320|48", "aac|95|eng", "subrip|N/A|1|eng", "subrip|N/A|1|ger", "Only"),
                streams.lines().filter(line -> !line.isBlank()).toList());
    }

    @Test
    void make_cancelledAfterTheFirstItem_keepsThatItemAndGoesOnFromThere() throws Exception {
        DemoLibrary demo = new DemoLibrary(folder.resolve("demo"), tools);
        List<String> begun = new ArrayList<>();
        for (int start = 0; start < 2; start++)
            assertThrows(
                    InterruptedException.class,
                    () -> demo.make(progress -> {
                        begun.add(progress.making());
                        if (progress.done() > 0) Thread.currentThread().interrupt();
                    }));
        assertEquals(3, begun.size());
        assertEquals(begun.get(1), begun.get(2));
        assertEquals(8, pictures(folder.resolve("demo/Photos")));
        assertFalse(Files.exists(folder.resolve("demo.partial")));
    }

    private static long pictures(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(file -> file.toString().endsWith(".jpg")).count();
        }
    }
}
