package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Finds or makes the items above a file: show and season, artist and album.
final class Branches {
    /// So many files of a show or artist are looked at to see that all of it was renamed.
    private static final int MOST_LOOKED_AT = 50;

    private final Handle handle;
    private final LibraryId library;
    private final ItemWriter items;
    /// Those found or made so far in this transaction, by identity: the files of a season come one after the other.
    private final Map<String, MediaId> found = new HashMap<>();

    Branches(Handle handle, LibraryId library, ItemWriter items) {
        this.handle = handle;
        this.library = library;
        this.items = items;
    }

    /// @param former the item that the file belonged to so far
    Optional<MediaId> above(FileFound found, Optional<MediaId> former) {
        NameReading reading = found.reading();
        if (reading.extra().isPresent()) return new ExtraOwner(handle, library).of(found);
        return switch (reading.kind()) {
            case EPISODE -> reading.show().map(show -> season(reading, show, former));
            case TRACK -> albumOrArtist(found, former);
            case MOVIE, SHOW, SEASON, ARTIST, ALBUM, PHOTO, VIDEO -> Optional.empty();
        };
    }

    private MediaId season(NameReading reading, String title, Optional<MediaId> former) {
        MediaId show = branch(ItemFacts.show(reading, title), former);
        if (reading.season().isEmpty()) return show;
        int season = reading.season().getAsInt();
        return branch(ItemFacts.season(reading, show, title, season), former);
    }

    private Optional<MediaId> albumOrArtist(FileFound found, Optional<MediaId> former) {
        NameReading reading = found.reading();
        Optional<String> name = found.albumArtist().or(reading::artist);
        Optional<MediaId> artist = name.map(text -> branch(ItemFacts.artist(reading, text), former));
        return reading.album()
                .map(album -> branch(ItemFacts.album(reading, artist, name.orElse(""), album), former))
                .or(() -> artist);
    }

    private MediaId branch(ItemFacts facts, Optional<MediaId> former) {
        String identity = facts.identity().orElseThrow();
        MediaId known = found.get(identity);
        if (known != null) return known;
        MediaId branch = items.identified(identity)
                .or(() -> former.flatMap(file -> renamed(file, facts)))
                .orElseGet(() -> items.insert(facts));
        found.put(identity, branch);
        return branch;
    }

    /// The branch that the file was on, if none of its files is at its place any more: then it is the branch that has
    /// another name now.
    private Optional<MediaId> renamed(MediaId former, ItemFacts facts) {
        Optional<MediaId> branch = above(former, facts.kind()).filter(this::isAbandoned);
        branch.ifPresent(item -> {
            found.values().remove(item);
            items.update(item, facts);
        });
        return branch;
    }

    private Optional<MediaId> above(MediaId item, ItemKind kind) {
        return handle.select(
                        "select p.id from item i join item p on p.id = i.parent_id or p.id = (select q.parent_id from"
                                + " item q where q.id = i.parent_id) where i.id = ? and p.kind = ?",
                        item.value(),
                        kind.id())
                .mapTo(Long.class)
                .findFirst()
                .map(MediaId::new);
    }

    private boolean isAbandoned(MediaId branch) {
        return handle
                .createQuery("select path from media_file where item_id in (select id from item where"
                        + " parent_id = :branch or parent_id in (select id from item where parent_id = :branch))"
                        + " limit " + MOST_LOOKED_AT)
                .bind("branch", branch.value())
                .map((row, _) -> Columns.path(row, "path"))
                .stream()
                .allMatch(Files::notExists);
    }

    Optional<MediaId> parent(MediaId item) {
        return handle.select("select parent_id from item where id = ? and parent_id is not null", item.value())
                .mapTo(Long.class)
                .findOne()
                .map(MediaId::new);
    }

    /// Removes a branch that the last file has left, and those above it that this leaves bare.
    /// @return what was removed
    List<MediaId> prune(Optional<MediaId> branch) {
        List<MediaId> removed = new ArrayList<>();
        Optional<MediaId> bare = branch;
        while (bare.isPresent()) {
            Optional<MediaId> above = parent(bare.get());
            int gone = handle.execute(
                    "delete from item where id = ? and not exists (select 1 from item c where c.parent_id = ?)"
                            + " and not exists (select 1 from media_file f where f.item_id = ?)",
                    bare.get().value(),
                    bare.get().value(),
                    bare.get().value());
            if (gone == 0) return removed;
            removed.add(bare.get());
            found.values().remove(bare.get());
            bare = above;
        }
        return removed;
    }
}
