package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.MediaId;
import com.viewra.library.SearchText;
import com.viewra.library.portable.Clue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// Recognises an item by what it is called. Sources differ by a year in when a film came out, so that much is allowed
/// where only one item has the title. Photos and clips have no titles worth the name.
record TitleSearch(Handle handle) {
    Optional<MediaId> find(Clue clue) {
        return switch (clue.kind()) {
            case MOVIE, SHOW -> titled(clue.kind(), clue.titles(), clue.year());
            case EPISODE -> show(clue).flatMap(show -> episode(show, clue.season(), clue.episode()));
            case SEASON -> show(clue).flatMap(show -> season(show, clue.season()));
            case ARTIST -> titled(ItemKind.ARTIST, clue.titles(), OptionalInt.empty());
            case ALBUM -> music("album", clue.titles(), clue, "");
            case TRACK -> clue.album().isEmpty() ? Optional.empty() : track(clue);
            case PHOTO, VIDEO -> Optional.empty();
        };
    }

    private Optional<MediaId> show(Clue clue) {
        return clue.show().flatMap(name -> titled(ItemKind.SHOW, List.of(name), OptionalInt.empty()));
    }

    private record Dated(long item, OptionalInt year) {}

    private Optional<MediaId> titled(ItemKind kind, List<String> titles, OptionalInt year) {
        for (String title : titles) {
            List<Dated> found = handle.createQuery(
                            "select id, release_year from item where title_key = :key and kind = :kind")
                    .bind("key", SearchText.sortKey(title))
                    .bind("kind", kind.id())
                    .map((row, _) -> new Dated(row.getLong("id"), Columns.number(row, "release_year")))
                    .list();
            List<Long> exact = found.stream()
                    .filter(one -> year.isPresent() && one.year.equals(year))
                    .map(Dated::item)
                    .toList();
            if (exact.size() == 1) return ClueSearch.only(exact);
            if (found.size() == 1 && isNear(found.getFirst().year, year))
                return Optional.of(new MediaId(found.getFirst().item));
        }
        return Optional.empty();
    }

    private static boolean isNear(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || other.isEmpty() || Math.abs(one.getAsInt() - other.getAsInt()) <= 1;
    }

    /// The episode of a show; one file may hold several.
    Optional<MediaId> episode(MediaId show, OptionalInt season, OptionalInt episode) {
        if (episode.isEmpty()) return Optional.empty();
        return ClueSearch.only(handle.createQuery(
                        "select id from item where kind = 'episode' and season = :season"
                                + " and episode <= :episode and coalesce(episode_end, episode) >= :episode"
                                + " and (parent_id = :show or parent_id in (select id from item where parent_id = :show)) limit 2")
                .bind("show", show.value())
                .bind("season", season.orElse(1))
                .bind("episode", episode.getAsInt())
                .mapTo(Long.class)
                .list());
    }

    private Optional<MediaId> season(MediaId show, OptionalInt season) {
        if (season.isEmpty()) return Optional.empty();
        return ClueSearch.only(handle.createQuery(
                        "select id from item where parent_id = :show and kind = 'season' and season = :season limit 2")
                .bind("show", show.value())
                .bind("season", season.getAsInt())
                .mapTo(Long.class)
                .list());
    }

    /// Of several of one name on an album, as an "Intro" on each disc is, the one of that number.
    private Optional<MediaId> track(Clue clue) {
        String onAlbum = " and lower(album) = lower(:album)";
        Optional<MediaId> only = music("track", clue.titles(), clue, onAlbum);
        if (only.isPresent() || clue.track().isEmpty()) return only;
        return music(
                "track",
                clue.titles(),
                clue,
                onAlbum
                        + " and track_number = %d and coalesce(disc, 1) = %d"
                                .formatted(clue.track().getAsInt(), clue.disc().orElse(1)));
    }

    private Optional<MediaId> music(String kind, List<String> titles, Clue clue, String further) {
        if (titles.isEmpty() || clue.artist().isEmpty()) return Optional.empty();
        return ClueSearch.only(handle.createQuery("select id from item where title_key = :key and kind = :kind"
                        + " and lower(artist) = lower(:artist)" + further + " limit 2")
                .bind("key", SearchText.sortKey(titles.getFirst()))
                .bind("kind", kind)
                .bind("artist", clue.artist().get())
                .bind("album", clue.album().orElse(""))
                .mapTo(Long.class)
                .list());
    }
}
