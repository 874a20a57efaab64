package com.viewra.ui.grid;

import com.viewra.library.Found;
import com.viewra.library.Search;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What matches the words typed so far; an answer that comes late is dropped. Knows no node; on the JavaFX thread.
public final class SearchModel {
    private static final int PER_KIND = 18;

    /// What is found.
    sealed interface State {
        record Found(String text, com.viewra.library.Found what) implements State {}

        record Failed(String sentence) implements State {}
    }

    final ObjectProperty<State> state =
            new SimpleObjectProperty<>(new State.Found("", new Found(Map.of(), List.of(), Map.of())));
    private final Search search;
    private final FxThread fx;
    private String text = "";
    private int generation;

    public SearchModel(Search search, FxThread fx) {
        this.search = search;
        this.fx = fx;
    }

    /// @param words as typed so far
    void search(String words) {
        text = words;
        refresh();
    }

    String words() {
        return text;
    }

    /// Looks again, because something changed.
    void refresh() {
        int asked = ++generation;
        String wanted = text;
        fx.load(
                () -> search.search(wanted, PER_KIND),
                found -> accept(asked, new State.Found(wanted, found)),
                problem -> accept(asked, new State.Failed(ErrorText.of(problem))));
    }

    private void accept(int asked, State found) {
        if (asked == generation) state.set(found);
    }
}
