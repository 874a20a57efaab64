package com.viewra.plugins.packager;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.FragmentedMp4Reader;
import com.viewra.testkit.BoxDump;
import com.viewra.testkit.Golden;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CmafHeaderTest {
    private static final DecoderConfig CONFIG = DecoderConfig.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});

    @Test
    void initSegment_h264_isTheGoldenOne() throws Exception {
        Golden.assertMatches("h264.init.txt", dump(video(Codec.H264, VideoFormat.of(1280, 720, new Rational(24, 1)))));
    }

    @Test
    void initSegment_rotatedAnamorphicHdr_saysSo() throws Exception {
        VideoFormat picture = new VideoFormat(
                720, 576, new Rational(64, 45), 90, Optional.empty(), "", 120, 10, DynamicRange.HDR10, false);
        Golden.assertMatches("hevc-rotated-hdr.init.txt", dump(video(Codec.HEVC, picture)));
    }

    @Test
    void initSegment_aac_isTheGoldenOne() throws Exception {
        Golden.assertMatches("aac.init.txt", dump(sound(Codec.AAC)));
    }

    @Test
    void initSegment_ac3_isTheGoldenOne() throws Exception {
        Golden.assertMatches("ac3.init.txt", dump(sound(Codec.AC3)));
    }

    @ParameterizedTest
    @EnumSource(names = {"H264", "HEVC", "AV1", "VP9"})
    void initSegment_anyVideo_readsBackAsTheSame(Codec codec) throws Exception {
        TrackFormat format = video(codec, VideoFormat.of(640, 360, new Rational(25, 1)));
        TrackFormat read = readBack(format);
        assertEquals(codec, read.codec());
        assertEquals(CONFIG, read.config());
        assertEquals(90_000, read.timescale());
        assertEquals(Optional.of("de"), read.language());
    }

    @ParameterizedTest
    @EnumSource(names = {"AAC", "AC3", "EAC3", "OPUS", "FLAC"})
    void initSegment_anySound_readsBackAsTheSame(Codec codec) throws Exception {
        TrackFormat read = readBack(sound(codec));
        assertEquals(codec, read.codec());
        assertEquals(CONFIG, read.config());
    }

    @Test
    void initSegment_mp3_readsBackAsMp3() throws Exception {
        assertEquals(Codec.MP3, readBack(sound(Codec.MP3)).codec());
    }

    @Test
    void initSegment_twice_isTheSameBytes() throws Exception {
        TrackFormat format = sound(Codec.AAC);
        assertArrayEquals(new CmafPackager().initSegment(format), new CmafPackager().initSegment(format));
    }

    private static TrackFormat video(Codec codec, VideoFormat picture) {
        return new TrackFormat.Video(codec, 90_000, CONFIG, Optional.of("de"), picture);
    }

    private static TrackFormat sound(Codec codec) {
        return new TrackFormat.Audio(codec, 48_000, CONFIG, Optional.of("pt-BR"), AudioFormat.of(48_000, 2));
    }

    private static String dump(TrackFormat format) throws Exception {
        return BoxDump.of(new CmafPackager().initSegment(format));
    }

    private static TrackFormat readBack(TrackFormat format) throws Exception {
        byte[] init = new CmafPackager().initSegment(format);
        return new FragmentedMp4Reader(new ByteArrayInputStream(init))
                .formats()
                .values()
                .iterator()
                .next();
    }
}
