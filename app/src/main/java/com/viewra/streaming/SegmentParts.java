package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Sends a segment part by part while it is being encoded. For one thread.
final class SegmentParts {
    /// As FFmpeg gives its fragments: less is not worth a box of its own.
    private static final double PART_SECONDS = 0.5;

    private final HeadWork work;
    private final int segment;
    private final PartSink sink;
    private int sent;
    private boolean complete;

    SegmentParts(HeadWork work, int segment, PartSink sink) {
        this.work = work;
        this.segment = segment;
        this.sink = sink;
    }

    /// Blocks until all is sent. Does nothing if there are no parts to be had.
    /// @throws MediaException also if nobody takes them any more
    void send(Optional<Arrival> coming) throws MediaException, InterruptedException {
        if (coming.isEmpty()) return;
        Arrival arrival = coming.get();
        long least = Math.round(PART_SECONDS * arrival.format().timescale());
        for (List<Sample> known = arrival.await(0, least); known.size() > sent; known = arrival.await(sent, least)) {
            Optional<byte[]> part = work.press().part(arrival.format(), segment, known, sent);
            if (part.isEmpty()) return;
            give(part.get());
            sent = known.size();
        }
        complete = sent > 0;
    }

    private void give(byte[] part) throws MediaException {
        try {
            sink.accept(part);
        } catch (IOException e) {
            throw new MediaException(MediaException.Code.UNKNOWN, "Nobody takes the segment any more.", e);
        }
    }

    boolean areSent() {
        return sent > 0;
    }

    boolean areAllSent() {
        return complete;
    }
}
