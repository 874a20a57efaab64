package com.viewra.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.content.Blob;
import com.viewra.streaming.Drawings;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import com.viewra.streaming.Streams;
import com.viewra.streaming.Texts;
import com.viewra.streaming.Tiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
    @TempDir
    Path folder;

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void complete_fresh_holdsInitAndAllSegmentsInOrder() throws Exception {
        part().complete(() -> {});
        assertEquals("init 0 1 2 3 4 ", Files.readString(folder.resolve("part.mp4")));
        assertEquals(5, part().done());
    }

    @Test
    void complete_stoppedInTheMiddle_goesOnWhereItWas() throws Exception {
        assertThrows(InterruptedException.class, () -> part().complete(this::stopAfterTwo));
        assertEquals(2, part().done());
        asked.clear();
        part().complete(() -> {});
        assertEquals(List.of(2, 3, 4), asked);
        assertEquals("init 0 1 2 3 4 ", Files.readString(folder.resolve("part.mp4")));
    }

    @Test
    void complete_killedWhileItWrote_makesTheBrokenPieceAgain() throws Exception {
        assertThrows(InterruptedException.class, () -> part().complete(this::stopAfterTwo));
        Files.writeString(folder.resolve("part.mp4"), "half a segm", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("part.mp4.lengths"), "1", StandardOpenOption.APPEND);
        part().complete(() -> {});
        assertEquals("init 0 1 2 3 4 ", Files.readString(folder.resolve("part.mp4")));
    }

    @Test
    void complete_bytesLostInAPowerCut_makesThemAgain() throws Exception {
        part().complete(() -> {});
        Files.writeString(folder.resolve("part.mp4"), "init 0 1");
        asked.clear();
        part().complete(() -> {});
        assertEquals(List.of(1, 2, 3, 4), asked);
        assertEquals("init 0 1 2 3 4 ", Files.readString(folder.resolve("part.mp4")));
    }

    private void stopAfterTwo() throws InterruptedException {
        if (asked.size() == 2) throw new InterruptedException("enough");
    }

    private Part part() {
        RenditionId rendition = new RenditionId.VideoH264(0, 480);
        return new Part(new FiveSegments(), folder.resolve("film.mkv"), rendition, folder.resolve("part.mp4"));
    }

    private final class FiveSegments implements Streams {
        @Override
        public String hlsMedia(Path file, RenditionId rendition) {
            return "#EXTM3U\n" + "#EXTINF:2.0,\nx.m4s\n".repeat(5) + "#EXT-X-ENDLIST\n";
        }

        @Override
        public Blob initSegment(Path file, RenditionId rendition) {
            return blob("init ");
        }

        @Override
        public Blob segment(Path file, RenditionId rendition, int index) {
            asked.add(index);
            return blob(index + " ");
        }

        @Override
        public Optional<Blob> storedSegment(Path file, RenditionId rendition, int index) {
            return Optional.empty();
        }

        private Blob blob(String text) {
            try {
                return new Blob("0", Files.writeString(folder.resolve("blob of " + text.strip()), text), text.length());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String hlsMaster(Path file, Offer offer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String dash(Path file, Offer offer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Texts texts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Drawings drawings() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Tiles tiles() {
            throw new UnsupportedOperationException();
        }
    }
}
