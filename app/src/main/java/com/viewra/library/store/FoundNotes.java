package com.viewra.library.store;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
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
    static final List<MetadataSource> SOURCES = List.of(MetadataSource.TAGS, MetadataSource.NFO);
    /// Kinds of items that are one file each.
    static final Set<ItemKind> ALONE = Set.of(ItemKind.TRACK, ItemKind.PHOTO);

    private final Handle handle;
    private final MetadataWriter metadata;

    FoundNotes(Handle handle, MetadataWriter metadata) {
        this.handle = handle;
        this.metadata = metadata;
    }

    /// What [FirstWords] leave to say of a new item.
    void complete(MediaId item, FileFound found) {
        NameReading reading = found.reading();
        writeExtra(item, reading);
        if (reading.kind() == ItemKind.EPISODE && !reading.ids().isEmpty())
            metadata.named(titled(item, reading), reading.ids());
        List<Label> labels = found.notes().of(MetadataSource.NAME).labels();
        if (!labels.isEmpty()) metadata.filed(item, labels);
        if (isPlayed(found)) markWatched(item, found);
    }

    private void writeExtra(MediaId item, NameReading reading) {
        reading.extra()
                .ifPresent(extra -> handle.execute("update item set extra = ? where id = ?", extra, item.value()));
    }

    private static boolean isPlayed(FileFound found) {
        return found.notes()
                .of(MetadataSource.NFO)
                .field(Field.PLAY_COUNT)
                .filter(count -> !count.equals("0"))
                .isPresent();
    }

    /// @param isKnown whether the file was there before, so that others may have spoken of its item
    void write(MediaId item, FileFound found, boolean isKnown) {
        NameReading reading = found.reading();
        writeExtra(item, reading);
        if (isKnown) metadata.renamed(item);
        if (isKnown || !reading.ids().isEmpty()) metadata.named(titled(item, reading), reading.ids());
        metadata.filed(item, found.notes().of(MetadataSource.NAME).labels());
        for (MetadataSource source : SOURCES) {
            Metadata said = found.notes().of(source);
            if (isKnown || !said.isEmpty()) metadata.put(item, source, said);
        }
        if (isPlayed(found)) markWatched(item, found);
    }

    /// The ids in the name of an episode's folders are those of its show.
    MediaId titled(MediaId item, NameReading reading) {
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
