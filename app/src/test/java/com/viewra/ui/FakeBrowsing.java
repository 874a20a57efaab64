package com.viewra.ui;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Browsing;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.Filed;
import com.viewra.library.FiledPage;
import com.viewra.library.Found;
import com.viewra.library.Home;
import com.viewra.library.Item;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.Letter;
import com.viewra.library.MediaLibrary;
import com.viewra.library.Progress;
import com.viewra.library.Search;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways into a [FakeLibrary], as far as the window can tell from the real ones.
public final class FakeBrowsing implements Search, Home {
    private final FakeLibrary library;
    private final FakeBoxSets boxSets;

    private FakeBrowsing(FakeLibrary library) {
        this.library = library;
        this.boxSets = new FakeBoxSets(library);
    }

    public static Browsing of(FakeLibrary library) {
        FakeBrowsing ways = new FakeBrowsing(library);
        return new Browsing(ways, new FakeMarks(library), ways, new FakePlaylists(library), ways.boxSets);
    }

    @Override
    public Found search(String text, int perKind) {
        Map<ItemKind, ItemPage> found = new EnumMap<>(ItemKind.class);
        if (text.isBlank()) return new Found(found, List.of(), Map.of());
        for (ItemKind kind : ItemKind.values())
            found.put(kind, library.find(ItemQuery.all().of(kind).matching(text).page(0, perKind)));
        return new Found(found, List.of(), Map.of());
    }

    /// Kinds and decades; a fake item has no other.
    @Override
    public Map<Facet, List<FacetCount>> facets(ItemQuery query, Set<Facet> wanted) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        if (wanted.contains(Facet.KIND))
            counts.put(
                    Facet.KIND,
                    counted(all(query.of(new ItemKind[0])).stream()
                            .map(item -> item.kind().id())
                            .toList()));
        if (wanted.contains(Facet.DECADE))
            counts.put(
                    Facet.DECADE,
                    counted(all(query).stream()
                            .filter(item -> item.year().isPresent())
                            .map(item -> "" + item.year().getAsInt() / 10 * 10)
                            .toList()));
        return counts;
    }

    private List<Item> all(ItemQuery query) {
        return library.find(query.page(0, 500)).items();
    }

    private static List<FacetCount> counted(List<String> values) {
        return values.stream().collect(Collectors.groupingBy(value -> value)).entrySet().stream()
                .map(one -> new FacetCount(
                        one.getKey(), one.getKey(), one.getValue().size()))
                .toList();
    }

    @Override
    public List<FacetCount> values(ItemQuery query, Facet facet) {
        return facets(query, Set.of(facet)).getOrDefault(facet, List.of());
    }

    @Override
    public List<Letter> letters(ItemQuery query) {
        List<String> titles = all(query.sortedBy(ItemQuery.Sort.TITLE)).stream()
                .map(item -> item.title().substring(0, 1))
                .toList();
        return titles.stream()
                .distinct()
                .map(letter -> new Letter(letter, titles.indexOf(letter), (int)
                        titles.stream().filter(letter::equals).count()))
                .toList();
    }

    @Override
    public List<FacetCount> names(Facet facet, String text, int offset, int limit) {
        return facet == Facet.COLLECTION
                ? boxSets.all().stream().map(Filed::name).toList()
                : List.of();
    }

    @Override
    public FiledPage filed(Facet facet, ItemQuery query, int offset, int limit) {
        List<Filed> all = facet == Facet.COLLECTION ? boxSets.all() : List.of();
        return new FiledPage(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    @Override
    public List<Row> rows(int perRow) {
        List<Row> rows = new ArrayList<>();
        List<Item> played = library.find(ItemQuery.all()
                        .of(ItemKind.MOVIE, ItemKind.EPISODE, ItemKind.VIDEO)
                        .sortedBy(ItemQuery.Sort.RECENTLY_PLAYED)
                        .page(0, 500))
                .items();
        rows.add(new Row(
                Kind.CONTINUE,
                Optional.empty(),
                Optional.empty(),
                played.stream()
                        .filter(item ->
                                item.progress().filter(p -> isStarted(p)).isPresent())
                        .limit(perRow)
                        .toList()));
        for (MediaLibrary one : library.libraries())
            rows.add(new Row(
                    Kind.RECENTLY_ADDED,
                    Optional.of(one),
                    Optional.empty(),
                    library.find(ItemQuery.all()
                                    .of(one.id())
                                    .topLevelOnly()
                                    .sortedBy(ItemQuery.Sort.NEWEST_ADDED)
                                    .page(0, perRow))
                            .items()));
        return rows.stream().filter(row -> !row.items().isEmpty()).toList();
    }

    private static boolean isStarted(Progress progress) {
        return !progress.watched() && progress.position().isPositive();
    }
}
