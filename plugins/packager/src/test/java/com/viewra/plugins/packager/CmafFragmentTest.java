package com.viewra.plugins.packager;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.FragmentedMp4Reader;
import com.viewra.testkit.BoxDump;
import com.viewra.testkit.Golden;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CmafFragmentTest {
    private static final DecoderConfig CONFIG = DecoderConfig.of(new byte[11]);
    private static final TrackFormat VIDEO = new TrackFormat.Video(
            Codec.H264, 24_000, CONFIG, Optional.empty(), VideoFormat.of(64, 64, new Rational(24_000, 1001)));
    private static final TrackFormat SOUND =
            new TrackFormat.Audio(Codec.AAC, 48_000, CONFIG, Optional.empty(), AudioFormat.of(48_000, 2));

    private final CmafPackager packager = new CmafPackager();

    @Test
    void mediaSegment_framesReordered_isTheGoldenOne() throws Exception {
        Golden.assertMatches(
                "reordered.segment.txt", BoxDump.of(packager.mediaSegment(VIDEO, 4, reordered(48_048, 0))));
    }

    @Test
    void mediaSegment_sound_isTheGoldenOne() throws Exception {
        List<Sample> frames = List.of(sound(96_256, 10), sound(97_280, 20));
        Golden.assertMatches("sound.segment.txt", BoxDump.of(packager.mediaSegment(SOUND, 47, frames)));
    }

    @Test
    void mediaSegment_framesReordered_presentationTimesAndBytesReadBack() throws Exception {
        List<Sample> samples = reordered(48_048, 0);
        List<Sample> read = readBack(packager.mediaSegment(VIDEO, 1, samples));
        assertEquals(presented(samples), presented(read));
        for (int i = 0; i < samples.size(); i++)
            assertArrayEquals(samples.get(i).data(), read.get(i).data());
        assertEquals(
                List.of(true, false, false, false),
                read.stream().map(Sample::sync).toList());
    }

    @Test
    void mediaSegment_firstIsDecodedBeforeZero_noDecodeTimeBelowZero() throws Exception {
        List<Sample> samples = reordered(0, 2002);
        assertTrue(samples.getFirst().decodeTicks() < 0);
        List<Sample> read = readBack(packager.mediaSegment(VIDEO, 0, samples));
        assertEquals(0, read.getFirst().decodeTicks());
        assertEquals(presented(samples), presented(read));
    }

    @Test
    void mediaSegment_anyReorderingDelay_givesTheSameBytes() throws Exception {
        assertArrayEquals(
                packager.mediaSegment(VIDEO, 0, reordered(48_048, 0)),
                packager.mediaSegment(VIDEO, 0, reordered(48_048, 2002)));
    }

    @Test
    void mediaSegment_leadingPicturesOfAnOpenGroup_keepTheirTimes() throws Exception {
        List<Sample> samples =
                List.of(frame(3003, 3003 + 2002, true), frame(4004, 3003, false), frame(5005, 4004, false));
        assertEquals(presented(samples), presented(readBack(packager.mediaSegment(VIDEO, 0, samples))));
    }

    /// IPBB as an encoder with a reordering delay of `delay` gives it.
    private static List<Sample> reordered(long start, long delay) {
        return List.of(
                frame(start - delay, start, true),
                frame(start + 1001 - delay, start + 3003, false),
                frame(start + 2002 - delay, start + 1001, false),
                frame(start + 3003 - delay, start + 2002, false));
    }

    private static Sample frame(long decode, long presentation, boolean sync) {
        return new Sample(decode, presentation, 1001, sync, new byte[(int) (presentation / 1001 % 7) + 1]);
    }

    private static Sample sound(long ticks, int bytes) {
        return new Sample(ticks, ticks, 1024, true, new byte[bytes]);
    }

    private static List<Long> presented(List<Sample> samples) {
        return samples.stream().map(Sample::presentationTicks).toList();
    }

    private List<Sample> readBack(byte[] segment) throws Exception {
        var reader = new FragmentedMp4Reader(new SequenceInputStream(
                new ByteArrayInputStream(packager.initSegment(VIDEO)), new ByteArrayInputStream(segment)));
        List<Sample> samples = new ArrayList<>();
        for (var next = reader.next(); next.isPresent(); next = reader.next())
            samples.add(next.get().sample());
        return samples;
    }
}
