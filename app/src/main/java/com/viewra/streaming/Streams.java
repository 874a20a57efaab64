package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import java.nio.file.Path;
import java.util.Optional;

/// Manifests and segments of files, by what they are: no session, no HTTP. Everything can be asked for in any order, by
/// anybody, at any time; the same thing is never made twice.
/// Called on virtual threads; blocks until the answer is there. Interrupting the caller gives the request up.
/// A rendition, segment or track that the file does not have is a [NotThereException].
public interface Streams {
    /// HLS multivariant playlist (RFC 8216 4.3.4). Addresses in it are relative: `{rendition}/index.m3u8`.
    String hlsMaster(Path file, Offer offer) throws MediaException, InterruptedException;

    /// HLS media playlist of the whole film (RFC 8216 4.3.3), with `init.mp4` and `{n}.m4s` relative to it.
    String hlsMedia(Path file, RenditionId rendition) throws MediaException, InterruptedException;

    /// DASH manifest over the same segments: `{rendition}/init.mp4`, `{rendition}/{n}.m4s`.
    String dash(Path file, Offer offer) throws MediaException, InterruptedException;

    Blob initSegment(Path file, RenditionId rendition) throws MediaException, InterruptedException;

    /// A segment that is stored, of a file that is streamed already: answers at once and makes nothing.
    /// @return empty if it has to be asked for with [#segment]
    Optional<Blob> storedSegment(Path file, RenditionId rendition, int index);

    /// @param index from zero
    Blob segment(Path file, RenditionId rendition, int index) throws MediaException, InterruptedException;

    /// The same for players that begin with part of it: while an encoder makes it, `sink` gets it part by part. Parts
    /// play as the segment does but have other boxes, and are not kept; the segment is.
    /// @return the whole segment where there are no parts; nothing was given to `sink` then
    /// @throws MediaException also if `sink` failed; what it has is of no use then
    default Optional<Blob> segmentInParts(Path file, RenditionId rendition, int index, PartSink sink)
            throws MediaException, InterruptedException {
        return Optional.of(segment(file, rendition, index));
    }

    /// The same for work that nobody watches, which gives way to whoever does.
    default Blob segmentInBackground(Path file, RenditionId rendition, int index)
            throws MediaException, InterruptedException {
        return segment(file, rendition, index);
    }

    /// Subtitles of the same files.
    Texts texts();

    /// The same for clients that draw subtitles themselves.
    Drawings drawings();

    /// Small pictures of the same files.
    Tiles tiles();
}
