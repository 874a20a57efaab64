package com.viewra.api.scan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A [NameReading] while it is put together: what a name says is set, the rest stays absent. For one thread.
public final class NameDraft {
    public ItemKind kind;
    public String rule;
    public Optional<String> title = Optional.empty();
    public OptionalInt year = OptionalInt.empty();
    public Optional<String> show = Optional.empty();
    public OptionalInt season = OptionalInt.empty();
    public OptionalInt episode = OptionalInt.empty();
    public OptionalInt episodeEnd = OptionalInt.empty();
    public OptionalInt absolute = OptionalInt.empty();
    public Optional<LocalDate> airDate = Optional.empty();
    public Optional<String> artist = Optional.empty();
    public Optional<String> album = Optional.empty();
    public OptionalInt disc = OptionalInt.empty();
    public OptionalInt track = OptionalInt.empty();
    public Optional<String> edition = Optional.empty();
    public OptionalInt part = OptionalInt.empty();
    public Optional<String> format3d = Optional.empty();
    public Map<String, String> ids = new HashMap<>();
    public Optional<String> extra = Optional.empty();

    /// @param rule its name, for people
    public NameDraft(ItemKind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    /// All that a reading says, to be changed.
    public static NameDraft from(NameReading name) {
        NameDraft draft = new NameDraft(name.kind(), name.rule());
        draft.title = name.title();
        draft.year = name.year();
        draft.show = name.show();
        draft.season = name.season();
        draft.episode = name.episode();
        draft.episodeEnd = name.episodeEnd();
        draft.absolute = name.absolute();
        draft.airDate = name.airDate();
        draft.artist = name.artist();
        draft.album = name.album();
        draft.disc = name.disc();
        draft.track = name.track();
        draft.edition = name.edition();
        draft.part = name.part();
        draft.format3d = name.format3d();
        draft.ids = new HashMap<>(name.ids());
        draft.extra = name.extra();
        return draft;
    }

    public NameReading done() {
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
