package com.viewra.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.streaming.Offer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyPlanTest {
    private static final String MENU = "v0-copy+v0-h264-1080+v0-h264-720+v0-h264-480+v0-h264-360+a1-copy+a1-aac-2";

    @ParameterizedTest
    @CsvSource({
        "h264, 8000000, ORIGINAL, v0-copy+a1-copy",
        "h264, 8000000, TELEVISION, v0-copy+a1-aac-2",
        "h264, 8000000, PHONE, v0-h264-480+a1-aac-2",
        "h264, 700000, PHONE, v0-copy+a1-aac-2",
        "hevc, 8000000, ORIGINAL, v0-copy+a1-copy",
        "hevc, 8000000, TELEVISION, v0-h264-1080+a1-aac-2",
        "hevc, 700000, SMALL, v0-h264-360+a1-aac-2"
    })
    void of_preset_takesTheCheapestThatFits(String codec, long bitrate, Preset preset, String renditions)
            throws Exception {
        CopyPlan plan = CopyPlan.of(
                film(codec, bitrate), Offer.parse(MENU).orElseThrow().renditions(), Copy.Form.FILE, preset);
        assertEquals(
                renditions, plan.renditions().stream().map(Object::toString).collect(Collectors.joining("+")));
    }

    @Test
    void of_encoded_estimatesItsSize() throws Exception {
        CopyPlan plan = CopyPlan.of(
                film("h264", 8_000_000), Offer.parse(MENU).orElseThrow().renditions(), Copy.Form.FILE, Preset.PHONE);
        assertEquals((1_400_000 + 160_000) * 60 / 8, plan.estimatedBytes());
    }

    @Test
    void of_fileThatCannotBeCopied_originalIsEncodedInFull() throws Exception {
        CopyPlan plan = CopyPlan.of(
                film("h264", 0),
                Offer.parse("v0-h264-1080+a1-aac-2").orElseThrow().renditions(),
                Copy.Form.FILE,
                Preset.ORIGINAL);
        assertEquals(
                List.of("v0-h264-1080", "a1-aac-2"),
                plan.renditions().stream().map(Object::toString).toList());
    }

    @Test
    void of_noPictureToBeHad_saysSo() {
        assertThrows(
                MediaException.class,
                () -> CopyPlan.of(
                        film("h264", 0),
                        Offer.parse("a1-aac-2").orElseThrow().renditions(),
                        Copy.Form.FILE,
                        Preset.PHONE));
    }

    private static MediaIndex film(String codec, long bitrate) {
        Track.Video video = new Track.Video(
                0, Codec.of(codec), codec, TrackLabel.NONE, bitrate, VideoFormat.of(1920, 1080, new Rational(24, 1)));
        Track.Audio audio = new Track.Audio(1, Codec.AC3, "ac3", TrackLabel.NONE, 384_000, AudioFormat.of(48_000, 6));
        return new MediaIndex(
                new Fingerprint("0".repeat(64)),
                "matroska",
                60_000_000,
                Duration.ofSeconds(60),
                List.of(video, audio),
                List.of(),
                Map.of(),
                Map.of());
    }
}
