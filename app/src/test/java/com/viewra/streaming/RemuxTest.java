package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.viewra.testkit.Clips;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every codec that is copied, out of both containers that are read in Java: what comes out decodes to the source's own
/// pictures at the source's times, and holds the source's own frames of sound.
class RemuxTest {
    /// Priming is left out, so the copy may begin a few frames later.
    private static final int MOST_LEFT_OUT = 4;

    @TempDir
    Path folder;

    private record Pair(String picture, String sound, List<String> more) {
        Path clip(String container) {
            List<String> arguments =
                    new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=size=160x90:rate=25:duration=5"));
            arguments.addAll(List.of("-f", "lavfi", "-i", "aevalsrc=0.3*sin(2*PI*t*(200+300*t)):s=48000:d=5:c=stereo"));
            arguments.addAll(List.of("-c:v", picture, "-g", "25", "-pix_fmt", "yuv420p", "-c:a", sound));
            arguments.addAll(List.of("-strict", "-2"));
            arguments.addAll(more);
            return Clips.make("remux-%s-%s.%s".formatted(picture, sound, container), arguments.toArray(String[]::new));
        }
    }

    private static final List<Pair> PAIRS = List.of(
            new Pair("libx264", "aac", List.of("-preset", "ultrafast", "-bf", "2")),
            new Pair(
                    "libx265",
                    "ac3",
                    List.of("-preset", "ultrafast", "-x265-params", "log-level=error:open-gop=1:bframes=3")),
            new Pair("libsvtav1", "eac3", List.of("-preset", "12")),
            new Pair("libvpx-vp9", "libopus", List.of("-deadline", "realtime", "-cpu-used", "8")),
            new Pair("libx264", "flac", List.of("-preset", "ultrafast")),
            new Pair("libx264", "libmp3lame", List.of("-preset", "ultrafast")));

    @TestFactory
    Stream<DynamicTest> copy_everyCodec_isTheSource() {
        return PAIRS.stream()
                .flatMap(pair -> Stream.of("mp4", "mkv")
                        .map(container -> dynamicTest(pair.picture + " " + pair.sound + " " + container, () -> {
                            Path clip = pair.clip(container);
                            try (RealStreams real = new RealStreams(folder.resolve("" + clip.getFileName()))) {
                                comparePictures(real, clip);
                                compareSound(real, clip);
                                assertEquals(0, real.streams.figures().encodersStarted());
                            }
                        })));
    }

    private void comparePictures(RealStreams real, Path clip) throws Exception {
        Path copy = real.fetch(clip, new RenditionId.VideoCopy(0), folder);
        FrameHash.assertSamePictures(clip, copy);
    }

    private void compareSound(RealStreams real, Path clip) throws Exception {
        Path copy = real.fetch(clip, new RenditionId.AudioCopy(1), folder);
        assertEquals("", DecodedVideo.complaints(copy));
        List<String> expected = FrameHash.hashes(FrameHash.codedSound(clip));
        List<String> found = FrameHash.hashes(FrameHash.codedSound(copy));
        assertTrue(expected.size() - found.size() <= MOST_LEFT_OUT, found.size() + " of " + expected.size());
        assertTrue(Collections.indexOfSubList(expected, found) >= 0, "frames of the source, and no other");
    }
}
