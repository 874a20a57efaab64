package com.viewra.ui.copy;

import com.viewra.api.MediaException;
import com.viewra.copies.Copies;
import com.viewra.copies.Copy;
import com.viewra.copies.CopyId;
import com.viewra.copies.CopyOffer;
import com.viewra.copies.Preset;
import com.viewra.library.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the window needs of [Copies]: files, one after the other. Safe for use from any thread; may block.
public interface CopyQueue {
    /// What copies of a file would be, in every quality.
    Map<Preset, CopyOffer> offers(Path file) throws InterruptedException;

    /// @param into empty for a folder of Viewra's own
    /// @throws MediaException if it cannot be made or there is no room for it, with the reason
    Copy start(Item item, Preset preset, Optional<Path> into) throws IOException, InterruptedException;

    /// The oldest first; does not block.
    List<Copy> all();

    void cancel(CopyId id);

    void resume(CopyId id);

    void remove(CopyId id) throws IOException, InterruptedException;

    static CopyQueue of(Copies copies) {
        return new CopyQueue() {
            @Override
            public Map<Preset, CopyOffer> offers(Path file) throws InterruptedException {
                return copies.offers(file, Copy.Form.FILE);
            }

            @Override
            public Copy start(Item item, Preset preset, Optional<Path> into) throws IOException, InterruptedException {
                return copies.start(item, Copy.Form.FILE, preset, into);
            }

            @Override
            public List<Copy> all() {
                return copies.all();
            }

            @Override
            public void cancel(CopyId id) {
                copies.cancel(id);
            }

            @Override
            public void resume(CopyId id) {
                copies.resume(id);
            }

            @Override
            public void remove(CopyId id) throws IOException, InterruptedException {
                copies.remove(id);
            }
        };
    }
}
