package com.viewra.ui.player;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what to watch next. Blocks for queries.
public final class NextUp {
    private static final int MOST = 500;
    private final Library library;

    public NextUp(Library library) {
        this.library = library;
    }

    /// @return the episode after `item`, in the next season too; empty for anything else
    public Optional<Item> after(Item item) {
        if (item.kind() != ItemKind.EPISODE) return Optional.empty();
        Optional<Item> season = item.parent().flatMap(library::item);
        Item top = season.flatMap(Item::parent)
                .flatMap(library::item)
                .or(() -> season)
                .orElse(item);
        List<Item> episodes = episodes(top);
        int at = episodes.stream().map(Item::id).toList().indexOf(item.id());
        return episodes.stream().skip(at + 1L).filter(one -> at >= 0).findFirst();
    }

    /// @return where to go on with a show or season: the first episode not watched to the end, else the first
    public Optional<Item> in(Item container) {
        List<Item> episodes = episodes(container);
        return episodes.stream()
                .filter(one -> !one.progress().map(Progress::watched).orElse(false))
                .findFirst()
                .or(() -> episodes.stream().findFirst());
    }

    private List<Item> episodes(Item container) {
        List<Item> episodes = new ArrayList<>();
        for (Item child : children(container)) {
            if (child.kind() == ItemKind.EPISODE) episodes.add(child);
            if (child.kind() == ItemKind.SEASON) episodes.addAll(episodes(child));
        }
        return episodes.stream().filter(Item::isPlayable).toList();
    }

    private List<Item> children(Item container) {
        return library.find(ItemQuery.all().childrenOf(container.id()).page(0, MOST))
                .items();
    }
}
