package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An open sample source with its cutter, watched for stalls. Read by the head's thread, closed by any.
final class HeadRun implements AutoCloseable {
    private final WatchedStream stream;
    private final SegmentCutter cutter;
    private final Speed speed;
    private @Nullable TrackFormat format;

    private HeadRun(WatchedStream stream, SegmentCutter cutter, Speed speed) {
        this.stream = stream;
        this.cutter = cutter;
        this.speed = speed;
    }

    static HeadRun open(HeadWork work, int segment, Effort effort) throws MediaException, InterruptedException {
        WatchedStream stream = new WatchedStream(work.source().open(segment, effort));
        return new HeadRun(stream, new SegmentCutter(work.rendition(), stream), effort.speed());
    }

    /// Blocks until the source has said so.
    TrackFormat format() throws MediaException, InterruptedException {
        TrackFormat known = format;
        if (known == null) {
            known = stream.format();
            format = known;
        }
        return known;
    }

    Speed speed() {
        return speed;
    }

    /// @param each given every sample of the segment as it comes
    List<Sample> cut(int segment, Consumer<Sample> each) throws MediaException, InterruptedException {
        return cutter.cut(segment, each);
    }

    /// @return whether it was ended now
    boolean endIfStalled(long nowNanos, Duration limit) {
        return stream.endIfStalled(nowNanos, limit);
    }

    @Override
    public void close() {
        stream.close();
    }
}
