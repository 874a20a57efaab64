package com.viewra.streaming;

import com.viewra.api.event.EventPublisher;
import java.nio.file.Path;
import java.util.function.Supplier;

/// What the heads of one rendition work with.
/// @param newPace how a head begins
record HeadWork(
        Path file,
        Rendition rendition,
        SampleSource source,
        SegmentPress press,
        EncoderPermits permits,
        EventPublisher events,
        Counters counters,
        HeadTiming timing,
        Supplier<Pace> newPace) {}
