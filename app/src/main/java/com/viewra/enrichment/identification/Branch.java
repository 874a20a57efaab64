package com.viewra.enrichment.identification;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An item with all that is below it, in order.
record Branch(Item top, List<Item> below) {
    private static final int PAGE = 500;

    static Branch of(Library library, Item top) {
        List<Item> below = new ArrayList<>();
        collect(library, top, below);
        return new Branch(top, below);
    }

    private static void collect(Library library, Item item, List<Item> below) {
        if (item.kind() == ItemKind.MOVIE) return; // below it are extras
        for (int from = 0; ; from += PAGE) {
            List<Item> page = library.find(ItemQuery.all().childrenOf(item.id()).page(from, PAGE))
                    .items();
            for (Item child : page) {
                below.add(child);
                if (child.path().isEmpty()) collect(library, child, below);
            }
            if (page.size() < PAGE) return;
        }
    }

    Set<Integer> seasons() {
        return below.stream()
                .filter(item -> item.season().isPresent())
                .map(item -> item.season().getAsInt())
                .collect(Collectors.toSet());
    }

    List<Item> tracks() {
        return below.stream().filter(item -> item.kind() == ItemKind.TRACK).toList();
    }
}
