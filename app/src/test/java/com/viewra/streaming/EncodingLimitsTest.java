package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingLimitsTest {
    private static final Rational FILM = new Rational(24, 1);

    /// 1080p is read at 250 pictures a second; 720p is made at 1.7 times real time with care, 3.3 times at least.
    private static final Capacity MIDDLING = new Capacity(
            "machine",
            0.004,
            Map.of(Speed.FASTEST, 0.008, Speed.FAST_START, 0.010, Speed.STEADY, 0.018, Speed.CAREFUL, 0.03),
            3);

    @Test
    void canDo_notMeasuredYet_guessesFromTheProcessors() {
        assertFalse(new EncodingLimits(1).canDo(source(Codec.H264, 1080), size(1280, 720, FILM)));
        assertTrue(new EncodingLimits(2).canDo(source(Codec.H264, 1080), size(1280, 720, FILM)));
        assertFalse(new EncodingLimits(2).canDo(source(Codec.H264, 1080), size(1920, 1080, FILM)));
        assertFalse(new EncodingLimits(2).canDo(source(Codec.H264, 1080), size(1280, 720, new Rational(60, 1))));
        assertTrue(new EncodingLimits(4).canDo(source(Codec.H264, 1080), size(1920, 1080, FILM)));
    }

    @Test
    void canDo_largeHdrNotMeasuredYet_is720AtMostOnFewProcessors() {
        Track.Video hdr = new Track.Video(
                0,
                Codec.HEVC,
                "hevc",
                TrackLabel.NONE,
                0,
                new VideoFormat(
                        3840,
                        2160,
                        Rational.ONE,
                        0,
                        Optional.of(FILM),
                        "Main 10",
                        150,
                        10,
                        DynamicRange.HDR10,
                        false));
        assertTrue(new EncodingLimits(4).canDo(hdr, size(1280, 720, FILM)));
        assertFalse(new EncodingLimits(4).canDo(hdr, size(1920, 1080, FILM)));
        assertTrue(new EncodingLimits(8).canDo(hdr, size(1920, 1080, FILM)));
    }

    @Test
    void canDo_measured_goesByTheFigures() {
        EncodingLimits limits = measured();
        assertTrue(limits.canDo(source(Codec.H264, 1080), size(1280, 720, FILM)));
        assertTrue(limits.canDo(source(Codec.H264, 1080), size(1920, 1080, FILM)));
        assertFalse(limits.canDo(source(Codec.H264, 1080), size(1920, 1080, new Rational(60, 1))));
        assertFalse(limits.canDo(source(Codec.HEVC, 2160), size(1280, 720, FILM)), "reading 4K alone is too much");
        assertEquals(3, limits.permits());
    }

    @Test
    void pace_measured_takesOnlyTheCareThatKeepsUp() {
        Pace pace = measured().pace(source(Codec.H264, 1080), size(1920, 1080, FILM));
        assertEquals(Speed.FAST_START, pace.speed());
        for (int n = 0; n < 9; n++) pace.note(Duration.ofMillis(100), 2);
        assertEquals(Speed.FAST_START, pace.speed(), "with more care 1080p would be below 1.5 times real time");
        Pace hard = measured().pace(source(Codec.HEVC, 2160), size(1920, 1080, FILM));
        assertEquals(Speed.FASTEST, hard.speed());
    }

    @Test
    void read_ofAnotherMachine_isNotUsed(@TempDir Path home) throws Exception {
        CapacityFile file = CapacityFile.in(home);
        assertEquals(Optional.empty(), file.read("machine"));
        file.write(MIDDLING);
        assertEquals(Optional.of(MIDDLING), file.read("machine"));
        assertEquals(Optional.empty(), file.read("another"));
        Files.writeString(file.file(), "{");
        assertEquals(Optional.empty(), file.read("machine"));
    }

    private static EncodingLimits measured() {
        EncodingLimits limits = new EncodingLimits(2);
        limits.measured(MIDDLING);
        return limits;
    }

    private static Track.Video source(Codec codec, int height) {
        return new Track.Video(0, codec, codec.id(), TrackLabel.NONE, 0, VideoFormat.of(height * 16 / 9, height, FILM));
    }

    private static Rendition.OfVideo size(int width, int height, Rational rate) {
        return new Rendition.OfVideo(
                new RenditionId.VideoH264(0, height),
                source(Codec.H264, 1080),
                new CopyRecipe(),
                new TrackPlan(24, new long[] {0, 48}, 1),
                "avc1",
                new Rendition.Bitrate(1, 1),
                new Rendition.Picture(width, height, Optional.of(rate), DynamicRange.SDR));
    }
}
