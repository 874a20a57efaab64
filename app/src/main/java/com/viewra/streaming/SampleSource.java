package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.SampleStream;

/// Where the samples of one rendition come from.
interface SampleSource {
    /// Whether an encoder runs behind it, which costs the machine something and takes a permit.
    boolean encodesVideo();

    /// What has to be decoded before a segment, from the key frame before it, in seconds; 0 if that is not known.
    double leadSeconds(int segment);

    /// Starts reading at a segment; samples before it may come first.
    SampleStream open(int segment, Effort effort) throws MediaException, InterruptedException;

    /// Whether samples of this source still fit the key they are stored under. If not, there is another source by now.
    default boolean keepsItsPromise() {
        return true;
    }

    /// A segment was made from what was opened last.
    default void worked() {}

    /// What was opened last, or the opening itself, failed.
    default void failed(MediaException reason) {}
}
