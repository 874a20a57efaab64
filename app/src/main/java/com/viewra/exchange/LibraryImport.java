package com.viewra.exchange;

import com.viewra.events.Steps;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.ListRecord;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Portable;
import com.viewra.library.portable.Portable.Addressed;
import com.viewra.library.portable.Recognised;
import com.viewra.library.portable.Taken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in what a file tells of items that are here. Done twice it changes nothing the second time; stopped half-way,
/// what was taken in stays, and the next time goes over it again. One is used once, by one thread.
public final class LibraryImport {
    /// Looked for and taken in at once.
    private static final int BATCH = 50;

    private final Portable library;
    private final Manner manner;
    private final Steps steps;
    private final ImportReport.Builder report;
    private final List<ItemRecord> batch = new ArrayList<>();
    private final Map<Long, MediaId> numbers = new HashMap<>();
    private int total;

    private LibraryImport(Portable library, Manner manner, Steps steps) {
        this.library = library;
        this.manner = manner;
        this.steps = steps;
        this.report = new ImportReport.Builder(manner.isRehearsal());
    }

    /// @throws IOException with a sentence for the user if the file cannot be read
    /// @throws InterruptedException when cancelled
    public static ImportReport run(RecordSource source, Portable library, Manner manner, Steps steps)
            throws IOException, InterruptedException {
        LibraryImport run = new LibraryImport(library, manner, steps);
        source.read(run.new Intake());
        run.flush();
        return run.report.done();
    }

    private final class Intake implements RecordSource.Receiver {
        @Override
        public void expect(int items) {
            total = items;
        }

        @Override
        public void item(ItemRecord item) throws InterruptedException {
            batch.add(item);
            if (batch.size() == BATCH) flush();
        }

        @Override
        public void list(ListRecord list) throws InterruptedException {
            flush();
            List<MediaId> items = list.items().stream()
                    .flatMap(number -> Optional.ofNullable(numbers.get(number)).stream())
                    .toList();
            report.list(list.items().size() - items.size());
            try {
                report.taken(library.take(list, items, manner));
            } catch (IllegalArgumentException e) {
                report.problem(String.valueOf(e.getMessage()));
            }
        }
    }

    private void flush() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("the import was cancelled");
        List<Addressed> addressed = recognised();
        for (Taken taken : library.take(addressed, manner)) report.taken(taken);
        batch.clear();
        steps.at(report.items(), total);
    }

    /// Those of the batch that are here.
    private List<Addressed> recognised() {
        List<Optional<Recognised>> found =
                library.recognise(batch.stream().map(ItemRecord::clue).toList());
        List<Addressed> addressed = new ArrayList<>();
        for (int n = 0; n < batch.size(); n++) {
            ItemRecord item = batch.get(n);
            Optional<Recognised> here = found.get(n);
            report.item(here.map(Recognised::by));
            if (here.isEmpty()) {
                if (hasSomethingToTell(item)) report.missing(item.clue().inWords());
                continue;
            }
            if (item.number() != 0) numbers.put(item.number(), here.get().item());
            addressed.add(new Addressed(here.get().item(), item));
        }
        return addressed;
    }

    /// Whether anything is lost with it: what files and sidecars say is with the files.
    private static boolean hasSomethingToTell(ItemRecord item) {
        return !item.opinion().isNone()
                || !item.locked().isEmpty()
                || item.decision().isPresent()
                || item.said().keySet().stream().anyMatch(MetadataSource::isProvider);
    }
}
