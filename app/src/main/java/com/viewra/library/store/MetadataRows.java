package com.viewra.library.store;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.ItemDetails.Part;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What each source says of an item, one row a value.
final class MetadataRows {
    /// The lock of an item of which nothing is to be taken from providers.
    static final String ALL = "*";

    private final Handle handle;
    private final RowBatches batches;
    private final PersonRows people;

    MetadataRows(Handle handle) {
        this(handle, new RowBatches(handle));
    }

    /// @param batches where gathered rows go
    MetadataRows(Handle handle, RowBatches batches) {
        this.handle = handle;
        this.batches = batches;
        this.people = new PersonRows(handle);
    }

    /// What each source says, the source that counts most first.
    Map<MetadataSource, Metadata> bySource(MediaId item) {
        Map<MetadataSource, Metadata.Builder> found = new TreeMap<>(MetadataSource.BY_RANK);
        each(
                item,
                "select source, field, field_value from item_field where item_id = ?",
                row -> Field.of(row[1])
                        .ifPresent(field -> builder(found, row[0]).field(field, row[2])));
        each(
                item,
                "select source, kind, label from item_label where item_id = ? order by position",
                row -> Label.Kind.of(row[1])
                        .ifPresent(kind -> builder(found, row[0]).label(kind, row[2])));
        each(
                item,
                "select c.source, c.role, p.name, c.part from credit c join person p on p.id = c.person_id"
                        + " where c.item_id = ? order by c.position",
                row -> builder(found, row[0])
                        .credit(
                                Credit.Role.valueOf(row[1].toUpperCase(Locale.ROOT)),
                                row[2],
                                Optional.ofNullable(row[3])));
        each(
                item,
                "select source, provider, external_id from external_id where item_id = ?",
                row -> builder(found, row[0]).id(row[1], row[2]));
        Map<MetadataSource, Metadata> bySource = new TreeMap<>(MetadataSource.BY_RANK);
        boolean isFinal = locks(item).contains(ALL);
        found.forEach((source, builder) -> bySource.put(
                source,
                builder.isFinal(isFinal && source.equals(MetadataSource.NFO)).done()));
        return bySource;
    }

    /// The credits that count.
    List<Part> cast(MediaId item) {
        return handle.select(
                        "select c.person_id, c.role, p.name, c.part from credit c join person p on p.id = c.person_id"
                                + " where c.item_id = ? and c.counts order by c.position, c.role",
                        item.value())
                .map((row, _) -> new Part(
                        row.getLong("person_id"),
                        new Credit(
                                Credit.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                                row.getString("name"),
                                Columns.text(row, "part"))))
                .list();
    }

    private static Metadata.Builder builder(Map<MetadataSource, Metadata.Builder> found, String source) {
        return found.computeIfAbsent(new MetadataSource(source), _ -> new Metadata.Builder());
    }

    private void each(MediaId item, String sql, java.util.function.Consumer<String[]> row) {
        handle.select(sql, item.value())
                .map((found, _) -> {
                    String[] cells = new String[found.getMetaData().getColumnCount()];
                    for (int n = 0; n < cells.length; n++) cells[n] = found.getString(n + 1);
                    return cells;
                })
                .list()
                .forEach(row);
    }

    Set<String> locks(MediaId item) {
        return new HashSet<>(handle.select("select field from item_lock where item_id = ?", item.value())
                .mapTo(String.class)
                .list());
    }

    void lock(MediaId item, String field) {
        unlock(item, field);
        handle.execute("insert into item_lock (item_id, field) values (?, ?)", item.value(), field);
    }

    void unlock(MediaId item, String field) {
        handle.execute("delete from item_lock where item_id = ? and field = ?", item.value(), field);
    }

    void delete(MediaId item, MetadataSource source) {
        for (String table : List.of("item_field", "item_label", "credit", "external_id"))
            handle.execute("delete from " + table + " where item_id = ? and source = ?", item.value(), source.id());
    }

    void deleteField(MediaId item, Field field, MetadataSource source) {
        handle.execute(
                "delete from item_field where item_id = ? and field = ? and source = ?",
                item.value(),
                field.id(),
                source.id());
    }

