package com.viewra.streaming;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.transcode.TranscodeRequest.Speed;
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

    /// Somebody has begun to watch, or has jumped, and the first segment there is sent.
    /// @param took how long they waited for it
    record ViewerMoved(Path file, RenditionId rendition, Duration position, Outcome outcome, Duration took)
            implements StreamingEvent {}

    /// Somebody who played on had to wait longer for a segment than it lasts.
    record SegmentLate(Path file, RenditionId rendition, Duration position, Duration took) implements StreamingEvent {}

    /// An encoder was started; copies are not told.
    record EncoderStarted(Path file, RenditionId rendition, Duration position, Speed speed, Cause cause)
            implements StreamingEvent {}

    /// The source or the encoder gave nothing for too long and was ended.
    record SourceStalled(Path file, RenditionId rendition, Duration position, Duration after)
            implements StreamingEvent {}

    /// This machine cannot encode the rendition as quickly as it is watched, also not with the quickest settings. It is
    /// not offered for a while.
    /// @param factor times real time
    record RenditionTooSlow(Path file, RenditionId rendition, double factor) implements StreamingEvent {}

    /// How a segment came to be there.
    enum Outcome {
        STORED,
        JOINED,
        COLD
    }

    /// Why an encoder was started.
    enum Cause {
        /// Somebody waits for the segment.
        VIEWER,
        READ_AHEAD,
        /// Nobody watches: a copy is made.
        BACKGROUND,
        /// With other settings, because there is room for better or need for quicker ones.
        PACE,
        /// The one before failed.
        RETRY
    }
}
