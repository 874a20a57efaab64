package com.viewra.plugins.packager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.testkit.Clips;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the segments of one run of sound end and those of another begin, nothing must be heard.
class SoundSpliceTest {
    private static final int FRAME = 1024;
    private static final int SPLICE_FRAME = 100;

    @TempDir
    private Path folder;

    @Test
    void soundOfTwoRuns_joined_differsAtTheSpliceNoMoreThanTwoEncodingsDo() throws Exception {
        Run whole = run(0);
        Run late = run(SPLICE_FRAME);
        List<Sample> joined = new ArrayList<>(whole.samples().subList(0, SPLICE_FRAME));
        joined.addAll(late.samples());

        ShortBuffer expected = pcm(whole, "whole");
        ShortBuffer spliced = pcm(new Run(whole.format(), joined), "spliced");

        assertEquals(expected.limit(), spliced.limit());
        int splice = SPLICE_FRAME * FRAME;
        int atSplice = largestDifference(expected, spliced, splice - FRAME, splice + 2 * FRAME);
        int later = largestDifference(expected, spliced, splice + 10 * FRAME, expected.limit() / 2);
        assertEquals(0, largestDifference(expected, spliced, 0, splice - FRAME));
        assertTrue(atSplice <= 2 * later, "at the splice " + atSplice + ", later " + later);
    }

    private static int largestDifference(ShortBuffer one, ShortBuffer other, int from, int to) {
        int largest = 0;
        for (int i = 2 * from; i < 2 * to; i++) largest = Math.max(largest, Math.abs(one.get(i) - other.get(i)));
        return largest;
    }

    private static Run run(long frame) throws Exception {
        Path sweep = Clips.make(
                "sweep.wav", "-f", "lavfi", "-i", "aevalsrc=0.5*sin(2*PI*t*(200+300*t)):s=48000:d=4:c=stereo");
        var recipe = new AudioRecipe(Codec.AAC, 48_000, 2, 160_000, FRAME);
        var track = Probe.of(sweep, "a:0").orElseThrow().sound();
        return Run.of(new TranscodeRequest("test", sweep, track, recipe, new Rational(0, 1), frame, Speed.STEADY));
    }

    private ShortBuffer pcm(Run run, String name) throws Exception {
        Path file = run.write(folder.resolve(name + ".mp4"), 47 * FRAME);
        Path raw = folder.resolve(name + ".raw");
        Clips.run(List.of("" + Clips.ffmpeg(), "-v", "error", "-i", "" + file, "-f", "s16le", "" + raw));
        return ByteBuffer.wrap(Files.readAllBytes(raw))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
    }
}
