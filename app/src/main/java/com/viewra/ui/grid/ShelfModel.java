package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.Letter;
import com.viewra.library.Search;
import com.viewra.ui.fx.FxThread;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What a wall shows: one kind of its listing, filtered and sorted as the user chose. Knows no node; on the JavaFX
/// thread.
public final class ShelfModel {
    /// In the order of their menus.
    static final List<Facet> FACETS = List.of(Facet.GENRE, Facet.DECADE, Facet.RESOLUTION, Facet.HDR);

    /// What can be chosen now.
    /// @param kinds that there are
    /// @param counts of the values of each of [#FACETS]; a facet without values is left out
    /// @param letters where titles begin; empty unless sorted by title
    record Choices(List<ItemKind> kinds, Map<Facet, List<FacetCount>> counts, List<Letter> letters) {}

    final ObjectProperty<Choices> choices = new SimpleObjectProperty<>(new Choices(List.of(), Map.of(), List.of()));
    final ObjectProperty<Optional<ItemKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final Listing listing;
    private final GridModel grid;
    private final Search search;
    private final FxThread fx;
    private Order order = Order.TITLE;
    private ItemFilter filter;
    private int generation;

    public ShelfModel(Listing listing, GridModel grid, Search search, FxThread fx) {
        this.listing = listing;
        this.grid = grid;
        this.search = search;
        this.fx = fx;
        filter = listing.all().filter();
        kind.set(listing.kinds().stream().findFirst());
        reload();
    }

    GridModel grid() {
        return grid;
    }

    Listing listing() {
        return listing;
    }

    Order order() {
        return order;
    }

    void choose(ItemKind wanted) {
        kind.set(Optional.of(wanted));
        filter = listing.all().filter();
        reload();
    }

    void sort(Order wanted) {
        order = wanted;
        reload();
    }

    boolean isChosen(Facet facet, String value) {
        return filter.values().getOrDefault(facet, Set.of()).contains(value);
    }

    /// How many values of a facet the wall is filtered by.
    int chosen(Facet facet) {
        return filter.values().getOrDefault(facet, Set.of()).size();
    }

    /// Filters by a value too, or no longer.
    void toggle(Facet facet, String value) {
        Set<String> wanted = new HashSet<>(filter.values().getOrDefault(facet, Set.of()));
        if (!wanted.remove(value)) wanted.add(value);
        filter = wanted.isEmpty() ? filter.without(facet) : filter.with(facet, wanted);
        reload();
    }

    void clear() {
        filter = listing.all().filter();
        reload();
    }

    /// Whether the user narrowed the listing.
    boolean isFiltered() {
        return !filter.equals(listing.all().filter());
    }

    /// Index of the first title that begins with a letter, or of what comes after where none does.
    /// @return empty if the wall is not sorted by title
    OptionalInt indexOf(String letter) {
        List<Letter> known = choices.get().letters();
        if (known.isEmpty()) return OptionalInt.empty();
        String wanted = Character.isLetter(letter.codePointAt(0)) ? letter.toUpperCase(Locale.ROOT) : "#";
        return known.stream()
                .filter(one -> one.letter().equals(wanted))
                .findFirst()
                .or(() -> known.stream()
                        .filter(one -> one.letter().compareTo(wanted) > 0)
                        .findFirst())
                .map(one -> OptionalInt.of(one.offset()))
                .orElse(OptionalInt.of(known.getLast().offset()));
    }

    /// Reads again what is in sight, because something changed.
    void refresh() {
        if (kind.get().isPresent()) grid.refresh();
        readChoices();
    }

    private void reload() {
        kind.get().ifPresent(one -> grid.show(query(one).sortedBy(order.sort())));
        readChoices();
    }

    private ItemQuery query(ItemKind one) {
        return listing.all().of(one).where(filter);
    }

    private void readChoices() {
        int asked = ++generation;
        Optional<ItemKind> now = kind.get();
        boolean byTitle = order == Order.TITLE;
        ItemFilter wanted = filter;
        fx.load(
                () -> read(now, wanted, byTitle),
                found -> {
                    if (asked == generation) accept(found);
                },
                _ -> choices.set(new Choices(listing.kinds(), Map.of(), List.of())));
    }

    private Choices read(Optional<ItemKind> now, ItemFilter wanted, boolean byTitle) {
        List<ItemKind> kinds = listing.kinds().isEmpty() ? kindsFound() : listing.kinds();
        Optional<ItemQuery> query = now.or(() -> kinds.stream().findFirst())
                .map(one -> listing.all().of(one).where(wanted).sortedBy(ItemQuery.Sort.TITLE));
        return new Choices(
                kinds,
                query.map(one -> search.facets(one, EnumSet.copyOf(FACETS))).orElse(Map.of()),
                query.filter(_ -> byTitle).map(search::letters).orElse(List.of()));
    }

    private List<ItemKind> kindsFound() {
        List<String> found =
                search.facets(listing.all(), Set.of(Facet.KIND)).getOrDefault(Facet.KIND, List.of()).stream()
                        .map(FacetCount::value)
                        .toList();
        return Listing.BY_WEIGHT.stream()
                .filter(one -> found.contains(one.id()))
                .toList();
    }

    private void accept(Choices found) {
        boolean isFirst = kind.get().isEmpty() && !found.kinds().isEmpty();
        if (isFirst) kind.set(found.kinds().stream().findFirst());
        if (!found.equals(choices.get())) choices.set(found);
        if (isFirst) grid.show(query(found.kinds().getFirst()).sortedBy(order.sort()));
    }
}
