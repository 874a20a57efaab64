package com.viewra.api.packaging;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import java.util.List;
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
}
