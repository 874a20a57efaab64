package com.viewra.scan;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What a name says, put right by what the file or a sidecar tells.
final class Readings {
    private Readings() {}

    /// A film's container that holds sound alone.
    static NameReading asTrack(NameReading reading) {
        NameDraft track = NameDraft.from(reading);
        track.kind = ItemKind.TRACK;
        return track.done();
    }

    static NameReading dated(NameReading reading, LocalDate taken) {
        NameDraft dated = NameDraft.from(reading);
        dated.year = OptionalInt.of(taken.getYear());
        dated.airDate = Optional.of(taken);
        return dated.done();
    }

    /// An extra is a clip called as its file, whatever its name looks like beside.
    static NameReading asExtra(NameReading reading, String stem) {
        String title = stem.replaceFirst(
                "(?i)[ ._-]+(?:trailer|sample|scene|clip|interview|behindthescenes|deleted(?:scene)?"
                        + "|featurette|short|extra|other)\\d*$",
                "");
        NameDraft extra = NameDraft.from(reading);
        extra.kind = ItemKind.VIDEO;
        extra.title = Optional.of(title.isBlank() ? stem : title);
        extra.year = OptionalInt.empty();
        extra.airDate = Optional.empty();
        return extra.done();
    }

    /// An episode whose name does not say which, told by its sidecar.
    static NameReading numbered(NameReading reading, OptionalInt season, OptionalInt first, OptionalInt last) {
        NameDraft episode = NameDraft.from(reading);
        episode.kind = ItemKind.EPISODE;
        if (season.isPresent()) episode.season = season;
        episode.episode = first;
        episode.episodeEnd = last.equals(first) ? OptionalInt.empty() : last;
        return episode.done();
    }
}
