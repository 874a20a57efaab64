package com.viewra.streaming;

import com.viewra.api.event.EventPublisher;
import java.nio.file.Path;

/// What the heads of one rendition work with.
record HeadWork(
        Path file,
        Rendition rendition,
        SampleSource source,
        SegmentPress press,
        EncoderPermits permits,
        EventPublisher events,
        Counters counters,
        HeadTiming timing) {}
