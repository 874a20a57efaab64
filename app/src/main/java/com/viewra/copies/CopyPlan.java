package com.viewra.copies;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.media.MediaIndex;
import com.viewra.streaming.RenditionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a copy is put together from, and how large it becomes.
/// @param renditions picture first
/// @param encodesPicture whether that takes long
public record CopyPlan(List<RenditionId> renditions, long estimatedBytes, boolean encodesPicture) {
    private static final int SOUND_BITRATE = 160_000;

    /// What plays in an MP4 file on about every device.
    private static final List<String> PLAIN_H264 = List.of("Baseline", "Constrained Baseline", "Main", "High", "");

    public CopyPlan {
        renditions = List.copyOf(renditions);
    }

    /// @param available as of [com.viewra.streaming.Renditions], best first
    /// @throws MediaException if no such copy can be made, with the reason
    static CopyPlan of(MediaIndex index, List<RenditionId> available, Copy.Form form, Preset preset)
            throws MediaException {
        List<RenditionId> chosen = new ArrayList<>();
        Optional<RenditionId> picture = index.video().flatMap(track -> picture(index, track, available, preset));
        picture.ifPresent(chosen::add);
        boolean copiesAll = preset == Preset.ORIGINAL && (form == Copy.Form.FILE || haveOneCoding(index.audio()));
        for (Track.Audio track : index.audio())
            sound(track, available, copiesAll).ifPresent(chosen::add);
        if (chosen.isEmpty() || (index.video().isPresent() && picture.isEmpty()))
            throw new MediaException(
                    MediaException.Code.UNSUPPORTED,
                    "No copy in “%s” can be made of this file; choose another quality.".formatted(preset.title()));
        boolean encodes = chosen.stream().anyMatch(RenditionId.VideoH264.class::isInstance);
        return new CopyPlan(chosen, bytes(index, chosen), encodes);
    }

    /// As it is where that plays everywhere and is no larger than wanted, in lines or in bits; else the largest
    /// encoded that is not.
    private static Optional<RenditionId> picture(
            MediaIndex index, Track.Video track, List<RenditionId> available, Preset preset) {
        RenditionId copy = new RenditionId.VideoCopy(track.index());
        Optional<RenditionId> encoded = encoded(track, available, preset);
        if (!available.contains(copy)) return encoded;
        boolean small = Math.min(track.format().displayWidth(), track.format().displayHeight()) <= preset.maxHeight();
        boolean frugal = encoded.isEmpty() || bitrate(index, copy) <= bitrate(index, encoded.get());
        boolean fits = preset == Preset.ORIGINAL || (isPlain(track) && (small || frugal));
        return fits ? Optional.of(copy) : encoded;
    }

    private static boolean isPlain(Track.Video track) {
        return track.codec() == Codec.H264
                && track.format().bitDepth() == 8
                && PLAIN_H264.contains(track.format().profile());
    }

    private static Optional<RenditionId> encoded(Track.Video track, List<RenditionId> available, Preset preset) {
        List<RenditionId> sizes = available.stream()
                .filter(r -> r instanceof RenditionId.VideoH264 && r.track() == track.index())
                .toList();
        return sizes.stream()
                .filter(r -> ((RenditionId.VideoH264) r).height() <= preset.maxHeight())
                .findFirst()
                .or(() -> sizes.reversed().stream().findFirst());
    }

    /// Players of streams change between tracks of one coding only.
    private static boolean haveOneCoding(List<Track.Audio> tracks) {
        return tracks.stream().map(Track::codecName).distinct().count() <= 1;
    }

    /// @param copiesAll whether sound is taken as it is even where not every device plays it
    private static Optional<RenditionId> sound(Track.Audio track, List<RenditionId> available, boolean copiesAll) {
        RenditionId copy = new RenditionId.AudioCopy(track.index());
        boolean plain = track.codec() == Codec.AAC && track.format().channels() <= 2;
        if (available.contains(copy) && (plain || copiesAll)) return Optional.of(copy);
        RenditionId stereo = new RenditionId.AudioAac(track.index(), 2);
        return available.contains(stereo) ? Optional.of(stereo) : Optional.empty();
    }

    private static long bytes(MediaIndex index, List<RenditionId> chosen) {
        double seconds = index.duration().toMillis() / 1000.0;
        double bits = 0;
        for (RenditionId rendition : chosen) bits += seconds * bitrate(index, rendition);
        return (long) (bits / 8);
    }

    private static double bitrate(MediaIndex index, RenditionId rendition) {
        return switch (rendition) {
            case RenditionId.VideoH264 encoded -> encoded.bitrate();
            case RenditionId.AudioAac _ -> SOUND_BITRATE;
            case RenditionId.VideoCopy(int track) -> copied(index, track);
            case RenditionId.AudioCopy(int track) -> copied(index, track);
        };
    }

    /// What the track says of itself; else the file's rate stands for its picture, and the usual one for sound.
    private static double copied(MediaIndex index, int track) {
        Track source = index.tracks().stream()
                .filter(each -> each.index() == track)
                .findFirst()
                .orElseThrow();
        return switch (source) {
            case Track.Video v
            when v.bitrate() == 0 ->
                index.sizeBytes() * 8000.0 / Math.max(1, index.duration().toMillis());
            case Track.Video v -> v.bitrate();
            case Track.Audio a when a.bitrate() > 0 -> a.bitrate();
            default -> SOUND_BITRATE;
        };
    }
}
