package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.testkit.Clips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What manifests say a copy takes, held against the segments that are sent.
class MeasuredBitrateTest {
    private static final Pattern EXTINF = Pattern.compile("#EXTINF:([\\d.]+),");
    private static final Pattern STATED = Pattern.compile("BANDWIDTH=(\\d+),AVERAGE-BANDWIDTH=(\\d+)");

    @TempDir
    Path folder;

    @Test
    void bitrate_pictureOfVaryingWeight_isThatOfTheSegments() throws Exception {
        String[] film = {
            "-f",
            "lavfi",
            "-i",
            "testsrc2=size=320x180:rate=25:duration=12",
            "-vf",
            "noise=alls=60:allf=t:enable='between(t,5,8)'",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-g",
            "25",
            "-sc_threshold",
            "0",
            "-bf",
            "2"
        };
        for (Path clip : List.of(Clips.make("noisy.mp4", film), Clips.make("noisy.mkv", film)))
            assertStatedAsSent(clip, new RenditionId.VideoCopy(0));
    }

    @Test
    void bitrate_sound_isThatOfTheSegments() throws Exception {
        Path clip = Clips.make(
                "sweep.m4a", "-f", "lavfi", "-i", "aevalsrc=0.5*sin(2*PI*t*(200+300*t)):s=44100:d=9", "-c:a", "aac");
        assertStatedAsSent(clip, new RenditionId.AudioCopy(0));
    }

    @Test
    void bitrate_calmThenNoiseEncoded_isNeverExceeded() throws Exception {
        Path clip = Clips.make(
                "calm-then-noise.mp4",
                "-f",
                "lavfi",
                "-i",
                "color=gray:size=640x360:rate=25:duration=16",
                "-vf",
                "noise=alls=80:allf=t:enable='gte(t,9)'",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "20");
        RenditionId rendition = new RenditionId.VideoH264(0, 360);
        try (RealStreams real = new RealStreams(folder)) {
            Rendition.Bitrate sent = sent(real, clip, rendition);
            Matcher stated = STATED.matcher(real.streams.hlsMaster(clip, new Offer(List.of(rendition))));
            assertTrue(stated.find());
            assertTrue(
                    sent.peak() <= Long.parseLong(stated.group(1)),
                    () -> "a segment of " + sent.peak() + " bit/s, and BANDWIDTH=" + stated.group(1));
        }
    }

    private void assertStatedAsSent(Path clip, RenditionId rendition) throws Exception {
        try (RealStreams real = new RealStreams(folder.resolve("" + clip.getFileName()))) {
            Rendition.Bitrate sent = sent(real, clip, rendition);
            Matcher stated = STATED.matcher(real.streams.hlsMaster(clip, new Offer(List.of(rendition))));
            stated.find();
            assertEquals(1, Double.parseDouble(stated.group(1)) / sent.peak(), 0.02, "peak of " + clip);
            assertEquals(1, Double.parseDouble(stated.group(2)) / sent.average(), 0.02, "average of " + clip);
        }
    }

    /// Bits per second of the heaviest segment that is no short tail, and of all.
    private static Rendition.Bitrate sent(RealStreams real, Path clip, RenditionId rendition) throws Exception {
        List<Double> seconds = new ArrayList<>();
        Matcher lengths = EXTINF.matcher(real.streams.hlsMedia(clip, rendition));
        while (lengths.find()) seconds.add(Double.parseDouble(lengths.group(1)));
        double peak = 0;
        double bits = 0;
        for (int k = 0; k < seconds.size(); k++) {
            double size =
                    8.0 * Files.size(real.streams.segment(clip, rendition, k).file());
            bits += size;
            boolean tail = seconds.get(k) < seconds.getFirst() / 2;
            if (!tail) peak = Math.max(peak, size / seconds.get(k));
        }
        double average = bits / seconds.stream().mapToDouble(s -> s).sum();
        return new Rendition.Bitrate(Math.round(average), Math.round(peak));
    }
}
