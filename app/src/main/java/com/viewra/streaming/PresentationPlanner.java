package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.media.MediaIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Plans the renditions of a file from its index.
final class PresentationPlanner {
    private static final int AAC_FRAME = 1024;
    private static final int AAC_RATE = 48_000;

    private final CopyPlanner copies;

    PresentationPlanner(CopyPlanner copies) {
        this.copies = copies;
    }

    /// @throws MediaException with UNSUPPORTED if there is nothing to play in it
    Presentation plan(Path file, MediaIndex index) throws MediaException {
        TimeLine timeLine = TimeLine.of(index);
        List<Rendition> renditions = new ArrayList<>();
        Optional<Track.Video> video = index.video();
        if (video.isPresent()) {
            copies.video(timeLine, video.get()).ifPresent(renditions::add);
            if (canBeShown(video.get())) renditions.addAll(encodedVideo(timeLine, video.get()));
        }
        Rational cut = video.map(v -> FrameGrid.of(v.format()).gopSeconds()).orElse(SoundGrid.usualTarget());
        for (Track.Audio audio : index.audio()) {
            if (timeLine.endSeconds(audio) <= 0) continue; // over before the picture begins
            copies.audio(timeLine, audio, cut).ifPresent(renditions::add);
            renditions.addAll(encodedAudio(timeLine, audio, cut));
        }
        if (renditions.isEmpty())
            throw new MediaException(
                    MediaException.Code.UNSUPPORTED, "There is neither picture nor sound in this file.");
        Map<RenditionId, Rendition> byId = new LinkedHashMap<>();
        renditions.forEach(r -> byId.put(r.id(), r));
        return new Presentation(file, index, timeLine, byId);
    }

    /// Dolby Vision with nothing beneath it is decoded to colours that FFmpeg cannot turn into ordinary ones.
    private static boolean canBeShown(Track.Video track) {
        return !track.format().isOnlyDolbyVision();
    }

    private static List<Rendition.OfVideo> encodedVideo(TimeLine timeLine, Track.Video track) {
        VideoFormat source = track.format();
        FrameGrid grid = FrameGrid.of(source);
        TrackPlan plan = grid.plan(timeLine.endSeconds(track));
        return Ladder.of(source, grid.rate()).rungs().stream()
                .map(rung -> encodedVideo(track, grid, plan, rung))
                .toList();
    }

    private static Rendition.OfVideo encodedVideo(Track.Video track, FrameGrid grid, TrackPlan plan, Ladder.Rung rung) {
        VideoRecipe recipe = new VideoRecipe(
                Codec.H264,
                rung.width(),
                rung.height(),
                grid.rate(),
                grid.gopFrames(),
                rung.bitrate(),
                rung.level(),
                track.format().baseRange().isHdr(),
                track.format().interlaced());
        return new Rendition.OfVideo(
                new RenditionId.VideoH264(track.index(), rung.height()),
                track,
                recipe,
                plan,
                CodecString.highProfile(rung.level()),
                new Rendition.Bitrate(rung.bitrate(), rung.bitrate() * 3L / 2),
                new Rendition.Picture(rung.width(), rung.height(), Optional.of(grid.rate()), DynamicRange.SDR));
    }

    private static List<Rendition.OfAudio> encodedAudio(TimeLine timeLine, Track.Audio track, Rational cut) {
        TrackPlan plan = new SoundGrid(AAC_RATE, AAC_FRAME, 0).plan(cut, timeLine.endSeconds(track));
        OptionalInt surround = track.format().channels() >= 6 ? OptionalInt.of(6) : OptionalInt.empty();
        List<Rendition.OfAudio> renditions = new ArrayList<>();
        surround.ifPresent(channels -> renditions.add(encodedAudio(track, plan, channels, 384_000)));
        renditions.add(encodedAudio(track, plan, 2, 160_000));
        return renditions;
    }

    private static Rendition.OfAudio encodedAudio(Track.Audio track, TrackPlan plan, int channels, int bitrate) {
        return new Rendition.OfAudio(
                new RenditionId.AudioAac(track.index(), channels),
                track,
                new AudioRecipe(Codec.AAC, AAC_RATE, channels, bitrate, AAC_FRAME),
                plan,
                CodecString.AAC_LC,
                new Rendition.Bitrate(bitrate, bitrate * 5L / 4),
                channels,
                AAC_RATE);
    }
}
