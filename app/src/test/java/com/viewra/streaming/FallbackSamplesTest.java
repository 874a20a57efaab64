package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A hardware encoder that fails in the middle of a film.
class FallbackSamplesTest {
    private static final Effort STEADY = new Effort(Speed.STEADY, false);
    private static final TrackFormat HARDWARE = format("01640020ffe100020102010001 03".replace(" ", ""));
    private static final TrackFormat SOFTWARE = format("01640020ffe1000367aabb01000268cc");
    private static final Path FILM = Path.of("film.mkv");

    private final Breaker breaker = Breaker.ofHardware("vaapi");
    private final SampleSource samples =
            new FallbackSamples(FILM, new OneSample(HARDWARE), new OneSample(SOFTWARE), breaker);

    @Test
    void open_hardwareWorks_isUsed() throws Exception {
        try (SampleStream stream = samples.open(0, STEADY)) {
            assertEquals(HARDWARE, stream.format());
            assertEquals("09", hex(stream.next()));
        }
    }

    @Test
    void open_hardwareFails_isSoftwareThatBringsItsHeaders() throws Exception {
        samples.open(0, STEADY).close();
        for (int n = 0; n < 2; n++)
            samples.failed(new MediaException(MediaException.Code.TOOL_FAILED, "no device any more"));
        try (SampleStream stream = samples.open(1, STEADY)) {
            assertEquals(HARDWARE, stream.format(), "what the player holds");
            assertEquals("0000000367aabb" + "0000000268cc" + "09", hex(stream.next()));
        }
    }

    @Test
    void open_hardwareFailsBeforeItGaveAnything_givesNoneOfSoftwaresSamples() throws Exception {
        for (int n = 0; n < 2; n++) {
            assertThrows(
                    MediaException.class, () -> neverOpening().open(0, STEADY).close());
            breaker.failed(FILM, new MediaException(MediaException.Code.TOOL_FAILED, "no device"), System.nanoTime());
        }
        assertFalse(samples.keepsItsPromise());
        MediaException e = assertThrows(MediaException.class, () -> samples.open(0, STEADY));
        assertEquals(MediaException.Code.BUSY, e.code());
    }

    private SampleSource neverOpening() {
        return new FallbackSamples(
                FILM,
                new SampleSource() {
                    @Override
                    public boolean encodesVideo() {
                        return true;
                    }

                    @Override
                    public double leadSeconds(int segment) {
                        return 0;
                    }

                    @Override
                    public SampleStream open(int segment, Effort effort) throws MediaException {
                        throw new MediaException(MediaException.Code.TOOL_FAILED, "no device");
                    }
                },
                new OneSample(SOFTWARE),
                breaker);
    }

    private static String hex(Optional<Sample> sample) {
        return HexFormat.of().formatHex(sample.orElseThrow().data());
    }

    private static TrackFormat format(String config) {
        byte[] bytes = HexFormat.of().parseHex(config);
        return new TrackFormat.Video(
                Codec.H264, 24, DecoderConfig.of(bytes), Optional.empty(), VideoFormat.of(64, 64, new Rational(24, 1)));
    }

    private record OneSample(TrackFormat format) implements SampleSource {
        @Override
        public boolean encodesVideo() {
            return true;
        }

        @Override
        public double leadSeconds(int segment) {
            return 0;
        }

        @Override
        public SampleStream open(int segment, Effort effort) {
            return new SampleStream() {
                @Override
                public TrackFormat format() {
                    return format;
                }

                @Override
                public Optional<Sample> next() {
                    return Optional.of(new Sample(0, 0, 1, true, new byte[] {9}));
                }

                @Override
                public void close() {}
            };
        }
    }
}
