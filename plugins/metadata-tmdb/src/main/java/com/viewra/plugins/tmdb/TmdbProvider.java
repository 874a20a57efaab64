package com.viewra.plugins.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.PluginContext;
import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.MetadataProvider;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.metadata.Readiness;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.WebException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.pf4j.Extension;

/// Movies and shows from The Movie Database.
@Extension
public final class TmdbProvider implements MetadataProvider, AutoCloseable {
    private static final int MOST = 20;
    /// Of so many of the likeliest the running time and other names are looked up; the one taken is asked for anyway.
    private static final int LOOKED_AT = 3;

    private final TmdbApi api;

    public TmdbProvider(PluginContext context) {
        this(new TmdbApi(context, TmdbApi.COURTESY));
    }

    TmdbProvider(TmdbApi api) {
        this.api = api;
    }

    @Override
    public String id() {
        return "tmdb";
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(ItemKind.MOVIE, ItemKind.SHOW);
    }

    @Override
    public Readiness readiness() {
        return api.readiness();
    }

    @Override
    public List<Candidate> candidates(MetadataQuery query) throws WebException, InterruptedException {
        TmdbKind kind = TmdbKind.of(query.kind());
        Optional<String> known = knownId(kind, query);
        if (known.isPresent()) return List.of(full(kind, known.get()));
        List<JsonNode> found = search(kind, query);
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode result : found)
            candidates.add(
                    candidates.size() < LOOKED_AT
                            ? full(kind, result.path("id").asText())
                            : new TmdbTitle(kind, result).candidate());
        return candidates;
    }

    /// The year narrows the search, but names of files are off by one at times, and so is TMDB.
    private List<JsonNode> search(TmdbKind kind, MetadataQuery query) throws WebException, InterruptedException {
        List<JsonNode> found = new ArrayList<>(api.search(kind, query.title(), query.year()));
        if (query.year().isPresent() && found.isEmpty())
            found.addAll(api.search(kind, query.title(), OptionalInt.empty()));
        Set<String> ids = new LinkedHashSet<>();
        return found.stream()
                .filter(result -> result.path("id").isIntegralNumber())
                .filter(result -> ids.add(result.path("id").asText()))
                .limit(MOST)
                .toList();
    }

    private Optional<String> knownId(TmdbKind kind, MetadataQuery query) throws WebException, InterruptedException {
        String own = query.ids().get("tmdb");
        if (own != null && own.matches("\\d{1,10}")) return Optional.of(own);
        for (String foreign : List.of("imdb", "tvdb")) {
            String id = query.ids().get(foreign);
            if (id == null || !id.matches("[a-z]{0,2}\\d{1,12}")) continue;
            Optional<String> found = api.find(kind, foreign, id);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Candidate full(TmdbKind kind, String id) throws WebException, InterruptedException {
        return new TmdbTitle(kind, api.title(kind, id)).candidate();
    }

    @Override
    public Details details(ItemKind kind, String id, Set<Integer> seasons) throws WebException, InterruptedException {
        if (!id.matches("\\d{1,10}"))
            throw new WebException(WebException.Code.NOT_FOUND, "\"" + id + "\" is no id of TMDB; those are numbers.");
        TmdbKind wanted = TmdbKind.of(kind);
        TmdbTitle title = new TmdbTitle(wanted, api.title(wanted, id));
        List<Details.Part> parts = new ArrayList<>();
        if (wanted == TmdbKind.TV)
            for (int season : seasons.stream().sorted().toList())
                api.season(id, season).ifPresent(json -> parts.addAll(new TmdbSeason(season, json).parts()));
        return new Details(id, title.metadata(), parts, title.pictures());
    }

    @Override
    public void close() {
        api.close();
    }
}
