package com.viewra.ui.deed;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.BoxSets;
import com.viewra.library.Browsing;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.Item;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What can be done with collections from anywhere, and taking it back. Knows no node; on the JavaFX thread.
public final class BoxSetDeeds {
    private static final int MOST = 30;
    private final Browsing browsing;
    private final FxThread fx;
    private final Navigator navigator;

    public BoxSetDeeds(Browsing browsing, FxThread fx, Navigator navigator) {
        this.browsing = browsing;
        this.fx = fx;
        this.navigator = navigator;
    }

    /// Whether it is something that collections are made of.
    static boolean isCollectable(Item item) {
        return item.kind() == ItemKind.MOVIE || item.kind() == ItemKind.SHOW || item.kind() == ItemKind.VIDEO;
    }

    /// What there is to choose from for an item.
    /// @param in those it is in
    /// @param others the largest of the others
    record Choices(List<FacetCount> in, List<FacetCount> others) {}

    void choices(Item item, Consumer<Choices> shown) {
        load(
                () -> {
                    List<FacetCount> in = browsing.boxSets().of(item.id());
                    List<FacetCount> all = browsing.search().names(Facet.COLLECTION, "", 0, MOST);
                    return new Choices(
                            in, all.stream().filter(one -> !in.contains(one)).toList());
                },
                shown);
    }

    public void add(Item item, String name) {
        change(
                () -> browsing.boxSets().add(name, List.of(item.id())),
                "“%s” is in the collection “%s” now.".formatted(item.title(), name.strip()));
    }

    public void remove(Item item, FacetCount collection) {
        change(
                () -> browsing.boxSets().remove(collection.value(), List.of(item.id())),
                "“%s” is out of “%s”.".formatted(item.title(), collection.name()));
    }

    public void rename(String key, String name, Consumer<String> renamed) {
        load(() -> browsing.boxSets().rename(key, name), changed -> {
            offerUndo(changed, "The collection is called “%s” now.".formatted(name.strip()));
            renamed.accept(changed.key());
        });
    }

    public void delete(String key, String name) {
        change(
                () -> browsing.boxSets().delete(key),
                "The collection “%s” is gone; its films are still here.".formatted(name));
    }

    private void change(Callable<BoxSets.Changed> work, String sentence) {
        load(work, changed -> offerUndo(changed, sentence));
    }

    private void offerUndo(BoxSets.Changed changed, String sentence) {
        if (changed.items() == 0) navigator.say("Nothing was to be changed.");
        else
            navigator.offer(
                    sentence,
                    "Undo",
                    () -> load(
                            () -> browsing.marks().undo(changed.undo()),
                            done -> navigator.say(
                                    done.isPresent() ? "Taken back." : "This is too long ago to be taken back.")));
    }

    private <T> void load(Callable<T> work, Consumer<T> shown) {
        fx.load(work, shown, problem -> navigator.say(ErrorText.of(problem)));
    }
}
