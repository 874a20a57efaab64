package com.viewra.library;

import com.viewra.api.media.Track;
import com.viewra.media.Fingerprint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A file of the library and what was read from it.
/// @param container short name as in [com.viewra.media.MediaIndex], empty if it could not be read
/// @param missingSince since when the file is not found any more; its item and history are kept
/// @param sidecars subtitle files beside it
public record MediaFile(
        Path path,
        long sizeBytes,
        Instant modifiedAt,
        Optional<Fingerprint> fingerprint,
        Optional<String> container,
        Optional<Duration> duration,
        List<Track> tracks,
        List<SidecarSubtitle> sidecars,
        Optional<String> broken,
        Optional<Instant> missingSince) {
    public MediaFile {
        tracks = List.copyOf(tracks);
        sidecars = List.copyOf(sidecars);
    }
}
