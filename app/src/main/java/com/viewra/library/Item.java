package com.viewra.library;

import com.viewra.api.scan.ItemKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One entry of the library as lists show it. Shows, seasons, artists and albums are items with children and no file.
/// @param path the (first) file, absolute; empty for items with children
/// @param show name of the show that an episode or season belongs to
/// @param broken what is wrong with the file, as a sentence; empty if nothing is
/// @param artwork the kinds of picture there are, each with a version that changes when the picture does
/// @param placeholder what to paint until the picture has come, as in [ArtworkLedger.Kept]
/// @param unwatched of an item with children: how many of those that play were not watched yet
/// @param extra what kind of extra it is (`trailer`, `deletedscene`) of the movie or show that is its parent
public record Item(
        MediaId id,
        LibraryId library,
        Optional<MediaId> parent,
        ItemKind kind,
        String title,
        OptionalInt year,
        Optional<LocalDate> airDate,
        Optional<Duration> duration,
        Optional<Path> path,
        Optional<String> show,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt episodeEnd,
        Optional<String> artist,
        Optional<String> album,
        OptionalInt disc,
        OptionalInt track,
        OptionalInt width,
        OptionalInt height,
        Optional<String> broken,
        Map<ArtworkKind, String> artwork,
        Optional<String> placeholder,
        Optional<Progress> progress,
        Liking liking,
        OptionalInt unwatched,
        Optional<String> extra,
        Instant addedAt) {
    public Item {
        artwork = Map.copyOf(artwork);
    }

    /// Where to go on; zero where it is to begin. Also of something that was watched before and is watched again.
    public Duration resumeAt() {
        return progress.map(Progress::position).orElse(Duration.ZERO);
    }

    /// Whether there is something to play as far as the library knows. A damaged file that plays in part has a
    /// duration, one that cannot be read at all has none.
    public boolean isPlayable() {
        return broken.isEmpty() || duration.isPresent();
    }
}
