package com.viewra.streaming;

import com.viewra.api.event.DomainEvent;
import java.nio.file.Path;
import java.time.Duration;

/// Something that happened to what is streamed; published once it is stored.
public sealed interface StreamingEvent extends DomainEvent {
    Path file();

    /// A segment was made and stored. Not published for segments that were there already.
    /// @param took from the first work on it to its being stored
    record SegmentReady(Path file, RenditionId rendition, int segment, long sizeBytes, Duration took)
            implements StreamingEvent {}

    /// The manifests of a file can be had, or are different from now on because the file is.
    record ManifestUpdated(Path file, int renditions) implements StreamingEvent {}

    /// Every segment of a rendition is stored.
    record TranscodeCompleted(Path file, RenditionId rendition, int segments) implements StreamingEvent {}

    /// A segment could not be made, also not by trying again.
    /// @param reason a sentence for the user
    record TranscodeFailed(Path file, RenditionId rendition, int segment, String reason) implements StreamingEvent {}
}
