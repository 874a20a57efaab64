package com.viewra.playback;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// What keeps a picture from reaching a device as it is coded.
final class VideoRules {
    private static final double RATE_SLACK = 0.05;

    /// Codings whose decoders are often there but too slow. H.264 is what everything else would become, so it is not
    /// among them.
    private static final Set<Codec> HEAVY = Set.of(Codec.HEVC, Codec.AV1, Codec.VP9);

    /// @param fires whether the reason holds for a track and a device
    private record Rule(Reason reason, BiPredicate<Track.Video, DeviceProfile> fires) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Reason.VIDEO_CODEC_NOT_SUPPORTED, (t, d) -> !d.plays().contains(t.codec())),
            new Rule(
                    Reason.VIDEO_BIT_DEPTH_NOT_SUPPORTED,
                    (t, d) -> Limits.exceeds(
                            t.format().bitDepth(), d.limits(t.codec()).bitDepth())),
            // Deep colour has profiles of its own: that it is deep says it better.
            new Rule(
                    Reason.VIDEO_PROFILE_NOT_SUPPORTED,
                    (t, d) -> !d.limits(t.codec()).allowsProfile(t.format().profile())
                            && !Limits.exceeds(
                                    t.format().bitDepth(), d.limits(t.codec()).bitDepth())),
            new Rule(
                    Reason.VIDEO_LEVEL_NOT_SUPPORTED,
                    (t, d) -> Limits.exceeds(level(t), d.limits(t.codec()).level())),
            new Rule(Reason.VIDEO_RESOLUTION_TOO_HIGH, (t, d) -> shorterSide(t.format()) > tallest(t.codec(), d)),
            new Rule(
                    Reason.VIDEO_FRAME_RATE_TOO_HIGH,
                    (t, d) -> t.format()
                            .frameRate()
                            .map(rate -> Limits.exceeds(
                                    rate.toDouble() - RATE_SLACK,
                                    d.limits(t.codec()).frameRate()))
                            .orElse(false)),
            new Rule(
                    Reason.VIDEO_BITRATE_TOO_HIGH,
                    (t, d) -> Limits.exceeds(t.bitrate(), d.limits(t.codec()).bitrate())),
            new Rule(Reason.VIDEO_NOT_SMOOTH, VideoRules::stutters),
            new Rule(
                    Reason.VIDEO_RANGE_NOT_SUPPORTED,
                    (t, d) -> !t.format().isOnlyDolbyVision() && !d.picture().shows(t.format())),
            new Rule(
                    Reason.VIDEO_ONLY_DOLBY_VISION,
                    (t, d) -> t.format().isOnlyDolbyVision() && !d.picture().shows(t.format())),
            new Rule(
                    Reason.VIDEO_INTERLACED,
                    (t, d) -> t.format().interlaced() && !d.picture().deinterlaces()),
            new Rule(
                    Reason.VIDEO_ROTATED,
                    (t, d) -> t.format().rotationDegrees() != 0 && !d.picture().rotates()),
            // A picture that is turned is made upright and square in one go: the turn says it.
            new Rule(
                    Reason.VIDEO_ANAMORPHIC,
                    (t, d) -> t.format().rotationDegrees() == 0
                            && t.format().displayWidth() != t.format().width()
                            && !d.picture().stretches()));

    private VideoRules() {}

    static Set<Reason> reasons(Track.Video track, DeviceProfile device) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Rule rule : RULES) if (rule.fires.test(track, device)) reasons.add(rule.reason);
        return reasons;
    }

    /// A device turns for a portrait picture, so heights are held against the shorter side.
    static int shorterSide(VideoFormat format) {
        return Math.min(format.displayWidth(), format.displayHeight());
    }

    private static int tallest(Codec codec, DeviceProfile device) {
        int decoder = device.limits(codec).height();
        return decoder == 0
                ? device.picture().maxHeight()
                : Math.min(decoder, device.picture().maxHeight());
    }

    private static boolean stutters(Track.Video track, DeviceProfile device) {
        if (!HEAVY.contains(track.codec()) || !device.plays().contains(track.codec())) return false;
        Optional<DecodingReport> report = device.decoding(track);
        return report.isPresent() && !(report.get().supported() && report.get().smooth());
    }

    /// The level as people write it, from what the codec writes; 0 if unknown.
    private static double level(Track.Video track) {
        int level = track.format().level();
        return switch (track.codec()) {
            case H264, VP9 -> level / 10.0;
            case HEVC -> level / 30.0;
            case AV1 -> 2 + level / 4 + level % 4 / 10.0; // AV1 bitstream specification, annex A.3
            default -> 0;
        };
    }
}
