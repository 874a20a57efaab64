package com.viewra.library.store;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Writes what a scan learned of a file beyond its tracks: what it and its sidecars say, and which extra it is.
final class FoundNotes {
    private static final List<MetadataSource> SOURCES = List.of(MetadataSource.TAGS, MetadataSource.NFO);
    /// Kinds of items that are one file each.
    private static final Set<ItemKind> ALONE = Set.of(ItemKind.TRACK, ItemKind.PHOTO);

    private final Handle handle;
    private final MetadataWriter metadata;

    FoundNotes(Handle handle, MetadataWriter metadata) {
        this.handle = handle;
        this.metadata = metadata;
    }

    /// @param isKnown whether the file was there before, so that others may have spoken of its item
    void write(MediaId item, FileFound found, boolean isKnown) {
        NameReading reading = found.reading();
        reading.extra()
                .ifPresent(extra -> handle.execute("update item set extra = ? where id = ?", extra, item.value()));
        if (isKnown) metadata.renamed(item);
        if (isKnown || !reading.ids().isEmpty()) metadata.named(titled(item, reading), reading.ids());
        for (MetadataSource source : SOURCES) {
            Metadata said = found.notes().of(source);
            if (!isKnown && ALONE.contains(reading.kind()) && source.equals(MetadataSource.TAGS))
                metadata.putFirst(item, source, said);
            else if (isKnown || !said.isEmpty()) metadata.put(item, source, said);
        }
        if (found.notes()
                .of(MetadataSource.NFO)
                .field(Field.PLAY_COUNT)
                .filter(count -> !count.equals("0"))
                .isPresent()) markWatched(item, found);
    }

    /// The ids in the name of an episode's folders are those of its show.
    private MediaId titled(MediaId item, NameReading reading) {
        return reading.kind() == ItemKind.EPISODE
                ? ItemsBelow.ancestor(handle, item, ItemKind.SHOW).orElse(item)
                : item;
    }

    /// What the user did here counts for more than what a sidecar tells of elsewhere.
    private void markWatched(MediaId item, FileFound found) {
        handle.createUpdate("insert into progress (item_id, position_ms, watched, updated_ms)"
                        + " select :item, 0, true, :seen from item i where i.id = :item"
                        + " and not exists (select 1 from progress p where p.item_id = :item)")
                .bind("item", item.value())
                .bind("seen", found.file().modifiedAt().toEpochMilli())
                .execute();
    }
}
