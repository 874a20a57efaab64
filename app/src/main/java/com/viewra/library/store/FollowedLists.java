package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.Finding.ListsFound;
import com.viewra.library.LibraryEvent.PlaylistChanged;
import com.viewra.library.M3uList;
import com.viewra.library.MediaId;
import com.viewra.library.PlaylistId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Playlists that follow a file of the library, and go with it, until somebody edits them.
record FollowedLists(Handle handle, Clock clock, List<DomainEvent> news) {
    void write(ListsFound found) {
        Map<String, Known> known = known(found.folder());
        found.lists().forEach((file, list) -> {
            Optional<Known> here = Optional.ofNullable(known.get(Columns.ofPath(file)));
            if (here.isEmpty() || here.get().follows) write(file, list, here.map(Known::id));
        });
        known.forEach((file, list) -> {
            boolean isThere = found.lists().containsKey(Columns.toPath(file));
            if (!isThere && (list.follows || list.deleted)) forget(list.id);
        });
    }

    private record Known(PlaylistId id, boolean follows, boolean deleted) {
        static Known of(ResultSet row) throws SQLException {
            return new Known(new PlaylistId(row.getLong("id")), row.getBoolean("follows"), row.getBoolean("deleted"));
        }
    }

    /// The lists of files right in a folder.
    private Map<String, Known> known(Path folder) {
        return handle
                .createQuery("select id, list_file, follows, deleted from playlist"
                        + " where list_file > :below and list_file < :above")
                .bind("below", Columns.ofPath(folder) + "/")
                .bind("above", Columns.ofPath(folder) + "0") // the character after the slash
                .map((row, _) -> Map.entry(row.getString("list_file"), Known.of(row)))
                .stream()
                .filter(one -> folder.equals(Columns.toPath(one.getKey()).getParent()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    /// A list none of whose files is known stays away: it may be of music that lies elsewhere.
    private void write(Path file, M3uList list, Optional<PlaylistId> here) {
        PlaylistRows rows = new PlaylistRows(handle);
        Places places = new Places(handle, Root.all(handle));
        List<MediaId> items =
                list.files().stream().flatMap(one -> places.at(one).stream()).toList();
        if (items.isEmpty() && here.isEmpty()) return;
        String name = list.name().orElseGet(() -> stem(file));
        PlaylistId id = here.orElseGet(() -> rows.insert(name, Optional.empty(), clock.instant()));
        rows.update(id, name, Optional.empty(), clock.instant());
        rows.remove(id, rows.entries(id));
        rows.order(id, rows.append(id, items), clock.instant());
        handle.execute(
                "update playlist set list_file = ?, follows = true where id = ?", Columns.ofPath(file), id.value());
        news.add(new PlaylistChanged(id));
    }

    private void forget(PlaylistId list) {
        new PlaylistRows(handle).forget(list);
        news.add(new PlaylistChanged(list));
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, Math.max(1, name.lastIndexOf('.')));
    }
}
