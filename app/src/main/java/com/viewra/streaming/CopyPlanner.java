package com.viewra.streaming;

import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.packaging.Packager;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.media.TrackTiming;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Plans renditions that take the coded samples as they are. Empty answers mean that the track has to be
/// encoded: because nobody can hand out its samples, because no packager takes them, or because it cannot be cut.
final class CopyPlanner {
    /// A copy cannot fill a pause before the sound begins, and players place a first segment at zero.
    private static final double LATEST_SOUND_SECONDS = 0.1;

    private static final double USUAL_PICTURES_PER_SECOND = 30;

    private final Supplier<List<Packager>> packagers;

    CopyPlanner(Supplier<List<Packager>> packagers) {
        this.packagers = packagers;
    }

    Optional<Rendition.OfVideo> video(TimeLine timeLine, Track.Video track) {
        Optional<TrackTiming> timing = timeLine.timing(track).filter(t -> t.complete() && t.keyframeTicks().length > 0);
        return timing.flatMap(
                known -> format(timeLine, track).flatMap(format -> video(timeLine, track, known, format)));
    }

    /// How the samples are coded, if they can be had and packaged.
    private Optional<TrackFormat> format(TimeLine timeLine, Track track) {
        return timeLine.index()
                .format(track)
                .filter(format -> packagers.get().stream().anyMatch(packager -> packager.supports(format)));
    }

    private Optional<Rendition.OfVideo> video(
            TimeLine timeLine, Track.Video track, TrackTiming timing, TrackFormat format) {
        long timescale = format.timescale();
        VideoFormat source = track.format();
        long[] keyframes = Arrays.stream(timing.keyframeTicks())
                .map(ticks -> timeLine.ticks(ticks, timing.timescale(), timescale))
                .map(ticks -> onGrid(ticks, timescale, source.frameRate()))
                .toArray();
        if (source.isOnlyDolbyVision() && dolby(format).isEmpty())
            return Optional.empty(); // the copy would not say what it is
        if (keyframes[0] != 0) return Optional.empty(); // an edit list that begins inside a group of pictures
        long end = Math.round(timeLine.endSeconds(track) * timescale);
        return new KeyframeCuts(timescale)
                .plan(keyframes, end)
                .map(plan -> new Rendition.OfVideo(
                        new RenditionId.VideoCopy(track.index()),
                        track,
                        new CopyRecipe(),
                        plan,
                        CodecString.of(format),
                        bitrate(timeLine, track, track.bitrate(), plan, pictureTables(source)),
                        new Rendition.Picture(
                                source.displayWidth(),
                                source.displayHeight(),
                                source.frameRate(),
                                source.baseRange(),
                                SupplementalCodec.of(format))));
    }

    private static Optional<DolbyVision> dolby(TrackFormat format) {
        return format instanceof TrackFormat.Video video ? video.format().dolby() : Optional.empty();
    }

    /// Matroska rounds times to milliseconds; where the rate is known the exact time is too.
    private static long onGrid(long ticks, long timescale, Optional<Rational> rate) {
        if (rate.isEmpty() || rate.get().numerator() != timescale) return ticks;
        long unit = rate.get().denominator();
        return Math.round((double) ticks / unit) * unit;
    }

    Optional<Rendition.OfAudio> audio(TimeLine timeLine, Track.Audio track, Rational cut) {
        Optional<TrackTiming> timing = timeLine.timing(track).filter(known -> known.sampleTicks() > 0);
        if (timing.isEmpty() || !(format(timeLine, track).orElse(null) instanceof TrackFormat.Audio format))
            return Optional.empty();
        int rate = format.format().sampleRate();
        long frame = timing.get().sampleTicks();
        long first = firstShown(timeLine, timing.get(), rate, frame);
        if (format.timescale() != rate || first > LATEST_SOUND_SECONDS * rate) return Optional.empty();
        TrackPlan plan = new SoundGrid(rate, frame, first).plan(cut, timeLine.endSeconds(track));
        return Optional.of(new Rendition.OfAudio(
                new RenditionId.AudioCopy(track.index()),
                track,
                new CopyRecipe(),
                plan,
                CodecString.of(format),
                bitrate(
                        timeLine,
                        track,
                        track.bitrate(),
                        plan,
                        (double) MeasuredBitrate.SOUND_ENTRY_BYTES * rate / frame),
                format.format().channels(),
                format.format().sampleRate()));
    }

    private static double pictureTables(VideoFormat source) {
        return MeasuredBitrate.PICTURE_ENTRY_BYTES
                * source.frameRate().map(Rational::toDouble).orElse(USUAL_PICTURES_PER_SECOND);
    }

    /// From the sizes of the samples where they are known; else what the source says, or the share of the whole file.
    private static Rendition.Bitrate bitrate(
            TimeLine timeLine, Track track, long stated, TrackPlan plan, double tableBytesPerSecond) {
        Optional<TrackTiming> weighed =
                timeLine.timing(track).filter(timing -> timing.weight().isKnown());
        if (weighed.isPresent()) return new MeasuredBitrate(timeLine, weighed.get(), tableBytesPerSecond).of(plan);
        long whole = Math.round(timeLine.index().sizeBytes() * 8 / Math.max(1, plan.totalSeconds()));
        long average = Math.max(1, stated > 0 ? stated : whole);
        return new Rendition.Bitrate(average, average * 2);
    }

    /// When the first frame begins that is not before zero.
    private static long firstShown(TimeLine timeLine, TrackTiming timing, int sampleRate, long frameSamples) {
        long first = timeLine.ticks(timing.firstTicks(), timing.timescale(), sampleRate);
        return first >= 0 ? first : Math.floorMod(first, frameSamples);
    }
}
