package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// An encoder of a plan's frames under the test's control: it gives no frame without leave, and tells what was started.
final class FakeSource implements SampleSource {
    static final TrackFormat FORMAT = format(1);
    private final TrackPlan plan;
    final List<Integer> started = new CopyOnWriteArrayList<>();
    final List<Integer> continuedWithCare = new CopyOnWriteArrayList<>();
    final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
    final BlockingQueue<Integer> opened = new LinkedBlockingQueue<>();
    final Semaphore leave = new Semaphore(0);
    final AtomicInteger failures = new AtomicInteger();
    /// Holds the head back when it has stored a segment and not told of it yet.
    volatile CountDownLatch untold = new CountDownLatch(0);
    final List<Integer> inBackground = new CopyOnWriteArrayList<>();
    volatile boolean bug;
    volatile boolean isBomb;
    volatile TrackFormat format = FORMAT;
    volatile long endTicks = Long.MAX_VALUE;

    FakeSource(TrackPlan plan) {
        this.plan = plan;
    }

    static TrackFormat format(int config) {
        return new TrackFormat.Video(
                Codec.H264,
                24,
                DecoderConfig.of(new byte[] {(byte) config}),
                Optional.empty(),
                VideoFormat.of(64, 64, new Rational(24, 1)));
    }

    /// Lets so many segments through.
    void allow(int segments) {
        leave.release(segments * (int) plan.units(0));
    }

    @Override
    public boolean encodesVideo() {
        return true;
    }

    @Override
    public double leadSeconds(int segment) {
        return 0;
    }

    @Override
    public void worked() {
        try {
            untold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public SampleStream open(int segment, Effort effort) {
        if (isBomb) throw new OutOfMemoryError("as if the file asked for it");
        if (bug) throw new IllegalStateException("a bug");
        if (effort.speed() == Speed.FAST_START) started.add(segment);
        else continuedWithCare.add(segment);
        if (effort.background()) inBackground.add(segment);
        opened.add(segment);
        return new Frames(segment);
    }

    private final class Frames implements SampleStream {
        private final int segment;
        private final int gop = (int) plan.units(0);
        private long frame;
        private volatile boolean ended;

        Frames(int segment) {
            this.segment = segment;
            this.frame = plan.start(segment) / plan.unitTicks();
        }

        @Override
        public TrackFormat format() {
            return format;
        }

        @Override
        public Optional<Sample> next() throws MediaException, InterruptedException {
            leave.acquire();
            if (ended) throw new MediaException(MediaException.Code.TOOL_FAILED, "closed");
            if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0)
                throw new MediaException(MediaException.Code.TOOL_FAILED, "the encoder died");
            long ticks = frame * plan.unitTicks();
            if (ticks >= Math.min(endTicks, plan.end(plan.segments() - 1))) return Optional.empty();
            Sample sample = new Sample(ticks, ticks, plan.unitTicks(), frame % gop == 0, new byte[] {(byte) frame});
            frame++;
            return Optional.of(sample);
        }

        @Override
        public void close() {
            if (ended) return;
            ended = true;
            closed.add(segment);
            leave.release(); // a blocked reader wakes up and sees it
        }
    }
}
