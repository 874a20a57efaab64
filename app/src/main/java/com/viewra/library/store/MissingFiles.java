package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The files of a library that are not there any more. They are kept, with their history, until somebody says so.
final class MissingFiles {
    private final Handle handle;
    private final LibraryId library;
    private final ItemWriter items;

    MissingFiles(Handle handle, LibraryId library, Clock clock, List<DomainEvent> news) {
        this.handle = handle;
        this.library = library;
        this.items = new ItemWriter(handle, library, clock, news);
    }

    /// @return how many files
    int forget() {
        List<MediaId> owners = handle.select(
                        "select distinct item_id from media_file where library_id = ? and missing_since_ms is not null",
                        library.value())
                .mapTo(Long.class)
                .map(MediaId::new)
                .list();
        int forgotten = handle.execute(
                "delete from media_file where library_id = ? and missing_since_ms is not null", library.value());
        owners.forEach(items::dropIfEmpty);
        return forgotten;
    }
}
