package com.viewra;

import com.viewra.events.Steps;
import com.viewra.exchange.LibraryExport;
import com.viewra.exchange.Transfer;
import com.viewra.exchange.Transfers;
import com.viewra.library.portable.Manner;
import com.viewra.library.store.LibraryStore;
import com.viewra.ui.setup.LibraryMoves;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Exports, imports and backups of the library as the window orders them.
record WindowMoves(LibraryStore library, Transfers running, InstantSource clock) implements LibraryMoves {
    @Override
    public void export(Path file, Steps steps) throws IOException, InterruptedException {
        new LibraryExport(library.portable()).write(file, clock.instant(), steps);
    }

    @Override
    public Transfer takeIn(Path file, boolean isRehearsal) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return running.takeIn(in, new Manner(isRehearsal, false));
        }
    }

    @Override
    public List<Transfer> transfers() {
        return running.all();
    }

    @Override
    public void cancel(Transfer transfer) {
        running.cancel(transfer.id());
    }

    @Override
    public String backUp() throws IOException {
        return library.backUp().name();
    }
}
