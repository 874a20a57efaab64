package com.viewra.media.probe;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.media.MediaIndex;
import com.viewra.media.TrackTiming;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at every sample of the picture, and at the first of each sound, of a film that only FFmpeg can read. Music is
/// left to be encoded: what delay its players are to skip, FFmpeg's copy does not say.
record Measuring(Tools tools, Path file, MediaIndex index) {
    private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);
    private static final Set<Codec> PICTURES = Set.of(Codec.H264, Codec.HEVC, Codec.AV1, Codec.VP9);
    private static final Set<Codec> SOUNDS =
            Set.of(Codec.AAC, Codec.AC3, Codec.EAC3, Codec.OPUS, Codec.FLAC, Codec.MP3);

    MediaIndex measured() throws MediaException, InterruptedException {
        Map<Integer, TrackTiming> timings = new TreeMap<>(index.timings());
        Map<Integer, TrackFormat> formats = new TreeMap<>();
        Optional<Track.Video> video = index.video();
        if (video.isPresent() && !(isTimed(video.get()) && copy(video.get(), timings, formats)))
            endOf(video.get()).ifPresent(timing -> timings.put(timing.track(), timing));
        for (Track.Audio audio : index.audio()) if (SOUNDS.contains(audio.codec())) copy(audio, timings, formats);
        return index.measured(timings, formats);
    }

    /// AVI says in which order pictures are decoded, not when they are shown.
    private boolean isTimed(Track.Video track) {
        return PICTURES.contains(track.codec()) && !index.container().equals("avi");
    }

    /// @return whether anything came out
    private boolean copy(Track track, Map<Integer, TrackTiming> timings, Map<Integer, TrackFormat> formats)
            throws InterruptedException {
        try {
            Optional<CopyScan> scan = CopyScan.of(tools, file, track);
            if (scan.isEmpty()) return false;
            index.timing(track)
                    .ifPresent(stated -> timings.put(track.index(), scan.get().timing(stated)));
            formats.put(track.index(), scan.get().format());
            return true;
        } catch (IOException e) {
            LOG.debug("track {} of {} cannot be copied: {}", track.index(), file, e.getMessage());
            return false;
        }
    }

    private Optional<TrackTiming> endOf(Track.Video track) throws MediaException, InterruptedException {
        Optional<TrackTiming> stated = index.timing(track);
        Optional<TrackTiming> read = packets(track);
        if (stated.isEmpty()
                || read.isEmpty()
                || read.get().endTicks() <= read.get().firstTicks()) return stated;
        double end = (double) read.get().endTicks() / read.get().timescale();
        return Optional.of(stated.get().endingAt(Math.round(end * stated.get().timescale())));
    }

    private Optional<TrackTiming> packets(Track.Video track) throws MediaException, InterruptedException {
        try (Tools.Running ffprobe =
                tools.start("list the frames", tools.locate("ffprobe"), PacketTimes.arguments(file, track.index()))) {
            return PacketTimes.read(ffprobe.output()).timing(track.index());
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(Code.TOOL_FAILED, "ffprobe stopped while listing the frames.", e);
        }
    }
}
