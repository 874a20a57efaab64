package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeSupport;
import com.viewra.api.transcode.Transcoder;
import com.viewra.testkit.LocalTools;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CapacityBenchTest {
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void measure_somebodyBeginsToWatch_endsInTheMiddleOfAnEncode() throws Exception {
        var bench = new CapacityBench(new LocalTools(), List.of(new Endless()), () -> looks.incrementAndGet() < 5);

        assertEquals(Optional.empty(), bench.measure("this machine"));
        assertEquals(5, looks.get());
        assertTrue(started.get() > 0);
        assertEquals(started.get(), closed.get());
    }

    /// Gives pictures for ever.
    private final class Endless implements Transcoder {
        @Override
        public TranscodeSupport supports(TranscodeRequest request) {
            return new TranscodeSupport.Yes(0);
        }

        @Override
        public SampleStream start(TranscodeRequest request) {
            started.incrementAndGet();
            return new SampleStream() {
                @Override
                public TrackFormat format() {
                    return FakeSource.FORMAT;
                }

                @Override
                public Optional<Sample> next() {
                    return Optional.of(new Sample(0, 0, 1, true, new byte[1]));
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        }
    }
}
