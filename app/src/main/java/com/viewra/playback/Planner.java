package com.viewra.playback;

import com.viewra.api.media.Track;
import com.viewra.media.MediaIndex;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Decides how a file reaches a device: as it is, in new segments, or encoded; each dearer way with its reasons.
final class Planner {
    /// @param decision of how the file plays best
    /// @param offer what its manifests list, also when the file plays as it is: players may choose
    record Plan(PlaybackDecision decision, Offer offer) {}

    /// @param available renditions that can be made of the file, best first
    Plan plan(MediaIndex index, List<RenditionId> available, DeviceProfile device) {
        Set<Reason> reasons = FileRules.reasons(index, device);
        Set<Reason> video = EnumSet.noneOf(Reason.class);
        index.video().ifPresent(track -> video.addAll(VideoRules.reasons(track, device)));
        Set<Reason> audio = AudioRules.reasons(index.audio(), device);
        boolean direct = reasons.isEmpty() && video.isEmpty() && audio.isEmpty();

        // From here on for streams, which some networks take less of than of a file.
        if (index.video().isPresent() && FileRules.exceedsStream(index, device))
            video.add(Reason.VIDEO_BITRATE_TOO_HIGH);
        if (!haveOneCoding(index.audio())) audio.add(Reason.AUDIO_TRACKS_DIFFER);
        OfferChoice choice = new OfferChoice(index, available, device);
        Offer offer = choice.offer(video.isEmpty(), audio.isEmpty());
        if (direct) return new Plan(new PlaybackDecision.DirectPlay(), offer);

        boolean encodesVideo = index.video().isPresent() && offer.video().noneMatch(OfferChoice::isCopy);
        boolean encodesAudio = offer.audio().anyMatch(r -> !OfferChoice.isCopy(r));
        if (encodesVideo && video.isEmpty()) video.add(Reason.VIDEO_KEYFRAMES_UNKNOWN);
        if (encodesAudio && audio.isEmpty()) audio.add(Reason.AUDIO_NOT_CUTTABLE);
        reasons.addAll(video);
        reasons.addAll(audio);
        return new Plan(
                encodesVideo || encodesAudio
                        ? new PlaybackDecision.Transcode(encodesVideo, encodesAudio, reasons)
                        : new PlaybackDecision.Remux(reasons),
                offer);
    }

    private static boolean haveOneCoding(List<Track.Audio> tracks) {
        return tracks.stream().map(Track::codecName).distinct().count() <= 1;
    }
}
