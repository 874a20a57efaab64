package com.viewra.library;

import com.viewra.api.media.Track;
import com.viewra.media.Fingerprint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A file of the library and what was read from it.
/// @param container short name as in [com.viewra.media.MediaIndex], empty if it could not be read
/// @param missingSince since when the file is not found any more; its item and history are kept
/// @param sidecars subtitle files beside it
/// @param version what tells it from the other versions of the item: "Director's Cut", "1080p"
/// @param part its number among the parts that make up a version
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
        Optional<Instant> missingSince,
        Optional<String> version,
        OptionalInt part) {
    public MediaFile {
        tracks = List.copyOf(tracks);
        sidecars = List.copyOf(sidecars);
    }

    /// The only file of its item, as far as is known.
    public MediaFile(
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
        this(
                path,
                sizeBytes,
                modifiedAt,
                fingerprint,
                container,
                duration,
                tracks,
                sidecars,
                broken,
                missingSince,
                Optional.empty(),
                OptionalInt.empty());
    }
}
