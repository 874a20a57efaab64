package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Taken.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Takes in what another library knew of items: what the user edited there, and what providers said. What files and
/// sidecars say is read from themselves.
final class ForeignMetadata {
    private final MetadataRows rows;
    private final MetadataWriter writer;
    private final Manner manner;

    ForeignMetadata(Handle handle, List<DomainEvent> news, Manner manner) {
        this.rows = new MetadataRows(handle);
        this.writer = new MetadataWriter(handle, news);
        this.manner = manner;
    }

    void take(MediaId item, ItemRecord told, Set<Part> changed, Set<Part> left) {
        boolean isTold = told.said().keySet().stream()
                .anyMatch(source -> source.isProvider() || source.equals(MetadataSource.USER));
        if (!isTold && told.locked().isEmpty()) return;
        Map<MetadataSource, Metadata> here = rows.bySource(item);
        told.said().forEach((source, metadata) -> {
            if (source.isProvider())
                provided(item, source, metadata, here.getOrDefault(source, Metadata.NONE), changed, left);
        });
        Edits own = new Edits(here.getOrDefault(MetadataSource.USER, Metadata.NONE), rows.locks(item));
        Edits theirs = new Edits(told.said().getOrDefault(MetadataSource.USER, Metadata.NONE), told.locked());
        for (Field field : Field.values())
            theirs.of(field)
                    .filter(value ->
                            decide(own.of(field).isPresent(), own.of(field).equals(theirs.of(field)), changed, left))
                    .ifPresent(value -> writer.edit(item, field, value));
        for (Label.Kind kind : Label.Kind.values())
            if (theirs.isEdited(kind)
                    && decide(own.isEdited(kind), own.of(kind).equals(theirs.of(kind)), changed, left))
                writer.edit(item, kind, theirs.of(kind));
    }

    private void provided(
            MediaId item, MetadataSource source, Metadata told, Metadata here, Set<Part> changed, Set<Part> left) {
        if (decide(!here.isEmpty(), here.equals(told), changed, left)) writer.put(item, source, told);
    }

    /// Notes what is to become of a value.
    /// @param isHere whether there is one here
    /// @return whether to write it
    private boolean decide(boolean isHere, boolean isSame, Set<Part> changed, Set<Part> left) {
        if (isHere && isSame) return false;
        boolean wins = !isHere || manner.overwrites();
        (wins ? changed : left).add(Part.METADATA);
        return wins && !manner.isRehearsal();
    }

    /// What a user edited of an item.
    private record Edits(Metadata said, Set<String> locked) {
        java.util.Optional<String> of(Field field) {
            return locked.contains(field.id()) ? said.field(field) : java.util.Optional.empty();
        }

        boolean isEdited(Label.Kind kind) {
            return locked.contains(kind.id());
        }

        List<String> of(Label.Kind kind) {
            return said.labels(kind);
        }
    }
}
