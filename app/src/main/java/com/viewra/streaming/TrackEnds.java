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

/// Finds out where the picture of a file really ends if its index was not built from the frames themselves, by reading
/// them, where that is quick. A picture that ends before the sound would otherwise be planned to the end of the sound,
/// with segments that nobody can make.
record TrackEnds(MediaReader reader) {
    private static final long QUICK_BYTES = 100_000_000;

    MediaIndex measured(Path file, MediaIndex index) throws MediaException, InterruptedException {
        Optional<TrackTiming> stated = index.video()
                .map(Track.Video::index)
                .flatMap(track -> Optional.ofNullable(index.timings().get(track)));
        if (stated.isEmpty() || stated.get().complete() || index.sizeBytes() > QUICK_BYTES) return index;
        Optional<TrackTiming> read = reader.timing(file, index, stated.get().track());
        return read.filter(timing -> timing.endTicks() > timing.firstTicks())
                .map(timing -> with(index, endingWith(stated.get(), timing)))
                .orElse(index);
    }

    private static TrackTiming endingWith(TrackTiming stated, TrackTiming read) {
        double end = (double) read.endTicks() / read.timescale();
        return new TrackTiming(
                stated.track(),
                stated.timescale(),
                stated.firstTicks(),
                Math.round(end * stated.timescale()),
                stated.keyframeTicks(),
                stated.complete());
    }

    private static MediaIndex with(MediaIndex index, TrackTiming timing) {
        Map<Integer, TrackTiming> timings = new HashMap<>(index.timings());
        timings.put(timing.track(), timing);
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
}
