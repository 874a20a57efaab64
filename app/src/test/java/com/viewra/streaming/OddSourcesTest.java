package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.viewra.api.media.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What every segment of every rendition promises, on films that have broken others: it begins where the playlist says,
/// joins the next without a gap, and is the same whether made alone or in a run from the start.
class OddSourcesTest {
    private static final Pattern EXTINF = Pattern.compile("#EXTINF:([\\d.]+),");
    private static final double MILLISECOND = 0.00101;

    /// Those whose picture cannot be copied, for the reason their name says.
    private static final Set<String> ENCODED = Set.of("open-groups.mp4", "untimed.avi", "changes-size.ts");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> segments_oddSource_keepTheirPromises() {
        return OddClips.all().entrySet().stream()
                .map(clip -> dynamicTest(clip.getKey(), () -> check(clip.getKey(), clip.getValue())));
    }

    private void check(String name, Path clip) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        try (RealStreams full = new RealStreams(home.resolve("full"));
                RealStreams cold = new RealStreams(home.resolve("cold"))) {
            List<RenditionId> renditions = full.everything(clip).renditions();
            assertEquals(
                    !ENCODED.contains(name),
                    renditions.stream().anyMatch(RenditionId.VideoCopy.class::isInstance),
                    "copied");
            for (RenditionId rendition : renditions) {
                List<byte[]> segments = checkRun(full, clip, rendition);
                compareCold(cold, clip, rendition, segments);
                if (rendition instanceof RenditionId.VideoCopy)
                    FrameHash.assertSamePictures(clip, full.fetch(clip, rendition, home));
            }
        }
    }

    private static List<byte[]> checkRun(RealStreams real, Path clip, RenditionId rendition) throws Exception {
        byte[] init = init(real, clip, rendition);
        List<byte[]> segments = new ArrayList<>();
        Matcher lengths = EXTINF.matcher(real.streams.hlsMedia(clip, rendition));
        double start = 0;
        long decodeEnd = -1;
        for (int k = 0; lengths.find(); k++) {
            byte[] bytes = segment(real, clip, rendition, k);
            segments.add(bytes);
            SentSegment sent = SentSegment.parse(init, bytes);
            String where = rendition + " " + k;
            assertTrue(sent.samples().getFirst().sync(), where + " begins with a key frame");
            assertTrue(sent.decodeStart() >= 0, where + " is decoded from zero on");
            if (k > 0) assertEquals(start, sent.startSeconds(), MILLISECOND, where + " begins as listed");
            if (k > 0 && !(rendition instanceof RenditionId.VideoCopy))
                assertEquals(decodeEnd, sent.decodeStart(), where + " follows without a gap");
            decodeEnd = sent.decodeEnd();
            start += Double.parseDouble(lengths.group(1));
        }
        assertFalse(segments.isEmpty());
        return segments;
    }

    /// Made alone, in a store of its own. Encoders may choose other bits, but neither other frames nor other times.
    private static void compareCold(RealStreams cold, Path clip, RenditionId rendition, List<byte[]> segments)
            throws Exception {
        boolean copied = rendition instanceof RenditionId.VideoCopy || rendition instanceof RenditionId.AudioCopy;
        int last = segments.size() - 1;
        for (int k : copied ? new int[] {last, last / 2} : new int[] {last}) {
            byte[] alone = segment(cold, clip, rendition, k);
            String where = rendition + " " + k + " made alone";
            if (copied) assertArrayEquals(segments.get(k), alone, where);
            else {
                byte[] init = init(cold, clip, rendition);
                assertEquals(times(init, segments.get(k)), times(init, alone), where);
            }
        }
    }

    private static List<String> times(byte[] init, byte[] segment) throws Exception {
        return SentSegment.parse(init, segment).samples().stream()
                .sorted(Comparator.comparingLong(Sample::presentationTicks))
                .map(sample -> sample.presentationTicks() + " for " + sample.durationTicks())
                .toList();
    }

    private static byte[] init(RealStreams real, Path clip, RenditionId rendition) throws Exception {
        return Files.readAllBytes(real.streams.initSegment(clip, rendition).file());
    }

    private static byte[] segment(RealStreams real, Path clip, RenditionId rendition, int k) throws Exception {
        return Files.readAllBytes(real.streams.segment(clip, rendition, k).file());
    }
}
