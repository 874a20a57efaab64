package com.viewra.ui.setup;

import com.viewra.events.Steps;
import com.viewra.exchange.Transfer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Taking what is known of the library away, taking it in, and backups. Safe for use from any thread; may block.
public interface LibraryMoves {
    /// Writes everything to a file, which stays as it was if this fails, also in `steps`.
    void export(Path file, Steps steps) throws IOException, InterruptedException;

    /// @param isRehearsal whether to find out what would happen, and change nothing
    /// @throws IOException with a sentence for the user if the file is nothing that can be taken in
    Transfer takeIn(Path file, boolean isRehearsal) throws IOException;

    /// Imports, the latest first.
    List<Transfer> transfers();

    void cancel(Transfer transfer);

    /// @return its name
    String backUp() throws IOException;
}
