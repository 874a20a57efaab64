package com.viewra.playback;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.media.MediaIndex;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides how a file reaches a device: as it is, in new segments, or encoded; each dearer way with its reasons.
final class Planner {
    private static final Set<String> PLAIN_H264 =
            Set.of("", "Baseline", "Constrained Baseline", "Extended", "Main", "High", "Progressive High");

    private Planner() {}

    /// @param decision of how the file plays best
    /// @param offer what its manifests list, also when the file plays as it is: players may choose
    record Plan(PlaybackDecision decision, Offer offer) {}

    /// @param available renditions that can be made of the file, best first
    static Plan plan(MediaIndex index, List<RenditionId> available, DeviceProfile device) {
        Set<Reason> video = index.video().map(v -> videoReasons(v, device)).orElse(EnumSet.noneOf(Reason.class));
        Set<Reason> audio = audioReasons(index.audio(), device);
        boolean fits = video.isEmpty() && audio.isEmpty();
        boolean opens = device.containers().contains(index.container());
        Offer offer = offer(index, available, device, video.isEmpty(), audio.isEmpty());
        if (fits && opens) return new Plan(new PlaybackDecision.DirectPlay(), offer);

        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(video);
        reasons.addAll(audio);
        if (!opens) reasons.add(Reason.CONTAINER_NOT_SUPPORTED);
        boolean encodesVideo = index.video().isPresent() && offer.video().noneMatch(Planner::isCopy);
        boolean encodesAudio = offer.audio().anyMatch(r -> !isCopy(r));
        if (encodesVideo && video.isEmpty()) reasons.add(Reason.VIDEO_KEYFRAMES_UNKNOWN);
        if (encodesAudio && audio.isEmpty()) reasons.add(Reason.AUDIO_NOT_CUTTABLE);
        return new Plan(
                encodesVideo || encodesAudio
                        ? new PlaybackDecision.Transcode(encodesVideo, encodesAudio, reasons)
                        : new PlaybackDecision.Remux(reasons),
                offer);
    }

    private static Set<Reason> videoReasons(Track.Video track, DeviceProfile device) {
        VideoFormat format = track.format();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (!device.video().contains(track.codec())) reasons.add(Reason.VIDEO_CODEC_NOT_SUPPORTED);
        if (track.codec() == Codec.H264) {
            if (format.bitDepth() > 8) reasons.add(Reason.VIDEO_BIT_DEPTH_NOT_SUPPORTED);
            else if (!PLAIN_H264.contains(format.profile())) reasons.add(Reason.VIDEO_PROFILE_NOT_SUPPORTED);
        }
        if (Math.min(format.displayWidth(), format.displayHeight()) > device.maxHeight())
            reasons.add(Reason.VIDEO_RESOLUTION_TOO_HIGH);
        if (format.range().isHdr() && !device.hdr()) reasons.add(Reason.VIDEO_RANGE_NOT_SUPPORTED);
        if (format.interlaced()) reasons.add(Reason.VIDEO_INTERLACED);
        if (format.rotationDegrees() != 0) reasons.add(Reason.VIDEO_ROTATED);
        else if (format.displayWidth() != format.width()) reasons.add(Reason.VIDEO_ANAMORPHIC);
        return reasons;
    }

    /// All tracks count: whoever changes the language must not find silence.
    private static Set<Reason> audioReasons(List<Track.Audio> tracks, DeviceProfile device) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Track.Audio track : tracks) {
            if (!device.audio().contains(track.codec())) reasons.add(Reason.AUDIO_CODEC_NOT_SUPPORTED);
            if (track.format().channels() > device.maxAudioChannels()) reasons.add(Reason.AUDIO_CHANNELS_NOT_SUPPORTED);
        }
        return reasons;
    }

    private static Offer offer(
            MediaIndex index, List<RenditionId> available, DeviceProfile device, boolean videoFits, boolean audioFits) {
        List<RenditionId> offered = new ArrayList<>();
        index.video().ifPresent(track -> offered.addAll(video(track, available, device, videoFits)));
        offered.addAll(audio(index.audio(), available, device, audioFits));
        if (offered.isEmpty()) throw new IllegalArgumentException("a file that can be streamed has renditions");
        return new Offer(offered);
    }

    /// The picture as it is and smaller sizes for slow networks, or every size the device shows.
    private static List<RenditionId> video(
            Track.Video track, List<RenditionId> available, DeviceProfile device, boolean fits) {
        Optional<RenditionId> copy = available.stream()
                .filter(r -> fits && r instanceof RenditionId.VideoCopy && r.track() == track.index())
                .findFirst();
        int below = copy.isPresent() ? track.format().displayHeight() : Integer.MAX_VALUE;
        List<RenditionId.VideoH264> sizes = available.stream()
                .filter(RenditionId.VideoH264.class::isInstance)
                .map(RenditionId.VideoH264.class::cast)
                .filter(r -> r.track() == track.index() && r.height() < below)
                .toList();
        List<RenditionId.VideoH264> shown = sizes.stream()
                .filter(r -> r.height() <= tallest(track.format(), device))
                .toList();
        // A device smaller than every size still gets the smallest.
        List<RenditionId.VideoH264> chosen =
                shown.isEmpty() && copy.isEmpty() ? sizes.subList(Math.max(0, sizes.size() - 1), sizes.size()) : shown;
        return Stream.concat(copy.stream(), chosen.stream()).toList();
    }

    /// A device turns for a portrait picture, so its height counts against the shorter side.
    private static int tallest(VideoFormat format, DeviceProfile device) {
        boolean portrait = format.displayHeight() > format.displayWidth();
        return portrait ? device.maxHeight() * format.displayHeight() / format.displayWidth() : device.maxHeight();
    }

    /// One rendition of each track. All in one coding, so that players can change between them: as they are if
    /// every one fits and can be copied, else encoded.
    private static List<RenditionId> audio(
            List<Track.Audio> tracks, List<RenditionId> available, DeviceProfile device, boolean fits) {
        boolean oneCodec = tracks.stream().map(Track::codec).distinct().count() == 1;
        List<RenditionId> copies = available.stream()
                .filter(RenditionId.AudioCopy.class::isInstance)
                .toList();
        List<Track.Audio> playable = tracks.stream()
                .filter(t -> available.stream().anyMatch(r -> isAudioOf(r, t)))
                .toList();
        boolean copy = fits && oneCodec && playable.stream().allMatch(t -> copies.contains(copyOf(t)));
        if (copy) return playable.stream().map(Planner::copyOf).toList();
        return playable.stream()
                .flatMap(track -> available.stream()
                        .filter(r -> r instanceof RenditionId.AudioAac(int of, int channels)
                                && of == track.index()
                                && channels <= Math.max(2, device.maxAudioChannels()))
                        .limit(1))
                .toList();
    }

    private static boolean isAudioOf(RenditionId rendition, Track.Audio track) {
        boolean audio = rendition instanceof RenditionId.AudioCopy || rendition instanceof RenditionId.AudioAac;
        return audio && rendition.track() == track.index();
    }

    private static RenditionId copyOf(Track.Audio track) {
        return new RenditionId.AudioCopy(track.index());
    }

    private static boolean isCopy(RenditionId rendition) {
        return rendition instanceof RenditionId.VideoCopy || rendition instanceof RenditionId.AudioCopy;
    }
}
