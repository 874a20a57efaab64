package com.viewra.library.store;

import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.MediaId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// What is known of the pictures of items; they themselves are files.
final class StoredArtwork implements ArtworkLedger {
    private final Jdbi jdbi;
    private final WriteLane lane;

    StoredArtwork(Jdbi jdbi, WriteLane lane) {
        this.jdbi = jdbi;
        this.lane = lane;
    }

    @Override
    public List<MediaId> unillustrated(Optional<MediaId> after, int limit) {
        return jdbi.withHandle(handle -> new ArtworkRows(handle).unillustrated(after, limit));
    }

    @Override
    public void record(MediaId item, ArtworkKind kind, Optional<Kept> picture) {
        lane.write((handle, news) -> {
            new ArtworkRows(handle).record(item, kind, picture, news);
            return item;
        });
    }

    @Override
    public Optional<String> version(MediaId item, ArtworkKind kind) {
        return jdbi.withHandle(handle -> new ArtworkRows(handle).version(item, kind));
    }

    @Override
    public boolean isSettled(MediaId item, ArtworkKind kind) {
        return jdbi.withHandle(handle -> new ArtworkRows(handle).isSettled(item, kind));
    }

    @Override
    public void forget(MediaId item) {
        lane.write((handle, _) -> handle.execute("delete from artwork where item_id = ?", item.value()));
    }

    @Override
    public void undecodable(MediaId item, String reason) {
        lane.write((handle, news) -> {
            int marked = handle.execute(
                    "update media_file set broken = ? where item_id = ? and broken is null"
                            + " and (select count(*) from media_file f where f.item_id = ?) = 1",
                    reason,
                    item.value(),
                    item.value());
            if (marked > 0) news.add(new ItemChanged(item));
            return marked;
        });
    }
}
