package com.viewra.plugins.scanner;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A [NameReading] while it is put together.
final class Reading {
    private final ItemKind kind;
    private final String rule;
    Optional<String> title = Optional.empty();
    OptionalInt year = OptionalInt.empty();
    Optional<String> show = Optional.empty();
    OptionalInt season = OptionalInt.empty();
    OptionalInt episode = OptionalInt.empty();
    OptionalInt episodeEnd = OptionalInt.empty();
    OptionalInt absolute = OptionalInt.empty();
    Optional<LocalDate> airDate = Optional.empty();
    Optional<String> artist = Optional.empty();
    Optional<String> album = Optional.empty();
    OptionalInt disc = OptionalInt.empty();
    OptionalInt track = OptionalInt.empty();
    Optional<String> edition = Optional.empty();
    OptionalInt part = OptionalInt.empty();
    Optional<String> format3d = Optional.empty();
    Map<String, String> ids = new HashMap<>();
    Optional<String> extra = Optional.empty();

    Reading(ItemKind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    static Reading from(NameReading name) {
        Reading reading = new Reading(name.kind(), name.rule());
        reading.title = name.title();
        reading.year = name.year();
        reading.show = name.show();
        reading.season = name.season();
        reading.episode = name.episode();
        reading.episodeEnd = name.episodeEnd();
        reading.absolute = name.absolute();
        reading.airDate = name.airDate();
        reading.artist = name.artist();
        reading.album = name.album();
        reading.disc = name.disc();
        reading.track = name.track();
        reading.edition = name.edition();
        reading.part = name.part();
        reading.format3d = name.format3d();
        reading.ids = new HashMap<>(name.ids());
        reading.extra = name.extra();
        return reading;
    }

    NameReading done() {
        return new NameReading(
                kind,
                title,
                year,
                show,
                season,
                episode,
                episodeEnd,
                absolute,
                airDate,
                artist,
                album,
                disc,
                track,
                edition,
                part,
                format3d,
                ids,
                extra,
                rule);
    }
}
