package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedMediaReaderTest {
    @TempDir
    Path folder;

    private final CountingReader source = new CountingReader();
    private final MediaReader reader = new CachedMediaReader(source);
    private Path film;

    @BeforeEach
    void write() throws IOException {
        film = Files.writeString(folder.resolve("film.ts"), "one");
    }

    @Test
    void read_again_isNotReadAgain() throws Exception {
        MediaIndex index = reader.read(film);
        assertEquals(index, reader.read(film));
        assertEquals(1, source.reads);
    }

    @Test
    void read_fileWrittenAnew_isReadAgain() throws Exception {
        reader.read(film);
        Files.writeString(film, "another");
        assertEquals(7, reader.read(film).sizeBytes());
        assertEquals(2, source.reads);
    }

    @Test
    void read_fileGone_saysSo() throws Exception {
        reader.read(film);
        Files.delete(film);
        assertThrows(MediaException.class, () -> reader.read(film));
    }

    @Test
    void read_measuredFile_givesWhatWasMeasured() throws Exception {
        MediaIndex measured = reader.measure(film, reader.read(film));
        assertEquals(Reading.WHOLE, measured.reading());
        assertEquals(measured, reader.read(film));
        assertEquals(1, source.reads);
    }

    /// Takes every file for an empty film.
    private static final class CountingReader implements MediaReader {
        private int reads;

        @Override
        public MediaIndex read(Path file) throws MediaException {
            reads++;
            try {
                return new MediaIndex(
                        Fingerprint.of(file),
                        "mpegts",
                        Files.size(file),
                        Duration.ofSeconds(1),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of());
            } catch (IOException e) {
                throw new MediaException(MediaException.Code.SOURCE_UNREADABLE, "The file cannot be read.", e);
            }
        }

        @Override
        public Optional<SampleStream> open(
                Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
            return Optional.empty();
        }

        @Override
        public MediaIndex measure(Path file, MediaIndex index) {
            return index.measured(Map.of(), Map.of());
        }
    }
}
