package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import java.util.ArrayList;
import java.util.List;

/// The samples of one segment while they come in: written by the head that makes it, read by those who do not wait for
/// its end. Safe for use from any thread.
final class Arrival {
    private enum State {
        COMING,
        WHOLE,
        LOST
    }

    private final TrackFormat format;
    private final List<Sample> samples = new ArrayList<>();
    private State state = State.COMING;

    Arrival(TrackFormat format) {
        this.format = format;
    }

    TrackFormat format() {
        return format;
    }

    synchronized void add(Sample sample) {
        samples.add(sample);
        notifyAll();
    }

    /// That was the last.
    synchronized void complete() {
        if (state == State.COMING) state = State.WHOLE;
        notifyAll();
    }

    /// No more will come; whoever has part of the segment has to begin it anew. Does nothing once it is complete.
    synchronized void lose() {
        if (state == State.COMING) state = State.LOST;
        notifyAll();
    }

    /// Blocks until there is as much behind the first `from` samples as is worth sending, or no more comes.
    /// @param ticks how much that is
    /// @return all samples so far; just `from` if the segment ends there
    /// @throws MediaException if the rest was lost
    synchronized List<Sample> await(int from, long ticks) throws MediaException, InterruptedException {
        while (state == State.COMING && ticks(from) < ticks) wait();
        if (state == State.LOST)
            throw new MediaException(MediaException.Code.TOOL_FAILED, "The rest of the segment has to be made again.");
        return List.copyOf(samples);
    }

    private long ticks(int from) {
        return samples.stream().skip(from).mapToLong(Sample::durationTicks).sum();
    }
}
