package com.viewra.library.store;

import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import com.viewra.library.portable.Clue;
import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.ListRecord;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Portable;
import com.viewra.library.portable.Recognised;
import com.viewra.library.portable.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The library in the database, taken out and added to.
record StoredPortable(Jdbi jdbi, WriteLane lane) implements Portable {
    private static final Duration TURN = Duration.ofMillis(40);

    @Override
    public List<MediaLibrary> libraries() {
        return jdbi.withHandle(handle -> new LibraryRows(handle).all());
    }

    @Override
    public int items() {
        return jdbi.withHandle(handle -> new RecordRows(handle).count());
    }

    @Override
    public List<ItemRecord> items(long after, int limit) {
        return jdbi.withHandle(handle -> new RecordRows(handle).page(after, limit));
    }

    @Override
    public List<ListRecord> lists() {
        return jdbi.withHandle(handle -> new ListRecords(handle).all());
    }

    @Override
    public List<Optional<Recognised>> recognise(List<Clue> clues) {
        return jdbi.withHandle(handle -> {
            ClueSearch search = ClueSearch.in(handle);
            return clues.stream().map(search::find).toList();
        });
    }

    @Override
    public List<Taken> take(List<Addressed> records, Manner manner) {
        List<Taken> taken = new ArrayList<>();
        while (taken.size() < records.size()) {
            List<Addressed> rest = records.subList(taken.size(), records.size());
            taken.addAll(lane.writeWhenFree((handle, news) -> turn(new RecordWriter(handle, news, manner), rest)));
        }
        return taken;
    }

    /// As many as fit into the time that who waits to write does not notice, and one at least.
    private static List<Taken> turn(RecordWriter writer, List<Addressed> records) {
        long start = System.nanoTime();
        List<Taken> taken = new ArrayList<>();
        for (Addressed record : records) {
            taken.add(writer.take(record));
            if (System.nanoTime() - start > TURN.toNanos()) break;
        }
        return taken;
    }

    @Override
    public Taken take(ListRecord list, List<MediaId> items, Manner manner) {
        return lane.writeWhenFree((handle, news) -> new ListRecords(handle).take(list, items, manner, news));
    }
}
