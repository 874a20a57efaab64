package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.MediaException;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.media.containers.DefaultMediaReader;
import com.viewra.process.ChildProcesses;
import com.viewra.testkit.SharedMedia;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
@Timeout(60)
final class BrokenMediaTest {
    private final Path broken = SharedMedia.folder("media/broken").orElseThrow();

    @TempDir
    private Path folder;

    private ChildProcesses tools;
    private MediaReader reader;

    @BeforeEach
    void start() {
        tools = RealTools.in(folder);
        reader = new DefaultMediaReader(tools);
    }

    @AfterEach
    void end() {
        tools.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            truncated-no-moov.mp4 | The file was cut short: its table of contents, which comes last, is missing.
            garbage-ebml.mkv      | The file is damaged: its first element, which says what it is, is garbled.
            zero-timescale.mp4    | The file is damaged: a track counts time in units of nothing (timescale 0).
            bad-stsz.mp4          | The file is damaged: a sample claims 4294966538 bytes.
            huge-duration.mp4     | The file holds no picture and no sound that could be played.
            not-a-movie.mp4       | The file is damaged or no media: FFmpeg cannot make sense of it.
            garbage-prefix.mp3    | The file is damaged: its beginning is not that of any sound file.
            empty.mkv             | The file is empty.
            """)
    void read_unusable_saysWhy(String name, String reason) {
        MediaException e = assertThrows(MediaException.class, () -> reader.read(broken.resolve(name)));
        assertEquals(reason, e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            truncated.mkv           | 9.04  | The file was cut short: its end is missing.
            truncated-fast-start.mp4| 6.75  | The file was cut short: its end is missing.
            missing-stsd.mp4        | 1.001 | The file is damaged: 1 of its tracks cannot be used.
            invalid-vp9.webm        | 2.04  | The file is damaged: the first frame of a track makes no sense.
            """)
    void read_partlyUsable_tellsWhatIsThere(String name, double seconds, String damage) throws Exception {
        Path file = broken.resolve(name);
        MediaIndex index = reader.read(file);
        assertEquals(seconds, index.duration().toMillis() / 1000.0, 0.001);
        assertEquals(Optional.of(damage), index.damage());
        for (Track track : index.tracks()) {
            Optional<SampleStream> stream = reader.open(file, index, track.index(), Samples.ZERO, Samples.ZERO);
            if (stream.isEmpty()) continue;
            stream.get().close();
            assertFalse(Samples.from(reader, file, index, track.index(), Samples.ZERO)
                    .isEmpty());
        }
    }

    @Test
    void read_missingFile_saysSo() {
        MediaException e = assertThrows(MediaException.class, () -> reader.read(folder.resolve("gone.mkv")));
        assertEquals("The file does not exist any more.", e.getMessage());
    }
}
