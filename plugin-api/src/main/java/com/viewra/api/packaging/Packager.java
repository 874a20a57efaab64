package com.viewra.api.packaging;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import java.util.List;
import java.util.Optional;
import org.pf4j.ExtensionPoint;

/// Turns samples of one track into the segments of one rendition.
/// Pure and thread-safe: equal input gives equal bytes, so segments made by different runs, days or machines fit
/// together. Called on virtual threads.
public interface Packager extends ExtensionPoint {
    /// Whether tracks of this format can be packaged.
    boolean supports(TrackFormat format);

    /// The initialization segment (CMAF header, ISO 23000-19 7.3.1): a function of the format alone.
    /// @throws MediaException with [MediaException.Code#UNSUPPORTED] if [#supports] is false
    byte[] initSegment(TrackFormat format) throws MediaException;

    /// One media segment.
    /// @param sequence number of the segment in its rendition, from zero
    /// @param samples in decode order, not empty; for video the first is a sync sample
    byte[] mediaSegment(TrackFormat format, long sequence, List<Sample> samples) throws MediaException;

    /// A part of a media segment (CMAF chunk, ISO 23000-19 7.3.2.3), for players that begin before the rest is made.
    /// All parts, one after the other, play as the segment does.
    /// @param samples of the segment from its first on, as many as there are yet
    /// @param from the first that this part holds; those before it are in earlier parts
    /// @return empty if this packager makes segments only as a whole
    default Optional<byte[]> segmentPart(TrackFormat format, long sequence, List<Sample> samples, int from)
            throws MediaException {
        return Optional.empty();
    }
}
