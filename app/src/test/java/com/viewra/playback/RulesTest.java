package com.viewra.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.DynamicRange;
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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {
    private static final String MENU = "v0-copy+v0-h264-1080+v0-h264-720+v0-h264-480+v0-h264-360+a1-copy+a1-aac-2";

    @Test
    void video_levelAboveTheDecoders_fires() {
        Limits upTo41 = new Limits(Set.of(), 4.1, 0, 0, 0, 0, 0, 0);
        assertEquals(
                Set.of(Reason.VIDEO_LEVEL_NOT_SUPPORTED),
                VideoRules.reasons(video(Codec.H264, 1920, 42, 0), device(Codec.H264, upTo41)));
        assertEquals(Set.of(), VideoRules.reasons(video(Codec.H264, 1920, 41, 0), device(Codec.H264, upTo41)));
        assertEquals(
                Set.of(Reason.VIDEO_LEVEL_NOT_SUPPORTED),
                VideoRules.reasons(video(Codec.HEVC, 1920, 153, 0), device(Codec.HEVC, upTo41)),
                "HEVC writes 30 times the level");
        assertEquals(
                Set.of(Reason.VIDEO_LEVEL_NOT_SUPPORTED),
                VideoRules.reasons(video(Codec.AV1, 1920, 12, 0), device(Codec.AV1, upTo41)),
                "AV1 counts levels from 2.0 in quarters");
    }

    @Test
    void video_moreFramesThanTheDecoderTakes_fires() {
        Limits upTo30 = new Limits(Set.of(), 0, 0, 0, 30, 0, 0, 0);
        Track.Video fast = new Track.Video(
                0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(1280, 720, new Rational(60_000, 1001)));
        assertEquals(Set.of(Reason.VIDEO_FRAME_RATE_TOO_HIGH), VideoRules.reasons(fast, device(Codec.H264, upTo30)));
    }

    @Test
    void video_moreBitsThanTheDecoderTakes_fires() {
        Limits upTo10 = new Limits(Set.of(), 0, 0, 0, 0, 10_000_000, 0, 0);
        assertEquals(
                Set.of(Reason.VIDEO_BITRATE_TOO_HIGH),
                VideoRules.reasons(video(Codec.H264, 1920, 40, 25_000_000), device(Codec.H264, upTo10)));
    }

    @Test
    void video_deviceSaysItStutters_isNotCopied() {
        Track.Video film = video(Codec.HEVC, 3840, 150, 0);
        assertEquals(Set.of(), VideoRules.reasons(film, reporting(report(3840, 60, true, true))));
        assertEquals(
                Set.of(Reason.VIDEO_NOT_SMOOTH), VideoRules.reasons(film, reporting(report(3840, 60, true, false))));
        assertEquals(
                Set.of(Reason.VIDEO_NOT_SMOOTH), VideoRules.reasons(film, reporting(report(3840, 60, false, false))));
    }

    @Test
    void video_deviceStuttersAtLargerSizesOnly_isCopied() {
        DeviceProfile device = reporting(report(1920, 30, true, true), report(3840, 60, true, false));
        assertEquals(Set.of(), VideoRules.reasons(video(Codec.HEVC, 1920, 120, 0), device));
    }

    @Test
    void video_dolbyVisionOnAnHdrScreen_isCopiedIfItsBaseIsShown() {
        DeviceProfile hdr = new DeviceProfile("HDR", Set.of(Codec.HEVC), Set.of(), Set.of("mp4"), 2160, true, 2);
        DeviceProfile sdr = new DeviceProfile("SDR", Set.of(Codec.HEVC), Set.of(), Set.of("mp4"), 2160, false, 2);
        assertEquals(Set.of(), VideoRules.reasons(dolby(8, 1), hdr));
        assertEquals(Set.of(Reason.VIDEO_RANGE_NOT_SUPPORTED), VideoRules.reasons(dolby(8, 1), sdr));
        assertEquals(Set.of(), VideoRules.reasons(dolby(8, 2), sdr), "its base is SDR");
        assertEquals(Set.of(Reason.VIDEO_ONLY_DOLBY_VISION), VideoRules.reasons(dolby(5, 0), hdr));
        assertEquals(Set.of(), VideoRules.reasons(hevc(DynamicRange.HDR10), hdr));
    }

    @Test
    void plan_dolbyVisionWithoutBaseOnAnotherDevice_isRefusedInWords() {
        DeviceProfile vlc = DeviceProfile.ofEverything("VLC", Set.of("mp4"));
        MediaException refusal = assertThrows(MediaException.class, () -> plan(film(dolby(5, 0)), vlc));
        assertEquals(MediaException.Code.UNSUPPORTED, refusal.code());
        assertTrue(refusal.toString().contains("green and purple"), refusal.toString());
    }

    private static Track.Video dolby(int profile, int compatibility) {
        Track.Video film = hevc(DynamicRange.HDR10);
        return new Track.Video(
                0,
                Codec.HEVC,
                "hevc",
                TrackLabel.NONE,
                0,
                film.format().withDolby(new DolbyVision(profile, 6, compatibility)));
    }

    @Test
    void audio_moreSamplesThanTheDeviceTakes_fires() {
        Track.Audio fine = new Track.Audio(1, Codec.AAC, "aac", TrackLabel.NONE, 0, AudioFormat.of(96_000, 2));
        DeviceProfile device = rates(DeviceProfile.SAFE, DeviceProfile.Rates.UNLIMITED, 48_000);
        assertEquals(Set.of(Reason.AUDIO_SAMPLE_RATE_NOT_SUPPORTED), AudioRules.reasons(List.of(fine), device));
    }

    @Test
    void plan_fileTooFastForItsLimitButNotForStreams_isRemuxed() throws MediaException {
        DeviceProfile device = rates(DeviceProfile.SAFE, new DeviceProfile.Rates(0, 5_000_000), 0);
        Planner.Plan plan = plan(film(video(Codec.H264, 1920, 40, 8_000_000)), device);
        assertEquals(new PlaybackDecision.Remux(Set.of(Reason.FILE_BITRATE_TOO_HIGH)), plan.decision());
    }

    @Test
    void plan_networkTooSlowForThePicture_offersOnlyWhatFits() throws MediaException {
        DeviceProfile device = rates(DeviceProfile.SAFE, new DeviceProfile.Rates(2_000_000, 2_000_000), 0);
        Planner.Plan plan = plan(film(video(Codec.H264, 1920, 40, 8_000_000)), device);
        assertEquals(
                new PlaybackDecision.Transcode(
                        true, false, Set.of(Reason.FILE_BITRATE_TOO_HIGH, Reason.VIDEO_BITRATE_TOO_HIGH)),
                plan.decision());
        assertEquals("v0-h264-480+v0-h264-360+a1-copy", plan.offer().toString());
    }

    @Test
    void plan_slowStreamsButFastFiles_playsTheFileAsItIs() throws MediaException {
        DeviceProfile device = rates(DeviceProfile.SAFE, new DeviceProfile.Rates(2_000_000, 0), 0);
        Planner.Plan plan = plan(film(video(Codec.H264, 1920, 40, 8_000_000)), device);
        assertEquals(new PlaybackDecision.DirectPlay(), plan.decision());
        assertEquals("v0-h264-480+v0-h264-360+a1-copy", plan.offer().toString());
    }

    @ParameterizedTest
    @EnumSource
    void reason_each_saysWhatItCostsAndWhatWouldAvoidIt(Reason reason) {
        for (String sentence : List.of(reason.text(), reason.cost(), reason.remedy())) {
            assertTrue(sentence.endsWith("."), sentence);
            assertFalse(sentence.contains("  "), sentence);
        }
    }

    private static Planner.Plan plan(MediaIndex film, DeviceProfile device) throws MediaException {
        return new Planner().plan(film, Offer.parse(MENU).orElseThrow().renditions(), device);
    }

    private static Track.Video video(Codec codec, int width, int level, long bitrate) {
        VideoFormat plain = VideoFormat.of(width, width * 9 / 16, new Rational(24, 1));
        VideoFormat format = new VideoFormat(
                plain.width(),
                plain.height(),
                Rational.ONE,
                0,
                plain.frameRate(),
                "",
                level,
                8,
                DynamicRange.SDR,
                false);
        return new Track.Video(0, codec, codec.id(), TrackLabel.NONE, bitrate, format);
    }

    private static Track.Video hevc(DynamicRange range) {
        VideoFormat format = new VideoFormat(
                3840, 2160, Rational.ONE, 0, Optional.of(new Rational(24, 1)), "Main 10", 153, 10, range, false);
        return new Track.Video(0, Codec.HEVC, "hevc", TrackLabel.NONE, 0, format);
    }

    private static DeviceProfile device(Codec codec, Limits limits) {
        DeviceProfile plain = new DeviceProfile("Device", Set.of(codec), Set.of(), Set.of("mp4"), 2160, false, 2);
        return new DeviceProfile(
                plain.name(),
                plain.plays(),
                plain.containers(),
                Map.of(codec, limits),
                plain.picture(),
                plain.sound(),
                plain.rates(),
                plain.subtitles(),
                List.of());
    }

    private static DeviceProfile reporting(DecodingReport... reports) {
        DeviceProfile plain = device(Codec.HEVC, Limits.NONE);
        return new DeviceProfile(
                plain.name(),
                plain.plays(),
                plain.containers(),
                plain.limits(),
                plain.picture(),
                plain.sound(),
                plain.rates(),
                plain.subtitles(),
                List.of(reports));
    }

    private static DecodingReport report(int width, int rate, boolean supported, boolean smooth) {
        return new DecodingReport(Codec.HEVC, width, width * 9 / 16, rate, 10, supported, smooth, false);
    }

    private static DeviceProfile rates(DeviceProfile device, DeviceProfile.Rates rates, int sampleRate) {
        return new DeviceProfile(
                device.name(),
                device.plays(),
                device.containers(),
                device.limits(),
                device.picture(),
                new DeviceProfile.Sound(2, sampleRate),
                rates,
                device.subtitles(),
                List.of());
    }

    private static MediaIndex film(Track.Video video) {
        Track.Audio sound = new Track.Audio(1, Codec.AAC, "aac", TrackLabel.NONE, 0, AudioFormat.of(48_000, 2));
        return new MediaIndex(
                new Fingerprint("0".repeat(64)),
                "mp4",
                60_000_000,
                Duration.ofSeconds(60),
                List.of(video, sound),
                List.of(),
                Map.of(),
                Map.of());
    }
}
