package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Writes what sources say of items and brings the items in line with what counts.
final class MetadataWriter {
    /// Who says nothing of what others may not say.
    private static final MetadataSource NOBODY = MetadataSource.USER;

    private final MetadataRows rows;
    private final ItemColumns columns;
    private final List<DomainEvent> news;

    MetadataWriter(Handle handle, List<DomainEvent> news) {
        this(handle, new MetadataRows(handle), news);
    }

    MetadataWriter(Handle handle, MetadataRows rows, List<DomainEvent> news) {
        this.rows = rows;
        this.columns = new ItemColumns(handle);
        this.news = news;
    }

    /// @return whether that changed anything
    boolean put(MediaId item, MetadataSource source, Metadata metadata) {
        if (!columns.exists(item)) return false;
        Map<MetadataSource, Metadata> said = rows.bySource(item);
        if (said.getOrDefault(source, Metadata.NONE).equals(metadata)) return false;
        keepNames(item, source, said);
        replace(item, source, metadata);
        said.put(source, metadata);
        apply(item, said);
        return true;
    }

    /// The columns of an item were written anew from the name of its file.
    void renamed(MediaId item) {
        Map<MetadataSource, Metadata> said = rows.bySource(item);
        if (said.isEmpty()) return;
        if (isNameKept(said)) {
            rows.deleteFields(item, MetadataSource.NAME);
            rows.insertFields(item, MetadataSource.NAME, columns.fields(item));
        }
        apply(item);
    }

    /// The ids that the name of a file holds.
    void named(MediaId item, Map<String, String> ids) {
        if (rows.ids(item, MetadataSource.NAME).equals(ids)) return;
        rows.deleteIds(item, MetadataSource.NAME);
        rows.insertIds(item, MetadataSource.NAME, ids);
    }

    /// What the names of folders file an item under.
    void filed(MediaId item, List<Label> labels) {
        Map<MetadataSource, Metadata> said = rows.bySource(item);
        Metadata name = said.getOrDefault(MetadataSource.NAME, Metadata.NONE);
        if (name.labels().equals(labels)) return;
        rows.deleteLabels(item, MetadataSource.NAME);
        rows.insertLabels(item, MetadataSource.NAME, labels);
        apply(item);
    }

    void edit(MediaId item, Field field, String value) {
        if (!columns.exists(item)) return;
        keepNames(item, MetadataSource.USER, rows.bySource(item));
        rows.deleteField(item, field, MetadataSource.USER);
        rows.insertFields(item, MetadataSource.USER, Map.of(field, value));
        rows.lock(item, field.id());
        apply(item);
    }

    void edit(MediaId item, Label.Kind kind, List<String> names) {
        if (!columns.exists(item)) return;
        rows.deleteLabels(item, kind, MetadataSource.USER);
        rows.insertLabels(
                item,
                MetadataSource.USER,
                names.stream().map(name -> new Label(kind, name)).toList());
        rows.lock(item, kind.id());
        apply(item);
    }

    void unlock(MediaId item, Field field) {
        rows.deleteField(item, field, MetadataSource.USER);
        rows.unlock(item, field.id());
        if (columns.exists(item)) apply(item);
    }

    void unlock(MediaId item, Label.Kind kind) {
        rows.deleteLabels(item, kind, MetadataSource.USER);
        rows.unlock(item, kind.id());
        if (columns.exists(item)) apply(item);
    }

    private void replace(MediaId item, MetadataSource source, Metadata metadata) {
        rows.delete(item, source);
        rows.insert(item, source, metadata);
        if (!source.equals(MetadataSource.NFO)) return;
        rows.unlock(item, MetadataRows.ALL);
        if (metadata.isFinal()) rows.lock(item, MetadataRows.ALL);
    }

    /// What the name says is written down when somebody else's word is about to take its place in the item's columns.
    /// @param said what sources say so far; the name's word is added
    private void keepNames(MediaId item, MetadataSource source, Map<MetadataSource, Metadata> said) {
        boolean isFromFile = source.equals(MetadataSource.TAGS) || source.equals(MetadataSource.NAME);
        if (isFromFile || isNameKept(said)) return;
        Map<Field, String> fields = columns.fields(item);
        rows.insertFields(item, MetadataSource.NAME, fields);
        Metadata.Builder name = new Metadata.Builder().add(said.getOrDefault(MetadataSource.NAME, Metadata.NONE));
        fields.forEach(name::field);
        said.put(MetadataSource.NAME, name.done());
    }

    /// Only ids may be there, which the columns do not show.
    private static boolean isNameKept(Map<MetadataSource, Metadata> said) {
        return said.getOrDefault(MetadataSource.NAME, Metadata.NONE)
                .field(Field.TITLE)
                .isPresent();
    }

    private void apply(MediaId item) {
        apply(item, rows.bySource(item));
    }

    private void apply(MediaId item, Map<MetadataSource, Metadata> said) {
        Effective effective = new Effective(said, rows.locks(item));
        for (Label.Kind kind : Label.Kind.values())
            if (effective.isSaid(kind))
                rows.countLabels(item, kind, effective.sourceOf(kind).orElse(NOBODY));
        for (Credit.Role role : Credit.Role.values())
            if (effective.isSaid(role))
                rows.countCredits(item, role, effective.sourceOf(role).orElse(NOBODY));
        if (isNameKept(effective.said())) columns.show(item, effective.shown());
        news.add(new ItemChanged(item));
    }
}
