package com.viewra.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.packaging.Packager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [Packager] has to keep, tried with real AAC: the same bytes for the same samples, and segments that
/// FFmpeg decodes without a complaint. A plugin's test extends this and says how its packager is made.
public abstract class PackagerContract {
    private static final int FRAME_SAMPLES = 1024;
    private static final int SEGMENT_FRAMES = 47;

    @TempDir
    private Path folder;

    protected abstract Packager packager();

    @Test
    void initSegment_unknownCodec_isUnsupported() {
        TrackFormat format = sound(Codec.UNKNOWN, DecoderConfig.EMPTY);
        assertFalse(packager().supports(format));
        var e = assertThrows(MediaException.class, () -> packager().initSegment(format));
        assertEquals(MediaException.Code.UNSUPPORTED, e.code());
    }

    @Test
    void segments_madeTwice_areTheSameBytes() throws Exception {
        List<Sample> samples = aac().subList(0, SEGMENT_FRAMES);
        assertArrayEquals(packager().initSegment(aacFormat()), packager().initSegment(aacFormat()));
        assertArrayEquals(
                packager().mediaSegment(aacFormat(), 3, samples), packager().mediaSegment(aacFormat(), 3, samples));
    }

    @Test
    void segments_joined_decodeToEveryFrameAtItsTime() throws Exception {
        List<Sample> samples = aac();
        Path file = folder.resolve("joined.mp4");
        write(file, samples);
        String packets = Clips.run(List.of(
                "" + Clips.ffprobe(), "-v", "error", "-show_entries", "packet=pts", "-of", "csv=p=0", "" + file));
        assertEquals(
                samples.stream().map(sample -> "" + sample.presentationTicks()).toList(),
                packets.lines().toList());
        assertEquals("", Clips.run(List.of("" + Clips.ffmpeg(), "-v", "error", "-i", "" + file, "-f", "null", "-")));
    }

    private void write(Path file, List<Sample> samples) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(packager().initSegment(aacFormat()));
            for (int from = 0; from < samples.size(); from += SEGMENT_FRAMES) {
                int to = Math.min(samples.size(), from + SEGMENT_FRAMES);
                out.write(packager().mediaSegment(aacFormat(), from / SEGMENT_FRAMES, samples.subList(from, to)));
            }
        }
    }

    /// AAC-LC, 48 kHz, stereo: AudioSpecificConfig of ISO 14496-3 1.6.2.1.
    private static TrackFormat aacFormat() {
        return sound(Codec.AAC, DecoderConfig.of(new byte[] {0x11, (byte) 0x90}));
    }

    private static TrackFormat sound(Codec codec, DecoderConfig config) {
        return new TrackFormat.Audio(codec, 48_000, config, Optional.of("en"), AudioFormat.of(48_000, 2));
    }

    /// Real frames, out of an ADTS stream (ISO 13818-7 6.2: seven bytes of header, the length in bits 30 to 42).
    private static List<Sample> aac() throws IOException {
        byte[] adts = Files.readAllBytes(Clips.make(
                "tone.aac", "-f", "lavfi", "-i", "sine=sample_rate=48000:duration=4", "-ac", "2", "-c:a", "aac"));
        List<Sample> samples = new ArrayList<>();
        for (int at = 0; at < adts.length; ) {
            int length = (adts[at + 3] & 3) << 11 | (adts[at + 4] & 0xff) << 3 | (adts[at + 5] & 0xff) >> 5;
            long ticks = (long) samples.size() * FRAME_SAMPLES;
            samples.add(new Sample(ticks, ticks, FRAME_SAMPLES, true, Arrays.copyOfRange(adts, at + 7, at + length)));
            at += length;
        }
        return samples;
    }
}
