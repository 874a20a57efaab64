package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.MediaId;
import com.viewra.library.portable.Clue;
import com.viewra.library.portable.FileClue;
import com.viewra.library.portable.Recognised;
import com.viewra.library.portable.Recognised.By;
import com.viewra.media.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Recognises an item of another library: by where its files lie, by their bytes, by what providers call it, and by
/// what it is called. What might be any of several is none of them.
record ClueSearch(Handle handle, List<Root> roots) {
    private static final Set<String> OF_TRACKS = Set.of("musicbrainz-track", "musicbrainz-recording");
    private static final Set<String> OF_ALBUMS = Set.of("musicbrainz-album", "musicbrainz-release-group");
    private static final Set<String> OF_ARTISTS = Set.of("musicbrainz-artist");

    static ClueSearch in(Handle handle) {
        return new ClueSearch(handle, Root.all(handle));
    }

    Optional<Recognised> find(Clue clue) {
        Places places = new Places(handle, roots);
        for (FileClue file : clue.files()) {
            Optional<MediaId> found = places.find(file).flatMap(item -> as(clue.kind(), item));
            if (found.isPresent()) return found.map(item -> new Recognised(item, By.PATH));
        }
        for (FileClue file : clue.files()) {
            Optional<MediaId> found = file.fingerprint().flatMap(this::holding).flatMap(item -> as(clue.kind(), item));
            if (found.isPresent()) return found.map(item -> new Recognised(item, By.FINGERPRINT));
        }
        return named(clue)
                .map(item -> new Recognised(item, By.ID))
                .or(() -> new TitleSearch(handle).find(clue).map(item -> new Recognised(item, By.TITLE)));
    }

    /// The show, album and the like that a file belongs to, where that is what is looked for.
    private Optional<MediaId> as(ItemKind kind, MediaId item) {
        return kind.hasChildren() ? ItemsBelow.ancestor(handle, item, kind) : Optional.of(item);
    }

    private Optional<MediaId> holding(Fingerprint fingerprint) {
        return only(handle.select(
                        "select distinct item_id from media_file where fingerprint = ? limit 2", fingerprint.hex())
                .mapTo(Long.class)
                .list());
    }

    private Optional<MediaId> named(Clue clue) {
        for (var id : clue.ids().entrySet()) {
            if (!names(clue.kind(), id.getKey())) continue;
            Optional<MediaId> found = named(clue.kind(), id.getKey(), id.getValue());
            if (found.isPresent()) return found;
        }
        if (clue.kind() != ItemKind.EPISODE) return Optional.empty();
        return clue.showIds().entrySet().stream()
                .flatMap(id -> named(ItemKind.SHOW, id.getKey(), id.getValue()).stream())
                .findFirst()
                .flatMap(show -> new TitleSearch(handle).episode(show, clue.season(), clue.episode()));
    }

    /// Whether an id is that of the item itself, and not of what it belongs to.
    private static boolean names(ItemKind kind, String provider) {
        return switch (kind) {
            case TRACK -> OF_TRACKS.contains(provider);
            case ALBUM -> OF_ALBUMS.contains(provider);
            case ARTIST -> OF_ARTISTS.contains(provider);
            case MOVIE, SHOW, SEASON, EPISODE, PHOTO, VIDEO -> true;
        };
    }

    private Optional<MediaId> named(ItemKind kind, String provider, String id) {
        return only(handle.createQuery("select distinct e.item_id from external_id e join item i on i.id = e.item_id"
                        + " where e.provider = :provider and e.external_id = :id and i.kind = :kind limit 2")
                .bind("provider", provider)
                .bind("id", id)
                .bind("kind", kind.id())
                .mapTo(Long.class)
                .list());
    }

    static Optional<MediaId> only(List<Long> found) {
        return found.size() == 1 ? Optional.of(new MediaId(found.getFirst())) : Optional.empty();
    }
}