    void deleteLabels(MediaId item, Label.Kind kind, MetadataSource source) {
        handle.execute(
                "delete from item_label where item_id = ? and kind = ? and source = ?",
                item.value(),
                kind.id(),
                source.id());
    }

    void deleteLabels(MediaId item, MetadataSource source) {
        handle.execute("delete from item_label where item_id = ? and source = ?", item.value(), source.id());
    }

    void insert(MediaId item, MetadataSource source, Metadata metadata) {
        gather(item, source, metadata);
        batches.write();
    }

    /// Has rows written with the next batch.
    void gather(MediaId item, MetadataSource source, Metadata metadata) {
        gatherFields(item, source, metadata.fields());
        gatherLabels(item, source, metadata.labels());
        gatherCredits(item, source, metadata.credits());
        gatherIds(item, source, metadata.ids());
    }

    void insertIds(MediaId item, MetadataSource source, Map<String, String> ids) {
        gatherIds(item, source, ids);
        batches.write();
    }

    void gatherIds(MediaId item, MetadataSource source, Map<String, String> ids) {
        ids.forEach((provider, id) -> batches.add(
                "insert into external_id (item_id, provider, source, external_id) values (?, ?, ?, ?)",
                item.value(),
                provider,
                source.id(),
                id));
    }

    Map<String, String> ids(MediaId item, MetadataSource source) {
        Map<String, String> ids = new HashMap<>();
        each(item, "select source, provider, external_id from external_id where item_id = ?", row -> {
            if (row[0].equals(source.id())) ids.put(row[1], row[2]);
        });
        return ids;
    }

    void deleteIds(MediaId item, MetadataSource source) {
        handle.execute("delete from external_id where item_id = ? and source = ?", item.value(), source.id());
    }

    void deleteFields(MediaId item, MetadataSource source) {
        handle.execute("delete from item_field where item_id = ? and source = ?", item.value(), source.id());
    }

    void insertFields(MediaId item, MetadataSource source, Map<Field, String> fields) {
        gatherFields(item, source, fields);
        batches.write();
    }

    void gatherFields(MediaId item, MetadataSource source, Map<Field, String> fields) {
        fields.forEach((field, value) -> batches.add(
                "insert into item_field (item_id, field, source, field_value) values (?, ?, ?, ?)",
                item.value(),
                field.id(),
                source.id(),
                value));
    }

    void insertLabels(MediaId item, MetadataSource source, List<Label> labels) {
        gatherLabels(item, source, labels);
        batches.write();
    }

    /// Labels that read the same are one.
    private void gatherLabels(MediaId item, MetadataSource source, List<Label> labels) {
        Set<String> keys = new HashSet<>();
        for (Label label : labels) {
            String key = Columns.key(label.name());
            if (keys.add(label.kind() + key))
                batches.add(
                        "insert into item_label (item_id, kind, label, label_key, source, position)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        item.value(),
                        label.kind().id(),
                        label.name(),
                        key,
                        source.id(),
                        keys.size());
        }
    }

    private void gatherCredits(MediaId item, MetadataSource source, List<Credit> credits) {
        people.recall(credits.stream().map(Credit::name).toList());
        Set<String> known = new HashSet<>();
        for (Credit credit : credits) {
            long person = people.id(credit.name());
            if (known.add(credit.role() + " " + person))
                batches.add(
                        "insert into credit (item_id, person_id, role, source, position, part)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        item.value(),
                        person,
                        credit.role().id(),
                        source.id(),
                        known.size(),
                        credit.part());
        }
    }

    void countLabels(MediaId item, Label.Kind kind, MetadataSource source) {
        handle.execute(
                "update item_label set counts = (source = ?) where item_id = ? and kind = ?",
                source.id(),
                item.value(),
                kind.id());
    }

    void countCredits(MediaId item, Credit.Role role, MetadataSource source) {
        handle.execute(
                "update credit set counts = (source = ?) where item_id = ? and role = ?",
                source.id(),
                item.value(),
                role.id());
    }
}
