package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Track;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.media.TrackTiming;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out where the tracks of a file end if its container does not say, by reading them where that is quick. A track
/// that is shorter than the film would otherwise be planned to the film's end, with segments that nobody can make.
record TrackEnds(MediaReader reader) {
    private static final long QUICK_BYTES = 100_000_000;

    MediaIndex complete(Path file, MediaIndex index) throws MediaException, InterruptedException {
        if (index.sizeBytes() > QUICK_BYTES) return index;
        Map<Integer, TrackTiming> timings = new HashMap<>(index.timings());
        for (Track track : index.tracks()) {
            if (!(track instanceof Track.Video || track instanceof Track.Audio) || isKnown(timings.get(track.index())))
                continue;
            Optional<TrackTiming> read = reader.timing(file, index, track.index());
            read.filter(TrackEnds::isKnown).ifPresent(timing -> timings.put(track.index(), timing));
        }
        return new MediaIndex(
                index.fingerprint(),
                index.container(),
                index.sizeBytes(),
                index.duration(),
                index.tracks(),
                index.chapters(),
                index.tags(),
                timings);
    }

    private static boolean isKnown(@Nullable TrackTiming timing) {
        return timing != null && timing.endTicks() > timing.firstTicks();
    }
}
