package com.viewra.api.transcode;

import com.viewra.api.MediaException;
import com.viewra.api.media.SampleStream;
import java.util.List;
import org.pf4j.ExtensionPoint;

/// Turns one track of a source file into samples.
/// Called on virtual threads; implementations may block. Jobs are independent and may overlap.
public interface Transcoder extends ExtensionPoint {
    /// Whether this machine can serve `request` now. Answers within milliseconds and starts nothing.
    TranscodeSupport supports(TranscodeRequest request);

    /// Looks which encoders work on this machine, by really encoding with each: that one is listed says nothing
    /// about the device it needs. May take seconds; the host asks once, in the background.
    /// @return best first; empty if the transcoder has no choice of encoders
    default List<EncoderReport> probe() throws InterruptedException {
        return List.of();
    }

    /// Starts the work.
    /// @return the samples from the requested grid unit on: the first is a sync sample exactly there, or the first
    ///     after it that the source has. Closing it stops the work and every process it started
    /// @throws MediaException if the source cannot be opened or the encoder does not start
    SampleStream start(TranscodeRequest request) throws MediaException;
}
