package com.viewra.scan;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What a name says, put right by what the file or a sidecar tells.
final class Readings {
    private Readings() {}

    /// A film's container that holds sound alone.
    static NameReading asTrack(NameReading reading) {
        return with(reading, ItemKind.TRACK, reading.title(), reading.year(), reading.airDate());
    }

    static NameReading dated(NameReading reading, LocalDate taken) {
        return with(reading, reading.kind(), reading.title(), OptionalInt.of(taken.getYear()), Optional.of(taken));
    }

    /// An extra is a clip called as its file, whatever its name looks like beside.
    static NameReading asExtra(NameReading reading, String stem) {
        String title = stem.replaceFirst(
                "(?i)[ ._-]+(?:trailer|sample|scene|clip|interview|behindthescenes|deleted(?:scene)?"
                        + "|featurette|short|extra|other)\\d*$",
                "");
        return with(
                reading,
                ItemKind.VIDEO,
                Optional.of(title.isBlank() ? stem : title),
                OptionalInt.empty(),
                Optional.empty());
    }

    /// An episode whose name does not say which, told by its sidecar.
    static NameReading numbered(NameReading reading, OptionalInt season, OptionalInt first, OptionalInt last) {
        return with(
                reading,
                ItemKind.EPISODE,
                reading.title(),
                reading.year(),
                reading.airDate(),
                season.isPresent() ? season : reading.season(),
                first,
                last.equals(first) ? OptionalInt.empty() : last);
    }

    private static NameReading with(
            NameReading reading, ItemKind kind, Optional<String> title, OptionalInt year, Optional<LocalDate> airDate) {
        return with(reading, kind, title, year, airDate, reading.season(), reading.episode(), reading.episodeEnd());
    }

    private static NameReading with(
            NameReading reading,
            ItemKind kind,
            Optional<String> title,
            OptionalInt year,
            Optional<LocalDate> airDate,
            OptionalInt season,
            OptionalInt episode,
            OptionalInt episodeEnd) {
        return new NameReading(
                kind,
                title,
                year,
                reading.show(),
                season,
                episode,
                episodeEnd,
                reading.absolute(),
                airDate,
                reading.artist(),
                reading.album(),
                reading.disc(),
                reading.track(),
                reading.edition(),
                reading.part(),
                reading.format3d(),
                reading.ids(),
                reading.extra(),
                reading.rule());
    }
}
