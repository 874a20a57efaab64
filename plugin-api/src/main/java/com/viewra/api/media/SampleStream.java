package com.viewra.api.media;

import com.viewra.api.MediaException;
import java.util.Optional;

/// The samples of one track from some position on, from a running encoder or straight from a file.
/// Read by one thread at a time; [#close] may come from any. Not reading holds the producer back.
public interface SampleStream extends AutoCloseable {
    /// How the samples are coded. Blocks until the producer has said so.
    TrackFormat format() throws MediaException, InterruptedException;

    /// The next sample in decode order, empty after the last of the track. Blocks until there is one.
    /// @throws MediaException if the producer died or the source cannot be read any further
    Optional<Sample> next() throws MediaException, InterruptedException;

    /// Ends the work and every process behind it, without waiting; a blocked [#next] throws.
    @Override
    void close();
}
