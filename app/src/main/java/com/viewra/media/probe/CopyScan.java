package com.viewra.media.probe;

import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Sample;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.FragmentedMp4Reader;
import com.viewra.isobmff.FragmentedMp4Reader.TrackSample;
import com.viewra.isobmff.codec.SampleCleaning;
import com.viewra.media.TrackTiming;
import com.viewra.media.Weighing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Lets FFmpeg copy a track and looks at what comes: the very samples that a copied rendition will be made of.
///
/// A key frame counts only if decoding can start there without loss, whatever the container flags: recordings flag
/// none, or flag pictures that need earlier ones. And if the picture changes its size on the way, the track cannot be
/// copied at all, because one header has to do for all of it.
final class CopyScan {
    private static final int TIMESCALE = 90_000;
    private static final double LONGEST_GAP_SECONDS = 30;
    /// Sound is the same all the way; so much of it tells its format and the length of its frames.
    private static final int ENOUGH_SOUND = 12;

    private final TrackFormat format;
    private final SampleCleaning cleaning;
    private final Weighing weighing;
    private final LongStream.Builder keys = LongStream.builder();
    private long first = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;
    private long lastKey = Long.MIN_VALUE;
    private long longestGap;
    private boolean constant = true;
    private long samples;
    private long secondDuration;
    private boolean evenDurations = true;

    private CopyScan(TrackFormat format) {
        this.format = format;
        this.cleaning = new SampleCleaning(format);
        this.weighing = new Weighing(format.timescale() / 2);
    }

    /// @return empty if FFmpeg gives no samples of this track
    static Optional<CopyScan> of(Tools tools, Path file, Track track) throws IOException, InterruptedException {
        try (Tools.Running ffmpeg =
                tools.start("look through track " + track.index(), tools.locate("ffmpeg"), arguments(file, track))) {
            FragmentedMp4Reader reader = new FragmentedMp4Reader(ffmpeg.output());
            Optional<TrackFormat> format = reader.formats().values().stream().findFirst();
            if (format.isEmpty()) return Optional.empty();
            CopyScan scan = new CopyScan(format.get());
            boolean sound = track instanceof Track.Audio;
            for (Optional<TrackSample> next = reader.next(); next.isPresent(); next = reader.next()) {
                scan.pass(next.get().sample());
                if (sound && scan.samples >= ENOUGH_SOUND) break;
            }
            return scan.samples == 0 ? Optional.empty() : Optional.of(scan);
        }
    }

    private static List<String> arguments(Path file, Track track) {
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostdin", "-copyts"));
        arguments.addAll(List.of("-fflags", "+genpts", "-protocol_whitelist", "file,pipe", "-i", "file:" + file));
        arguments.addAll(List.of("-map", "0:" + track.index(), "-map_metadata", "-1", "-map_chapters", "-1"));
        arguments.addAll(List.of("-c", "copy", "-video_track_timescale", "" + TIMESCALE));
        if (track.codec() == Codec.AAC) arguments.addAll(List.of("-bsf:a", "aac_adtstoasc"));
        arguments.addAll(List.of("-avoid_negative_ts", "disabled", "-max_muxing_queue_size", "2048", "-f", "mp4"));
        arguments.addAll(List.of("-movflags", "cmaf+frag_keyframe+delay_moov+frag_discont"));
        arguments.addAll(List.of("-frag_duration", "500000", "pipe:1"));
        return arguments;
    }

    private void pass(Sample sample) {
        samples++;
        long shown = sample.presentationTicks();
        first = Math.min(first, shown);
        end = Math.max(end, shown + sample.durationTicks());
        if (samples == 2) secondDuration = sample.durationTicks();
        if (samples > 2 && samples < ENOUGH_SOUND) evenDurations &= sample.durationTicks() == secondDuration;
        if (format instanceof TrackFormat.Video) passPicture(sample, shown);
        weighing.add(sample.data().length);
    }

    private void passPicture(Sample sample, long shown) {
        constant &= !cleaning.isChangedBy(sample);
        if (!cleaning.clean(sample).sync()) return;
        keys.add(shown);
        if (lastKey != Long.MIN_VALUE) longestGap = Math.max(longestGap, shown - lastKey);
        lastKey = shown;
        weighing.mark(shown);
    }

    TrackFormat format() {
        return format;
    }

    /// @param stated what the header says of the track
    TrackTiming timing(TrackTiming stated) {
        if (!(format instanceof TrackFormat.Video))
            return new TrackTiming(
                    stated.track(),
                    stated.timescale(),
                    stated.firstTicks(),
                    stated.endTicks(),
                    new long[0],
                    true,
                    new long[0],
                    evenDurations ? secondDuration : 0,
                    stated.weight());
        long[] ticks = keys.build().sorted().distinct().toArray();
        long gap = ticks.length == 0 ? Long.MAX_VALUE : Math.max(longestGap, end - lastKey);
        boolean complete =
                constant && ticks.length > 0 && ticks[0] == first && gap <= LONGEST_GAP_SECONDS * format.timescale();
        return new TrackTiming(
                stated.track(), format.timescale(), first, end, ticks, complete, new long[0], 0, weighing.upTo(end));
    }
}
