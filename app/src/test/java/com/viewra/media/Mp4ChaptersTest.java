package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.media.mp4.Mp4Reader;
import com.viewra.testkit.Clips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4ChaptersTest {
    @Test
    void read_fileWithChapters_namesThemAndTakesTheirTextTrackForNoSubtitle(@TempDir Path folder) throws Exception {
        Path names = Files.writeString(folder.resolve("chapters.txt"), """
                ;FFMETADATA1
                [CHAPTER]
                TIMEBASE=1/1000
                START=0
                END=2000
                title=Departure
                [CHAPTER]
                TIMEBASE=1/1000
                START=2000
                END=4000
                title=Arrival
                """);
        Path film = Clips.make(
                "two-chapters.mp4",
                "-i",
                Clips.mp4(320, 180, "25", 4, 50).toString(),
                "-i",
                names.toString(),
                "-map_metadata",
                "1",
                "-c",
                "copy");

        MediaIndex index = new Mp4Reader().read(film);

        assertEquals(
                List.of("Departure", "Arrival"),
                index.chapters().stream().map(Chapter::title).toList());
        assertEquals(List.of(), index.subtitles());
    }
}
