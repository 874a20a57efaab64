package com.viewra.playback;

import com.viewra.api.MediaException;
import com.viewra.api.media.Track;
import com.viewra.media.MediaIndex;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides how a file reaches a device: as it is, in new segments, or encoded; each dearer way with its reasons.
final class Planner {
    /// @param decision of how the file plays best
    /// @param offer what its manifests list, also when the file plays as it is: players may choose
    record Plan(PlaybackDecision decision, Offer offer) {}

    /// As it plays while nobody has chosen any subtitles.
    Plan plan(MediaIndex index, List<RenditionId> available, DeviceProfile device) throws MediaException {
        return plan(index, available, device, Optional.empty());
    }

    /// @param available renditions that can be made of the file, best first
    /// @param chosen subtitles that are pictures and that the viewer must see
    /// @throws MediaException with UNSUPPORTED if there is no way that shows the picture rightly
    Plan plan(MediaIndex index, List<RenditionId> available, DeviceProfile device, Optional<Track.Subtitle> chosen)
            throws MediaException {
        Set<Reason> reasons = FileRules.reasons(index, device);
        Set<Reason> video = EnumSet.noneOf(Reason.class);
        index.video().ifPresent(track -> video.addAll(VideoRules.reasons(track, device)));
        Set<Reason> audio = AudioRules.reasons(index.audio(), device);
        if (video.contains(Reason.VIDEO_ONLY_DOLBY_VISION)) throw refusal(Reason.VIDEO_ONLY_DOLBY_VISION);
        boolean fits = reasons.isEmpty() && video.isEmpty() && audio.isEmpty();
        Optional<Track.Subtitle> burned = chosen.filter(_ -> index.video().isPresent())
                .filter(track -> !FileRules.isDrawn(track, device.subtitles(), fits));
        if (burned.isPresent()) video.add(Reason.SUBTITLES_BURNED_IN);
        boolean direct = fits && burned.isEmpty();

        // From here on for streams, which some networks take less of than of a file.
        if (index.video().isPresent() && FileRules.exceedsStream(index, device))
            video.add(Reason.VIDEO_BITRATE_TOO_HIGH);
        if (!haveOneCoding(index.audio())) audio.add(Reason.AUDIO_TRACKS_DIFFER);
        OfferChoice choice = new OfferChoice(index, available, device);
        Offer offer = choice.offer(video.isEmpty(), audio.isEmpty());
        if (burned.isPresent()) offer = burned(offer, burned.get());
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

    /// Every size of the picture with the subtitles in it.
    private static Offer burned(Offer plain, Track.Subtitle subtitles) throws MediaException {
        if (plain.video().findAny().isEmpty())
            throw new MediaException(
                    MediaException.Code.UNSUPPORTED,
                    Reason.SUBTITLES_BURNED_IN.text()
                            + " They cannot be drawn into this picture either: it cannot be encoded here. "
                            + Reason.SUBTITLES_BURNED_IN.remedy());
        return plain.burning(subtitles.index());
    }

    private static MediaException refusal(Reason reason) {
        return new MediaException(
                MediaException.Code.UNSUPPORTED, String.join(" ", reason.text(), reason.cost(), reason.remedy()));
    }

    private static boolean haveOneCoding(List<Track.Audio> tracks) {
        return tracks.stream().map(Track::codecName).distinct().count() <= 1;
    }
}
