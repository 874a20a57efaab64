package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.packaging.Packager;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.media.MediaReader;
import com.viewra.media.TrackTiming;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plans renditions that take the coded samples as they are. Empty answers mean that the track has to be
/// encoded: because this program cannot read its samples by itself, because no packager takes them, or because
/// it cannot be cut.
final class CopyPlanner {
    private static final Logger LOG = LoggerFactory.getLogger(CopyPlanner.class);
    private static final Set<Codec> VIDEO = Set.of(Codec.H264, Codec.HEVC, Codec.AV1, Codec.VP9);
    private static final Set<Codec> AUDIO = Set.of(Codec.AAC, Codec.AC3, Codec.EAC3, Codec.OPUS, Codec.FLAC, Codec.MP3);

    /// A copy cannot fill a pause before the sound begins, and players place a first segment at zero.
    private static final double LATEST_SOUND_SECONDS = 0.1;

    private static final double USUAL_PICTURES_PER_SECOND = 30;

    private final MediaReader reader;
    private final Supplier<List<Packager>> packagers;

    CopyPlanner(MediaReader reader, Supplier<List<Packager>> packagers) {
        this.reader = reader;
        this.packagers = packagers;
    }

    Optional<Rendition.OfVideo> video(Path file, TimeLine timeLine, Track.Video track) {
        Optional<TrackTiming> timing = timeLine.timing(track).filter(t -> t.complete() && t.keyframeTicks().length > 0);
        if (!VIDEO.contains(track.codec()) || timing.isEmpty()) return Optional.empty();
        return peek(file, timeLine, track).flatMap(peek -> video(timeLine, track, timing.get(), peek.format));
    }

    private Optional<Rendition.OfVideo> video(
            TimeLine timeLine, Track.Video track, TrackTiming timing, TrackFormat format) {
        long timescale = format.timescale();
        VideoFormat source = track.format();
        long[] keyframes = Arrays.stream(timing.keyframeTicks())
                .map(ticks -> timeLine.ticks(ticks, timing.timescale(), timescale))
                .map(ticks -> onGrid(ticks, timescale, source.frameRate()))
                .toArray();
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
                                source.displayWidth(), source.displayHeight(), source.frameRate(), source.range())));
    }

    /// Matroska rounds times to milliseconds; where the rate is known the exact time is too.
    private static long onGrid(long ticks, long timescale, Optional<Rational> rate) {
        if (rate.isEmpty() || rate.get().numerator() != timescale) return ticks;
        long unit = rate.get().denominator();
        return Math.round((double) ticks / unit) * unit;
    }

    Optional<Rendition.OfAudio> audio(Path file, TimeLine timeLine, Track.Audio track, Rational cut) {
        if (!AUDIO.contains(track.codec())) return Optional.empty();
        return peek(file, timeLine, track).flatMap(peek -> audio(timeLine, track, peek, cut));
    }

    private static Optional<Rendition.OfAudio> audio(TimeLine timeLine, Track.Audio track, Peek peek, Rational cut) {
        if (!(peek.format instanceof TrackFormat.Audio format) || peek.sampleTicks <= 0) return Optional.empty();
        if (peek.firstTicks > LATEST_SOUND_SECONDS * format.timescale()) return Optional.empty();
        if (format.timescale() != format.format().sampleRate()) return Optional.empty();
        TrackPlan plan = new SoundGrid(format.format().sampleRate(), peek.sampleTicks, peek.firstTicks)
                .plan(cut, timeLine.endSeconds(track));
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
                        (double) MeasuredBitrate.SOUND_ENTRY_BYTES * format.timescale() / peek.sampleTicks),
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

    /// What the first samples of a track tell.
    /// @param firstTicks time of the first sample that is not before zero
    /// @param sampleTicks duration of a sample, 0 if they differ
    private record Peek(TrackFormat format, long firstTicks, long sampleTicks) {}

    private Optional<Peek> peek(Path file, TimeLine timeLine, Track track) {
        try (SampleStream stream = reader.open(
                        file, timeLine.index(), track.index(), timeLine.originSeconds(), new Rational(0, 1))
                .orElse(null)) {
            if (stream == null) return Optional.empty();
            TrackFormat format = stream.format();
            if (packagers.get().stream().noneMatch(p -> p.supports(format))) return Optional.empty();
            Optional<Sample> first = stream.next();
            while (first.isPresent() && first.get().presentationTicks() < 0) first = stream.next();
            Optional<Sample> second = stream.next();
            if (first.isEmpty()) return Optional.empty();
            boolean even = second.isPresent()
                    && second.get().durationTicks() == first.get().durationTicks();
            return Optional.of(new Peek(
                    format, first.get().presentationTicks(), even ? first.get().durationTicks() : 0));
        } catch (MediaException e) {
            LOG.debug("track {} of {} cannot be copied: {}", track.index(), file, e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
