package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.content.Blob;
import com.viewra.isobmff.FragmentedMp4Reader;
import com.viewra.testkit.Clips;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Segments that go out while they are being encoded.
class SegmentPartsTest {
    private static final RenditionId ENCODED = new RenditionId.VideoH264(0, 360);
    private static final Path FILM = Clips.mp4(640, 360, "25", 20, 50);

    @TempDir
    Path folder;

    @Test
    void segmentInParts_encoded_partsPlayAsTheStoredSegmentDoes() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            List<byte[]> parts = new ArrayList<>();
            Optional<Blob> whole = real.streams.segmentInParts(FILM, ENCODED, 5, parts::add);
            assertEquals(Optional.empty(), whole);
            assertTrue(parts.size() >= 3, parts.size() + " parts of half a second each make a segment of two");

            byte[] init = bytes(real.streams.initSegment(FILM, ENCODED));
            byte[] stored = bytes(real.streams.segment(FILM, ENCODED, 5));
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            joined.writeBytes(init);
            parts.forEach(joined::writeBytes);
            ByteArrayOutputStream once = new ByteArrayOutputStream();
            once.writeBytes(init);
            once.writeBytes(stored);
            assertSame(samples(once.toByteArray()), samples(joined.toByteArray()));
        }
    }

    @Test
    void segmentInParts_storedOrCopied_isTheWholeSegment() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Blob stored = real.streams.segment(FILM, ENCODED, 0);
            PartSink none = _ -> {
                throw new IOException("there is nothing to wait for");
            };
            assertEquals(Optional.of(stored), real.streams.segmentInParts(FILM, ENCODED, 0, none));
            RenditionId copy = new RenditionId.VideoCopy(0);
            assertTrue(real.streams.segmentInParts(FILM, copy, 1, none).isPresent());
        }
    }

    @Test
    void segmentInParts_nobodyTakesThem_storesTheSegmentAllTheSame() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            assertThrows(
                    MediaException.class,
                    () -> real.streams.segmentInParts(FILM, ENCODED, 0, _ -> {
                        throw new IOException("gone");
                    }));
            assertTrue(real.streams.segment(FILM, ENCODED, 0).sizeBytes() > 0);
        }
    }

    @Test
    void await_restIsLost_isAnError() {
        Arrival arrival = new Arrival(FakeSource.format(1));
        arrival.add(new Sample(0, 0, 1, true, new byte[1]));
        arrival.lose();
        assertThrows(MediaException.class, () -> arrival.await(0, 24));
    }

    private static byte[] bytes(Blob blob) throws IOException {
        return Files.readAllBytes(blob.file());
    }

    private static List<Sample> samples(byte[] file) throws IOException {
        FragmentedMp4Reader reader = new FragmentedMp4Reader(new ByteArrayInputStream(file));
        List<Sample> samples = new ArrayList<>();
        for (var next = reader.next(); next.isPresent(); next = reader.next())
            samples.add(next.get().sample());
        return samples;
    }

    private static void assertSame(List<Sample> expected, List<Sample> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).decodeTicks(), actual.get(i).decodeTicks());
            assertEquals(expected.get(i).presentationTicks(), actual.get(i).presentationTicks());
            assertEquals(expected.get(i).durationTicks(), actual.get(i).durationTicks());
            assertEquals(expected.get(i).sync(), actual.get(i).sync());
            assertArrayEquals(expected.get(i).data(), actual.get(i).data());
        }
    }
}
