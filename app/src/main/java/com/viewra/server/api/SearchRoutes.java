package com.viewra.server.api;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.FiledPage;
import com.viewra.library.Found;
import com.viewra.library.ItemPage;
import com.viewra.library.Letter;
import com.viewra.library.Search;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Searching as one types, and what there is to choose from.
public final class SearchRoutes {
    /// All but those with thousands of values.
    private static final Set<Facet> USUAL = EnumSet.complementOf(EnumSet.of(
            Facet.MONTH,
            Facet.DAY,
            Facet.PLACE,
            Facet.FOLDER,
            Facet.PERSON,
            Facet.ACTOR,
            Facet.DIRECTOR,
            Facet.WRITER,
            Facet.COMPOSER,
            Facet.ALBUM_ARTIST,
            Facet.TAG,
            Facet.LABEL));
    private static final int PER_KIND = 8;
    private static final int MOST = 500;
    private final Search search;

    public SearchRoutes(Search search) {
        this.search = search;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/search",
                                Access.DEVICES,
                                "The best matches of each kind, for a list that grows as one types")
                        .query("q", "words as typed so far")
                        .query("limit", "how many of each kind, 1 to 50; 8 if not given")
                        .answers(FoundView.class)
                        .by(this::search),
                ItemParams.describe(Route.get(
                                "/api/facets", Access.DEVICES, "What the matching items have in common, with counts"))
                        .query("facets", "which, separated by commas; the usual ones if not given")
                        .answers(Facets.class)
                        .by(this::facets),
                ItemParams.describe(Route.get(
                                "/api/items/letters",
                                Access.DEVICES,
                                "Where each first letter begins when the matching items are sorted by title"))
                        .answers(Letters.class)
                        .by(ctx -> ctx.json(new Letters(search.letters(ItemParams.query(ctx))))),
                ItemParams.describe(Route.get(
                                "/api/filed/{facet}",
                                Access.DEVICES,
                                "The names that matching items are filed under, by name, each with some of its items:"
                                        + " collections, genres, composers, places, folders"))
                        .query("offset", "of the first name wanted, from 0")
                        .query("limit", "number of names wanted, 1 to 500; 100 if not given")
                        .answers(FiledNames.class)
                        .by(this::filed),
                names("/api/people", "People, those with most items first", Facet.PERSON),
                names("/api/genres", "Genres, those with most items first", Facet.GENRE),
                names("/api/collections", "Collections, those with most items first", Facet.COLLECTION),
                names("/api/tags", "Tags, those with most items first", Facet.TAG),
                names("/api/studios", "Studios, those with most items first", Facet.STUDIO));
    }

    private Route names(String path, String summary, Facet facet) {
        return Route.get(path, Access.DEVICES, summary)
                .query("q", "words of their names, or the starts of them")
                .query("offset", "of the first one wanted, from 0")
                .query("limit", "number wanted, 1 to 500; 100 if not given")
                .answers(Names.class)
                .by(ctx -> ctx.json(new Names(search.names(
                        facet,
                        Params.query(ctx, "q", words -> words).orElse(""),
                        Params.number(ctx, "offset", 0, 0, Integer.MAX_VALUE),
                        Params.number(ctx, "limit", 100, 1, MOST)))));
    }

    private void search(Context ctx) {
        String text = Params.query(ctx, "q", words -> words).orElse("");
        ctx.json(FoundView.of(search.search(text, Params.number(ctx, "limit", PER_KIND, 1, 50))));
    }

    private void facets(Context ctx) {
        Set<Facet> wanted = Params.query(ctx, "facets", SearchRoutes::parse).orElse(USUAL);
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        search.facets(ItemParams.query(ctx), wanted).forEach((facet, values) -> counts.put(facet.id(), values));
        ctx.json(new Facets(counts));
    }

    private void filed(Context ctx) {
        String id = ctx.pathParam("facet");
        Facet facet = Facet.of(id).orElseThrow(() -> ProblemException.notFound("Nothing is filed by \"" + id + "\"."));
        FiledPage page = search.filed(
                facet,
                ItemParams.query(ctx),
                Params.number(ctx, "offset", 0, 0, Integer.MAX_VALUE),
                Params.number(ctx, "limit", 100, 1, MOST));
        ctx.json(new FiledNames(page.names().stream().map(FiledView::of).toList(), page.total()));
    }

    private static Set<Facet> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(id -> Facet.of(id.strip()).orElseThrow(() -> new IllegalArgumentException(id)))
                .collect(Collectors.toSet());
    }

    record Letters(List<Letter> letters) {}

    record FiledNames(List<FiledView> names, int total) {}

    record Names(List<FacetCount> names) {}

    record Facets(Map<String, List<FacetCount>> facets) {}

    /// @param groups by kind, in the order in which they are shown
    record FoundView(List<Group> groups, List<FacetCount> people, Map<String, List<FacetCount>> labels) {
        static FoundView of(Found found) {
            Map<String, List<FacetCount>> labels = new LinkedHashMap<>();
            found.labels().forEach((facet, values) -> labels.put(facet.id(), values));
            return new FoundView(
                    Arrays.stream(ItemKind.values())
                            .flatMap(kind ->
                                    Optional.ofNullable(found.items().get(kind))
                                            .map(items -> Group.of(kind, items))
                                            .stream())
                            .toList(),
                    found.people(),
                    labels);
        }
    }

    record Group(String kind, List<ItemView> items, int total) {
        static Group of(ItemKind kind, ItemPage page) {
            return new Group(kind.id(), page.items().stream().map(ItemView::of).toList(), page.total());
        }
    }
}
