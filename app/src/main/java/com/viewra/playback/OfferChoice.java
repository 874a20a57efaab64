package com.viewra.playback;

import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.media.MediaIndex;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Chooses from the renditions that can be made of a file those that a device is offered.
/// @param available what the machine can make in time, best first
record OfferChoice(MediaIndex index, List<RenditionId> available, DeviceProfile device) {
    /// @param videoFits whether the picture may go out as it is coded; the sound likewise
    Offer offer(boolean videoFits, boolean audioFits) {
        List<RenditionId> offered = new ArrayList<>();
        index.video().ifPresent(track -> offered.addAll(video(track, videoFits)));
        offered.addAll(audio(audioFits));
        if (offered.isEmpty()) throw new IllegalArgumentException("a file that can be streamed has renditions");
        return new Offer(offered);
    }

    static boolean isCopy(RenditionId rendition) {
        return rendition instanceof RenditionId.VideoCopy || rendition instanceof RenditionId.AudioCopy;
    }

    /// The picture as it is and smaller sizes for slow networks, or every size the device shows.
    private List<RenditionId> video(Track.Video track, boolean fits) {
        Optional<RenditionId> copy = available.stream()
                .filter(r -> fits && r instanceof RenditionId.VideoCopy && r.track() == track.index())
                .findFirst();
        int below = copy.isPresent() ? track.format().displayHeight() : Integer.MAX_VALUE;
        List<RenditionId.VideoH264> sizes = available.stream()
                .filter(RenditionId.VideoH264.class::isInstance)
                .map(RenditionId.VideoH264.class::cast)
                .filter(r -> r.track() == track.index() && r.height() < below)
                .toList();
        int tallest = tallest(track.format());
        List<RenditionId.VideoH264> shown = sizes.stream()
                .filter(r -> r.height() <= tallest && !Limits.exceeds(r.bitrate(), device.rates().stream()))
                .toList();
        // A device smaller than every size still gets the smallest.
        List<RenditionId.VideoH264> chosen =
                shown.isEmpty() && copy.isEmpty() ? sizes.subList(Math.max(0, sizes.size() - 1), sizes.size()) : shown;
        return Stream.concat(copy.stream(), chosen.stream()).toList();
    }

    /// Heights are of the shorter side for devices and of the picture as it stands for renditions.
    private int tallest(VideoFormat format) {
        long shorter = device.picture().maxHeight();
        boolean portrait = format.displayHeight() > format.displayWidth();
        long tallest = portrait ? shorter * format.displayHeight() / format.displayWidth() : shorter;
        return (int) Math.min(Integer.MAX_VALUE, tallest);
    }

    /// One rendition of each track. All in one coding, so that players can change between them: as they are if
    /// every one fits and can be copied, else encoded.
    private List<RenditionId> audio(boolean fits) {
        List<Track.Audio> playable = index.audio().stream()
                .filter(track -> available.stream().anyMatch(r -> isAudioOf(r, track)))
                .toList();
        if (fits && playable.stream().allMatch(track -> available.contains(copyOf(track))))
            return playable.stream().map(OfferChoice::copyOf).toList();
        int channels = Math.max(2, device.sound().channels());
        return playable.stream()
                .flatMap(track -> available.stream()
                        .filter(r -> r instanceof RenditionId.AudioAac(int of, int has)
                                && of == track.index()
                                && has <= channels)
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
}
