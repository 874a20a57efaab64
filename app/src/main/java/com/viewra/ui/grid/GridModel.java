package com.viewra.ui.grid;

import com.viewra.library.Item;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A list of any length of which only the parts in sight are read. Used on the JavaFX thread.
public final class GridModel {
    private static final int PAGE = 100;
    private static final int KEPT_PAGES = 12;
    private static final int BATCH = 500;
    private static final int REFRESHED_PAGES = 2;

    /// Whether there is something to show yet.
    public sealed interface State {
        record Loading() implements State {}

        record Ready() implements State {}

        record Failed(String sentence) implements State {}
    }

    private final Library library;
    private final FxThread fx;
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final Map<Integer, List<Item>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> loading = new HashSet<>();
    private ItemQuery query = ItemQuery.all();
    private int generation;
    private boolean stale;

    public GridModel(Library library, FxThread fx) {
        this.library = library;
        this.fx = fx;
    }

    /// Starts over with another query; what is shown stays until its first page is there.
    public void show(ItemQuery wanted) {
        query = wanted;
        startOver();
        load(0);
    }

    /// Reads again what is in sight, because something changed.
    public void refresh() {
        List<Integer> recent = List.copyOf(pages.keySet());
        startOver();
        recent.stream().skip(Math.max(0, recent.size() - REFRESHED_PAGES)).forEach(this::load);
        if (recent.isEmpty()) load(0);
    }

    private void startOver() {
        generation++;
        stale = true;
        loading.clear();
    }

    /// @return empty while it is being read; [#revisionProperty] tells when it is there
    public Optional<Item> item(int index) {
        List<Item> page = pages.get(index / PAGE);
        if (page == null) load(index / PAGE);
        int inPage = index % PAGE;
        return page == null || inPage >= page.size() ? Optional.empty() : Optional.of(page.get(inPage));
    }

    /// What is in memory around `index`, in order: as a queue.
    public List<Item> around(int index) {
        int page = index / PAGE;
        return Stream.of(page - 1, page, page + 1)
                .flatMap(n -> pages.getOrDefault(n, List.of()).stream())
                .toList();
    }

    /// Hands over all that is listed, in order: for leafing through it.
    public void all(Consumer<List<MediaId>> shown) {
        ItemQuery asked = query;
        fx.load(() -> ids(asked), shown, problem -> state.set(new State.Failed(ErrorText.of(problem))));
    }

    private List<MediaId> ids(ItemQuery asked) {
        Set<MediaId> ids = new LinkedHashSet<>();
        int total = 1;
        for (int from = 0; from < total; from += BATCH) {
            ItemPage page = library.find(asked.page(from, BATCH));
            page.items().forEach(item -> ids.add(item.id()));
            total = page.total();
        }
        return List.copyOf(ids);
    }

    private void load(int page) {
        if (!loading.add(page)) return;
        int asked = generation;
        ItemQuery part = query.page(page * PAGE, PAGE);
        fx.load(
                () -> library.find(part),
                found -> {
                    if (asked == generation) accept(page, found);
                },
                problem -> {
                    if (asked == generation) state.set(new State.Failed(ErrorText.of(problem)));
                });
    }

    private void accept(int page, ItemPage found) {
        if (stale) pages.keySet().retainAll(loading);
        stale = false;
        loading.remove(page);
        pages.put(page, found.items());
        while (pages.size() > KEPT_PAGES) pages.remove(pages.keySet().iterator().next());
        total.set(found.total());
        state.set(new State.Ready());
        revision.set(revision.get() + 1);
    }

    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Goes up each time something to be shown has changed.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
