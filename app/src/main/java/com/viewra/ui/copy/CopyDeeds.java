package com.viewra.ui.copy;

import com.viewra.copies.Copy;
import com.viewra.copies.CopyId;
import com.viewra.copies.CopyOffer;
import com.viewra.copies.Preset;
import com.viewra.library.Item;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What the window does with copies. Knows no node; on the JavaFX thread.
public final class CopyDeeds {
    private final CopyQueue copies;
    private final FxThread fx;
    private final Navigator navigator;

    public CopyDeeds(CopyQueue copies, FxThread fx, Navigator navigator) {
        this.copies = copies;
        this.fx = fx;
        this.navigator = navigator;
    }

    /// The newest first.
    List<Copy> all() {
        return copies.all().reversed();
    }

    /// Works out what each quality would come to.
    void estimate(Path file, Consumer<Map<Preset, CopyOffer>> shown) {
        load(() -> copies.offers(file), shown);
    }

    /// @param into empty for a folder of Viewra's own
    void start(Item item, Preset preset, Optional<Path> into) {
        load(
                () -> copies.start(item, preset, into),
                copy -> navigator.offer(
                        "“%s” is being copied.".formatted(copy.title()),
                        "Show",
                        () -> navigator.go(new Place.CopyList())));
    }

    void cancel(CopyId id) {
        fx.inBackground(() -> copies.cancel(id));
    }

    void resume(CopyId id) {
        fx.inBackground(() -> copies.resume(id));
    }

    /// Forgets a copy; a file in the user's own folder stays.
    void remove(Copy copy) {
        load(
                () -> {
                    copies.remove(copy.id());
                    return copy;
                },
                gone -> navigator.say("The copy of “%s” is removed.".formatted(gone.title())));
    }

    private <T> void load(Callable<T> work, Consumer<T> shown) {
        fx.load(work, shown, problem -> navigator.say(ErrorText.of(problem)));
    }
}
