package com.viewra.ui;

import com.viewra.events.Steps;
import com.viewra.exchange.Transfer;
import com.viewra.ui.setup.LibraryMoves;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes backups; exports and takes in as it was told to.
public final class FakeMoves implements LibraryMoves {
    /// What exporting does; nothing is written.
    public interface Export {
        void run(Steps steps) throws IOException;
    }

    private final List<Transfer> transfers = new ArrayList<>();
    private Export export = _ -> {
        throw new IOException("There is nothing to export.");
    };

    public synchronized void exportBy(Export wanted) {
        export = wanted;
    }

    /// Has an import that is as told.
    public synchronized void show(Transfer transfer) {
        transfers.clear();
        transfers.add(transfer);
    }

    @Override
    public void export(Path file, Steps steps) throws IOException {
        wanted().run(steps);
    }

    private synchronized Export wanted() {
        return export;
    }

    @Override
    public synchronized Transfer takeIn(Path file, boolean isRehearsal) throws IOException {
        if (transfers.isEmpty()) throw new IOException(file + " is nothing that can be taken in.");
        return transfers.getFirst();
    }

    @Override
    public synchronized List<Transfer> transfers() {
        return List.copyOf(transfers);
    }

    @Override
    public synchronized void cancel(Transfer transfer) {
        transfers.replaceAll(one -> new Transfer(
                one.id(),
                one.kind(),
                Transfer.State.CANCELLED,
                one.done(),
                one.total(),
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public String backUp() {
        return "viewra-asked.zip";
    }
}
