package com.viewra.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.playback.PlaybackDecision.DirectPlay;
import com.viewra.playback.PlaybackDecision.Remux;
import com.viewra.playback.PlaybackDecision.Transcode;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {
    private static final Planner PLANNER = new Planner();
    private static final String ALL_SIZES = "v0-copy+v0-h264-1080+v0-h264-720+v0-h264-480+v0-h264-360";
    private static final DeviceProfile TELEVISION = new DeviceProfile(
            "Television",
            Set.of(Codec.H264, Codec.HEVC),
            Set.of(Codec.AAC, Codec.AC3),
            Set.of("mp4", "matroska"),
            2160,
            true,
            6);

    @Test
    void plan_h264AndAacInMp4_playsDirectly() throws MediaException {
        Planner.Plan plan = PLANNER.plan(
                film("mp4", plain(), stereo(1)), menu(ALL_SIZES + "+a1-copy+a1-aac-2"), DeviceProfile.SAFE);
        assertEquals(new DirectPlay(), plan.decision());
        assertEquals(
                "v0-copy+v0-h264-720+v0-h264-480+v0-h264-360+a1-copy",
                plan.offer().toString());
    }

    @Test
    void plan_h264AndAacInMatroska_isRemuxed() throws MediaException {
        Planner.Plan plan = PLANNER.plan(
                film("matroska", plain(), stereo(1)), menu(ALL_SIZES + "+a1-copy+a1-aac-2"), DeviceProfile.SAFE);
        assertEquals(new Remux(Set.of(Reason.CONTAINER_NOT_SUPPORTED)), plan.decision());
    }

    @Test
    void plan_surroundSoundForABrowser_encodesSoundAlone() throws MediaException {
        MediaIndex film = film("mp4", plain(), audio(1, Codec.AC3, 6));
        Planner.Plan plan = PLANNER.plan(film, menu(ALL_SIZES + "+a1-copy+a1-aac-6+a1-aac-2"), DeviceProfile.SAFE);
        assertEquals(
                new Transcode(
                        false, true, Set.of(Reason.AUDIO_CODEC_NOT_SUPPORTED, Reason.AUDIO_CHANNELS_NOT_SUPPORTED)),
                plan.decision());
        assertEquals(
                "v0-copy+v0-h264-720+v0-h264-480+v0-h264-360+a1-aac-2",
                plan.offer().toString());
    }

    @Test
    void plan_surroundSoundForATelevision_isKept() throws MediaException {
        MediaIndex film = film("mp4", plain(), audio(1, Codec.AC3, 6));
        Planner.Plan plan = PLANNER.plan(film, menu(ALL_SIZES + "+a1-copy+a1-aac-6+a1-aac-2"), TELEVISION);
        assertEquals(new DirectPlay(), plan.decision());
        assertEquals(List.of(new RenditionId.AudioCopy(1)), plan.offer().audio().toList());
    }

    @Test
    void plan_twoCodecsOfSound_offersOne() throws MediaException {
        MediaIndex film = film("matroska", plain(), audio(1, Codec.AC3, 6), stereo(2));
        Planner.Plan plan = PLANNER.plan(film, menu("v0-copy+a1-copy+a1-aac-6+a1-aac-2+a2-copy+a2-aac-2"), TELEVISION);
        assertEquals("v0-copy+a1-aac-6+a2-aac-2", plan.offer().toString());
    }

    @Test
    void plan_cannotBeCut_isEncodedAndSaysWhy() throws MediaException {
        MediaIndex film = film("mpegts", plain(), stereo(1));
        Planner.Plan plan = PLANNER.plan(film, menu("v0-h264-1080+a1-aac-2"), DeviceProfile.SAFE);
        assertEquals(
                new Transcode(
                        true,
                        true,
                        Set.of(
                                Reason.CONTAINER_NOT_SUPPORTED,
                                Reason.VIDEO_KEYFRAMES_UNKNOWN,
                                Reason.AUDIO_NOT_CUTTABLE)),
                plan.decision());
    }

    /// What makes a picture unfit for a plain browser, by the reason it must give.
    private static VideoFormat unfit(Reason reason) {
        Rational rate = new Rational(24, 1);
        Rational square = Rational.ONE;
        return switch (reason) {
            case VIDEO_PROFILE_NOT_SUPPORTED ->
                format(1920, 1080, square, 0, "High 4:4:4 Predictive", 8, DynamicRange.SDR, false);
            case VIDEO_BIT_DEPTH_NOT_SUPPORTED -> format(1920, 1080, square, 0, "High 10", 10, DynamicRange.SDR, false);
            case VIDEO_RESOLUTION_TOO_HIGH -> VideoFormat.of(3840, 2160, rate);
            case VIDEO_RANGE_NOT_SUPPORTED -> format(1920, 1080, square, 0, "High", 8, DynamicRange.HLG, false);
            case VIDEO_INTERLACED -> format(1920, 1080, square, 0, "High", 8, DynamicRange.SDR, true);
            case VIDEO_ANAMORPHIC -> format(1440, 1080, new Rational(4, 3), 0, "High", 8, DynamicRange.SDR, false);
            case VIDEO_ROTATED -> format(1920, 1080, square, 90, "High", 8, DynamicRange.SDR, false);
            default -> throw new IllegalArgumentException(reason.name());
        };
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "VIDEO_PROFILE_NOT_SUPPORTED",
                "VIDEO_BIT_DEPTH_NOT_SUPPORTED",
                "VIDEO_RESOLUTION_TOO_HIGH",
                "VIDEO_RANGE_NOT_SUPPORTED",
                "VIDEO_INTERLACED",
                "VIDEO_ANAMORPHIC",
                "VIDEO_ROTATED"
            })
    void plan_pictureDoesNotFit_encodesItForThatReasonAlone(Reason reason) throws MediaException {
        MediaIndex film = film("mp4", unfit(reason), stereo(1));
        Planner.Plan plan = PLANNER.plan(film, menu(ALL_SIZES + "+a1-copy+a1-aac-2"), DeviceProfile.SAFE);
        assertEquals(new Transcode(true, false, Set.of(reason)), plan.decision());
        assertEquals(
                "v0-h264-1080+v0-h264-720+v0-h264-480+v0-h264-360+a1-copy",
                plan.offer().toString());
    }

    @Test
    void plan_smallDevice_getsNoLargerPictureThanItShows() throws MediaException {
        DeviceProfile phone =
                new DeviceProfile("Phone", Set.of(Codec.H264), Set.of(Codec.AAC), Set.of("mp4"), 480, false, 2);
        Planner.Plan plan = PLANNER.plan(film("mp4", plain(), stereo(1)), menu(ALL_SIZES + "+a1-copy+a1-aac-2"), phone);
        assertInstanceOf(Transcode.class, plan.decision());
        assertEquals("v0-h264-480+v0-h264-360+a1-copy", plan.offer().toString());
    }

    @Test
    void plan_soundAlone_hasNoPicture() throws MediaException {
        MediaIndex song = index("flac", List.of(audio(0, Codec.FLAC, 2)));
        Planner.Plan plan = PLANNER.plan(song, menu("a0-aac-2"), DeviceProfile.SAFE);
        assertEquals("a0-aac-2", plan.offer().toString());
        assertInstanceOf(Transcode.class, plan.decision());
    }

    @ParameterizedTest
    @EnumSource(names = {"HDMV_PGS_SUBTITLE", "DVD_SUBTITLE", "DVB_SUBTITLE"})
    void plan_picturesOfTextChosenForADeviceThatCannotDraw_burnsThemIntoEverySize(Codec codec) throws MediaException {
        Track.Subtitle chosen = subtitle(codec);
        Planner.Plan plan = PLANNER.plan(subtitled(chosen), SUBTITLED_MENU, DeviceProfile.SAFE, Optional.of(chosen));
        assertEquals(new Transcode(true, false, Set.of(Reason.SUBTITLES_BURNED_IN)), plan.decision());
        assertEquals(
                "v0-h264-1080-burn2+v0-h264-720-burn2+v0-h264-480-burn2+v0-h264-360-burn2+a1-copy",
                plan.offer().toString());
    }

    @Test
    void plan_picturesOfTextNotChosen_neverEncodesForThem() throws MediaException {
        MediaIndex film = subtitled(subtitle(Codec.HDMV_PGS_SUBTITLE));
        assertEquals(
                new DirectPlay(),
                PLANNER.plan(film, SUBTITLED_MENU, DeviceProfile.SAFE).decision());
    }

    @Test
    void plan_picturesOfTextChosenForADeviceThatDraws_burnsNothing() throws MediaException {
        Track.Subtitle chosen = subtitle(Codec.HDMV_PGS_SUBTITLE);
        Planner.Plan plan = PLANNER.plan(
                subtitled(chosen),
                SUBTITLED_MENU,
                with(new DeviceProfile.Subtitles(Set.of(), true, true)),
                Optional.of(chosen));
        assertEquals(new DirectPlay(), plan.decision());
    }

    /// What it shows out of the file it shows only of the file, not of a stream.
    @Test
    void plan_picturesOfTextThatTheDeviceShowsOutOfTheFile_burnsThemIntoStreamsOnly() throws MediaException {
        Track.Subtitle chosen = subtitle(Codec.HDMV_PGS_SUBTITLE);
        DeviceProfile device = with(new DeviceProfile.Subtitles(Set.of(Codec.HDMV_PGS_SUBTITLE), true, false));
        assertEquals(
                new DirectPlay(),
                PLANNER.plan(subtitled(chosen), SUBTITLED_MENU, device, Optional.of(chosen))
                        .decision());
        MediaIndex matroska = index("matroska", subtitled(chosen).tracks());
        assertEquals(
                new Transcode(true, false, Set.of(Reason.CONTAINER_NOT_SUPPORTED, Reason.SUBTITLES_BURNED_IN)),
                PLANNER.plan(matroska, SUBTITLED_MENU, device, Optional.of(chosen))
                        .decision());
    }

    @Test
    void plan_picturesOfTextChosenButNothingCanBeEncoded_saysSo() {
        Track.Subtitle chosen = subtitle(Codec.HDMV_PGS_SUBTITLE);
        MediaException e = assertThrows(
                MediaException.class,
                () -> PLANNER.plan(
                        subtitled(chosen), menu("v0-copy+a1-copy"), DeviceProfile.SAFE, Optional.of(chosen)));
        assertEquals(MediaException.Code.UNSUPPORTED, e.code());
    }

    private static final List<RenditionId> SUBTITLED_MENU = menu(ALL_SIZES + "+a1-copy+a1-aac-2");

    private static Track.Subtitle subtitle(Codec codec) {
        return new Track.Subtitle(2, codec, codec.id(), TrackLabel.NONE);
    }

    private static MediaIndex subtitled(Track.Subtitle subtitle) {
        List<Track> tracks = new ArrayList<>(film("mp4", plain(), stereo(1)).tracks());
        tracks.add(subtitle);
        return index("mp4", tracks);
    }

    private static DeviceProfile with(DeviceProfile.Subtitles subtitles) {
        DeviceProfile safe = DeviceProfile.SAFE;
        return new DeviceProfile(
                safe.name(),
                safe.plays(),
                safe.containers(),
                safe.limits(),
                safe.picture(),
                safe.sound(),
                safe.rates(),
                subtitles,
                List.of());
    }

    private static VideoFormat plain() {
        return VideoFormat.of(1920, 1080, new Rational(24, 1));
    }

    private static VideoFormat format(
            int width,
            int height,
            Rational aspect,
            int turn,
            String profile,
            int bits,
            DynamicRange range,
            boolean interlaced) {
        return new VideoFormat(
                width, height, aspect, turn, Optional.of(new Rational(24, 1)), profile, 40, bits, range, interlaced);
    }

    private static Track.Audio stereo(int index) {
        return audio(index, Codec.AAC, 2);
    }

    private static Track.Audio audio(int index, Codec codec, int channels) {
        return new Track.Audio(index, codec, codec.id(), TrackLabel.NONE, 0, AudioFormat.of(48_000, channels));
    }

    private static MediaIndex film(String container, VideoFormat format, Track.Audio... sound) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(new Track.Video(0, Codec.H264, "h264", TrackLabel.NONE, 0, format));
        tracks.addAll(List.of(sound));
        return index(container, tracks);
    }

    private static MediaIndex index(String container, List<Track> tracks) {
        return new MediaIndex(
                new Fingerprint("0".repeat(64)),
                container,
                1,
                Duration.ofSeconds(60),
                tracks,
                List.of(),
                Map.of(),
                Map.of());
    }

    private static List<RenditionId> menu(String text) {
        return Offer.parse(text).orElseThrow().renditions();
    }
}
