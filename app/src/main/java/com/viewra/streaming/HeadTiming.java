package com.viewra.streaming;

import java.time.Duration;

/// How long heads wait for what.
/// @param idle a head that nobody needs ends after this
/// @param rivalled the same where a younger head of the rendition runs
/// @param abandoned a head whose only segment is not wanted any more ends after this at the earliest: bursts of seeks
///     collapse
/// @param stall a source that gives no sample for so long has failed, unless it is known to be slower
/// @param coldStart what starting another head costs until its first segment is there, as long as none was measured
record HeadTiming(Duration idle, Duration rivalled, Duration abandoned, Duration stall, Duration coldStart) {
    static final HeadTiming USUAL = new HeadTiming(
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofSeconds(8),
            Duration.ofMillis(900));
}
