package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Identified;
import com.viewra.library.Identified.Match;
import com.viewra.library.Identified.State;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Rows of what items were identified as.
final class IdentificationRows {
    private static final String UNIDENTIFIED = " from item i where i.kind in (<kinds>) and i.missing_since_ms is null"
            + " and i.extra is null and not exists (select 1 from identification d where d.item_id = i.id)";
    /// A file that is away is nothing to look at now; what was decided of it is kept.
    private static final String OF_WHAT_IS_HERE =
            " from identification d join item i on i.id = d.item_id where i.missing_since_ms is null";

    private static final int LONGEST_REASON = 4_000;
    private static final int LONGEST_QUESTION = 2_000;
    private static final int LONGEST_TITLE = 500;
    private final Handle handle;

    IdentificationRows(Handle handle) {
        this.handle = handle;
    }

    Optional<Identified> of(MediaId item) {
        return handle.select("select * from identification where item_id = ?", item.value())
                .map((row, _) -> read(row))
                .findOne();
    }

    List<Identified> in(State state, int offset, int limit) {
        return handle.createQuery("select d.*" + OF_WHAT_IS_HERE + " and d.state = :state"
                        + " order by d.decided_ms desc, d.item_id desc limit :limit offset :offset")
                .bind("state", state.id())
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> read(row))
                .list();
    }

    Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        handle.createQuery("select d.state, count(*) as items" + OF_WHAT_IS_HERE + " group by d.state")
                .map((row, _) -> counts.put(state(row), row.getInt("items")))
                .list();
        return counts;
    }

    List<MediaId> unidentified(Set<ItemKind> kinds, Optional<MediaId> after, int limit) {
        if (kinds.isEmpty()) return List.of();
        return handle.createQuery("select i.id" + UNIDENTIFIED + " and i.id > :after order by i.id limit :limit")
                .bindList("kinds", ids(kinds))
                .bind("after", after.map(MediaId::value).orElse(0L))
                .bind("limit", limit)
                .mapTo(Long.class)
                .map(MediaId::new)
                .list();
    }

    int unidentified(Set<ItemKind> kinds) {
        if (kinds.isEmpty()) return 0;
        return handle.createQuery("select count(*)" + UNIDENTIFIED)
                .bindList("kinds", ids(kinds))
                .mapTo(Integer.class)
                .one();
    }

    private static List<String> ids(Set<ItemKind> kinds) {
        return kinds.stream().map(ItemKind::id).toList();
    }

    void write(Identified decision) {
        delete(decision.item());
        handle.createUpdate("insert into identification (item_id, state, provider, external_id, title, score, by_user,"
                        + " reason, question, decided_ms) select i.id, :state, cast(:provider as varchar(20)),"
                        + " cast(:external as varchar(200)), cast(:title as varchar(500)), cast(:score as int), :by_user,"
                        + " :reason, :question, :decided from item i where i.id = :item")
                .bind("item", decision.item().value())
                .bind("state", decision.state().id())
                .bind("provider", decision.match().map(Match::provider))
                .bind("external", decision.match().map(Match::id))
                .bind("title", decision.match().map(Match::title).map(title -> Columns.shortened(title, LONGEST_TITLE)))
                .bind("score", decision.match().map(Match::score))
                .bind("by_user", decision.byUser())
                .bind("reason", Columns.shortened(String.join("\n", decision.reasons()), LONGEST_REASON))
                .bind("question", Columns.shortened(decision.question(), LONGEST_QUESTION))
                .bind("decided", decision.decidedAt().toEpochMilli())
                .execute();
    }

    void delete(MediaId item) {
        handle.execute("delete from identification where item_id = ?", item.value());
    }

    void offer(MediaId item, MetadataSource source, Map<ArtworkKind, URI> pictures) {
        handle.execute("delete from offered_picture where item_id = ?", item.value());
        pictures.forEach((kind, address) -> handle.createUpdate("insert into offered_picture (item_id, kind, source,"
                        + " address) select i.id, :kind, :source, :address from item i where i.id = :item")
                .bind("item", item.value())
                .bind("kind", kind.id())
                .bind("source", source.id())
                .bind("address", address.toString())
                .execute());
    }

    Optional<URI> offered(MediaId item, ArtworkKind kind) {
        return handle.select(
                        "select address from offered_picture where item_id = ? and kind = ?", item.value(), kind.id())
                .mapTo(String.class)
                .findOne()
                .map(URI::create);
    }

    static Identified read(ResultSet row) throws SQLException {
        String provider = row.getString("provider");
        Optional<Match> match = provider == null
                ? Optional.empty()
                : Optional.of(
                        new Match(provider, row.getString("external_id"), row.getString("title"), row.getInt("score")));
        String reason = row.getString("reason");
        return new Identified(
                new MediaId(row.getLong("item_id")),
                state(row),
                match,
                row.getBoolean("by_user"),
                reason.isEmpty() ? List.of() : reason.lines().toList(),
                row.getString("question"),
                Instant.ofEpochMilli(row.getLong("decided_ms")));
    }

    private static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }
}
