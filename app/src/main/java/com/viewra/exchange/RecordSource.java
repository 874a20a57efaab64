package com.viewra.exchange;

import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.ListRecord;
import java.io.IOException;

/// A file of this or another program that tells of items. Read from front to back, so that it may be larger than the
/// memory.
public interface RecordSource {
    /// What the file is, for people: "a Kodi export".
    String inWords();

    /// Hands over all it tells, items before playlists.
    /// @throws IOException with a sentence for the user if it cannot be read, or is not what it seems
    void read(Receiver receiver) throws IOException, InterruptedException;

    /// Takes what is read, piece by piece.
    interface Receiver {
        /// @param total number of items in the file; 0 if that is not known
        void expect(int total);

        void item(ItemRecord item) throws InterruptedException;

        void list(ListRecord list) throws InterruptedException;
    }
}
