package com.viewra.server.api;

import com.viewra.library.Item;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// An item as lists on the wire show it.
record ItemView(
        MediaId id,
        String kind,
        String title,
        OptionalInt year,
        Optional<LocalDate> airDate,
        OptionalLong durationMs,
        Optional<Path> path,
        Optional<String> show,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt episodeEnd,
        Optional<String> artist,
        Optional<String> album,
        OptionalInt disc,
        OptionalInt track,
        Optional<MediaId> parent,
        LibraryId libraryId,
        OptionalInt width,
        OptionalInt height,
        Optional<String> broken,
        Map<String, String> artwork,
        Optional<String> placeholder,
        Optional<ProgressView> progress,
        boolean favourite,
        OptionalInt rating,
        OptionalInt unwatched,
        Optional<String> extra,
        Instant addedAt) {
    record ProgressView(long positionMs, boolean watched, Instant updatedAt) {
        static ProgressView of(Progress progress) {
            return new ProgressView(progress.position().toMillis(), progress.watched(), progress.updatedAt());
        }
    }

    static ItemView of(Item item) {
        return new ItemView(
                item.id(),
                item.kind().id(),
                item.title(),
                item.year(),
                item.airDate(),
                millis(item.duration()),
                item.path(),
                item.show(),
                item.season(),
                item.episode(),
                item.episodeEnd(),
                item.artist(),
                item.album(),
                item.disc(),
                item.track(),
                item.parent(),
                item.library(),
                item.width(),
                item.height(),
                item.broken(),
                artwork(item),
                item.placeholder(),
                item.progress().map(ProgressView::of),
                item.liking().favourite(),
                item.liking().rating(),
                item.unwatched(),
                item.extra(),
                item.addedAt());
    }

    static OptionalLong millis(Optional<Duration> duration) {
        return duration.isPresent() ? OptionalLong.of(duration.get().toMillis()) : OptionalLong.empty();
    }

    private static Map<String, String> artwork(Item item) {
        return item.artwork().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().id(), Map.Entry::getValue));
    }
}
