package com.viewra.library.store;

import com.viewra.library.MediaId;
import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.SmartRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Playlists and their entries. Positions of a list are always 0, 1, 2 and so on.
final class PlaylistRows {
    private static final String SELECT =
            "select l.*, (select count(*) from playlist_entry e join item i on i.id = e.item_id"
                    + " where e.playlist_id = l.id and i.missing_since_ms is null) as items from playlist l ";
    private final Handle handle;

    PlaylistRows(Handle handle) {
        this.handle = handle;
    }

    /// An entry as stored.
    record Place(long entry, MediaId item) {}

    List<Playlist> all() {
        return handle.createQuery(SELECT + "where not l.deleted order by lower(l.name), l.id")
                .map((row, _) -> of(row))
                .list();
    }

    Optional<Playlist> find(PlaylistId id) {
        return handle.createQuery(SELECT + "where l.id = :id and not l.deleted")
                .bind("id", id.value())
                .map((row, _) -> of(row))
                .findOne();
    }

    private static Playlist of(ResultSet row) throws SQLException {
        return new Playlist(
                new PlaylistId(row.getLong("id")),
                row.getString("name"),
                Columns.text(row, "rule").map(RuleJson::read),
                row.getInt("items"),
                Instant.ofEpochMilli(row.getLong("changed_ms")),
                row.getBoolean("follows") ? Optional.of(Columns.path(row, "list_file")) : Optional.empty());
    }

    PlaylistId insert(String name, Optional<SmartRule> rule, Instant now) {
        return handle.createUpdate(
                        "insert into playlist (name, rule, created_ms, changed_ms) values (:name, :rule, :now, :now)")
                .bind("name", Columns.shortened(name, 300))
                .bind("rule", rule.map(RuleJson::write))
                .bind("now", now.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .map(PlaylistId::new)
                .one();
    }

    void update(PlaylistId id, String name, Optional<SmartRule> rule, Instant now) {
        handle.createUpdate("update playlist set name = :name, rule = :rule, changed_ms = :now where id = :id")
                .bind("id", id.value())
                .bind("name", Columns.shortened(name, 300))
                .bind("rule", rule.map(RuleJson::write))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// From now on it is what the user makes of it.
    void unfollow(PlaylistId id) {
        handle.execute("update playlist set follows = false where id = ?", id.value());
    }

    /// One that came from a file stays away while the file is there.
    boolean delete(PlaylistId id) {
        remove(id, entries(id));
        return handle.execute(
                                "update playlist set deleted = true, follows = false"
                                        + " where id = ? and list_file is not null and not deleted",
                                id.value())
                        > 0
                || handle.execute("delete from playlist where id = ? and list_file is null", id.value()) > 0;
    }

    /// Deletes the list and that there was one.
    void forget(PlaylistId id) {
        handle.execute("delete from playlist where id = ?", id.value());
    }

    /// Those whose files are there.
    List<Place> page(PlaylistId id, int offset, int limit) {
        return handle.createQuery("select e.id, e.item_id from playlist_entry e join item i on i.id = e.item_id"
                        + " where e.playlist_id = :id and i.missing_since_ms is null order by e.position"
                        + " limit :limit offset :offset")
                .bind("id", id.value())
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> new Place(row.getLong("id"), new MediaId(row.getLong("item_id"))))
                .list();
    }

    /// All entries in order, those with missing files too.
    List<Long> entries(PlaylistId id) {
        return handle.createQuery("select id from playlist_entry where playlist_id = :id order by position")
                .bind("id", id.value())
                .mapTo(Long.class)
                .list();
    }

    /// Adds entries beyond the end; [#order] puts them where they belong.
    List<Long> append(PlaylistId id, List<MediaId> items) {
        int end = entries(id).size();
        List<Long> added = new ArrayList<>();
        for (MediaId item : items)
            added.addAll(handle.createUpdate("insert into playlist_entry (playlist_id, position, item_id)"
                            + " select :list, :position, i.id from item i where i.id = :item")
                    .bind("list", id.value())
                    .bind("position", end + added.size())
                    .bind("item", item.value())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .list());
        return added;
    }

    void remove(PlaylistId id, List<Long> entries) {
        if (!entries.isEmpty())
            handle.createUpdate("delete from playlist_entry where playlist_id = :list and id in (<entries>)")
                    .bind("list", id.value())
                    .bindList("entries", entries)
                    .execute();
    }

    /// Gives each entry the position it has in the list given.
    void order(PlaylistId id, List<Long> entries, Instant now) {
        PreparedBatch batch = handle.prepareBatch("update playlist_entry set position = :position where id = :entry");
        for (int n = 0; n < entries.size(); n++)
            batch.bind("position", n).bind("entry", entries.get(n)).add();
        if (batch.size() > 0) batch.execute();
        handle.execute("update playlist set changed_ms = ? where id = ?", now.toEpochMilli(), id.value());
    }
}
