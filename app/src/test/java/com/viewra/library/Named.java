package com.viewra.library;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import java.util.Optional;
import java.util.OptionalInt;

/// What names say, for tests that bring files into a library without a scanner.
public final class Named {
    private Named() {}

    /// @param year 0 for none
    public static NameReading of(ItemKind kind, String title, int year) {
        return draft(kind, title, year).done();
    }

    public static NameReading movie(String title, int year) {
        return of(ItemKind.MOVIE, title, year);
    }

    public static NameDraft draft(ItemKind kind, String title, int year) {
        NameDraft draft = new NameDraft(kind, "test");
        draft.title = Optional.of(title);
        draft.year = year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
        return draft;
    }

    public static NameDraft episode(String title, String show, int season, int episode) {
        NameDraft draft = draft(ItemKind.EPISODE, title, 0);
        draft.show = Optional.of(show);
        draft.season = OptionalInt.of(season);
        draft.episode = OptionalInt.of(episode);
        return draft;
    }
}
