package com.viewra.library.store;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.Identified;
import com.viewra.library.MetadataSource;
import com.viewra.library.portable.Clue;
import com.viewra.library.portable.FileClue;
import com.viewra.library.portable.ItemRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Reads items as records, a page of them with one look into each table.
final class RecordRows {
    private final Handle handle;

    RecordRows(Handle handle) {
        this.handle = handle;
    }

    int count() {
        return handle.createQuery("select count(*) from item")
                .mapTo(Integer.class)
                .one();
    }

    List<ItemRecord> page(long after, int limit) {
        List<ItemRow> rows = handle.createQuery(ItemRow.SELECT + "where i.id > :after order by i.id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> ItemRow.of(row))
                .list();
        if (rows.isEmpty()) return List.of();
        return new Page(rows.stream().map(row -> row.id().value()).toList()).records(rows);
    }

    /// What all items of a page have in the other tables.
    private final class Page {
        private final List<Long> ids;
        private final Map<Long, Map<MetadataSource, Metadata.Builder>> said = new HashMap<>();
        private final Map<Long, Set<String>> locks;
        private final Map<Long, List<FileClue>> files;
        private final Map<Long, Identified> decisions;
        private final Map<Long, Instant> likedAt;

        Page(List<Long> ids) {
            this.ids = ids;
            readSaid();
            locks = each("select item_id, field from item_lock where item_id in (<ids>)", row -> row.getString(2))
                    .collect(Collectors.groupingBy(Of::item, Collectors.mapping(Of::value, Collectors.toSet())));
            files = new FileClues(handle).of(ids);
            decisions = new HashMap<>();
            each("select item_id, d.* from identification d where item_id in (<ids>)", IdentificationRows::read)
                    .forEach(one -> decisions.put(one.item(), one.value()));
            likedAt = new HashMap<>();
            each("select item_id, updated_ms from liking where item_id in (<ids>)", row -> row.getLong(2))
                    .forEach(one -> likedAt.put(one.item(), Instant.ofEpochMilli(one.value())));
        }

        List<ItemRecord> records(List<ItemRow> rows) {
            return rows.stream().map(this::record).toList();
        }

        private ItemRecord record(ItemRow row) {
            long id = row.id().value();
            Map<MetadataSource, Metadata> sources = sources(id);
            return new ItemRecord(
                    id,
                    clue(row, sources),
                    StoredOpinion.of(row, Optional.ofNullable(likedAt.get(id))),
                    sources,
                    locks.getOrDefault(id, Set.of()),
                    Optional.ofNullable(decisions.get(id)),
                    Optional.of(row.addedAt()));
        }

        private Map<MetadataSource, Metadata> sources(long id) {
            Map<MetadataSource, Metadata> sources = new TreeMap<>(MetadataSource.BY_RANK);
            said.getOrDefault(id, Map.of()).forEach((source, builder) -> sources.put(source, builder.done()));
            return sources;
        }

        private Clue clue(ItemRow row, Map<MetadataSource, Metadata> sources) {
            Clue.Builder clue = new Clue.Builder(row.kind()).title(row.title()).year(row.year());
            clue.episode(row.show().orElse(""), row.season(), row.episode());
            clue.music(row.artist().orElse(""), row.album().orElse(""), row.disc(), row.track());
            files.getOrDefault(row.id().value(), List.of()).forEach(clue::file);
            for (MetadataSource source : new ArrayList<>(sources.keySet()).reversed())
                sources.getOrDefault(source, Metadata.NONE).ids().forEach(clue::id);
            return clue.done();
        }

        private void readSaid() {
            each("select item_id, source, field, field_value from item_field where item_id in (<ids>)", Page::cells)
                    .forEach(one -> Field.of(one.value()[1])
                            .ifPresent(field -> builder(one).field(field, one.value()[2])));
            each(
                            "select item_id, source, kind, label from item_label where item_id in (<ids>) order by position",
                            Page::cells)
                    .forEach(one -> Label.Kind.of(one.value()[1])
                            .ifPresent(kind -> builder(one).label(kind, one.value()[2])));
            each(
                            "select c.item_id, c.source, c.role, p.name, c.part from credit c join person p"
                                    + " on p.id = c.person_id where c.item_id in (<ids>) order by c.position",
                            Page::cells)
                    .forEach(one -> builder(one)
                            .credit(
                                    Credit.Role.valueOf(one.value()[1].toUpperCase(Locale.ROOT)),
                                    one.value()[2],
                                    Optional.ofNullable(one.value()[3])));
            each("select item_id, source, provider, external_id from external_id where item_id in (<ids>)", Page::cells)
                    .forEach(one -> builder(one).id(one.value()[1], one.value()[2]));
        }

        private Metadata.Builder builder(Of<String[]> one) {
            return said.computeIfAbsent(one.item(), _ -> new HashMap<>())
                    .computeIfAbsent(new MetadataSource(one.value()[0]), _ -> new Metadata.Builder());
        }

        private <T> java.util.stream.Stream<Of<T>> each(String sql, Reader<T> reader) {
            RowMapper<Of<T>> mapper = (row, _) -> new Of<>(row.getLong(1), reader.read(row));
            return handle.createQuery(sql).bindList("ids", ids).map(mapper).list().stream();
        }

        /// All columns but the first.
        private static String[] cells(ResultSet row) throws SQLException {
            String[] cells = new String[row.getMetaData().getColumnCount() - 1];
            for (int n = 0; n < cells.length; n++) cells[n] = row.getString(n + 2);
            return cells;
        }
    }

    /// A value of an item.
    private record Of<T>(long item, T value) {}

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
