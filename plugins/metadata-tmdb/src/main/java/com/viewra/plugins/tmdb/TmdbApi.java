package com.viewra.plugins.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.api.PluginContext;
import com.viewra.api.metadata.Readiness;
import com.viewra.api.web.Courtesy;
import com.viewra.api.web.PoliteClient;
import com.viewra.api.web.WebException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// The calls of TMDB's API, version 3 (developer.themoviedb.org/reference). The key is either one of version 3, which
/// goes into the address, or a read access token, which goes into a header.
final class TmdbApi implements AutoCloseable {
    /// TMDB allows some 40 requests a second; nobody waits for more than these.
    static final Courtesy COURTESY = Courtesy.every(Duration.ofMillis(50));

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String PUBLIC = "https://api.themoviedb.org";
    /// Names of settings.
    static final String KEY = "key";
    static final String LANGUAGE = "language";
    static final String ADDRESS = "address";

    private static final int TOKEN_LENGTH = 40;
    private static final String NO_KEY =
            "TMDB needs a key of yours. It is free: themoviedb.org, Settings, API. Type it in the settings of the plugin"
                    + " viewra-metadata-tmdb.";
    private final PluginContext context;
    private final PoliteClient web;
    private volatile String refusedKey = "";

    TmdbApi(PluginContext context, Courtesy courtesy) {
        this.context = context;
        this.web = new PoliteClient("TMDB", context.userAgent(), context.cache(), courtesy);
    }

    Readiness readiness() {
        String key = key();
        if (key.isEmpty()) return new Readiness(Readiness.State.NEEDS_KEY, NO_KEY);
        if (key.equals(refusedKey))
            return new Readiness(Readiness.State.NEEDS_KEY, "TMDB does not take the key it was given. " + NO_KEY);
        return web.isAvailable()
                ? Readiness.ready()
                : new Readiness(Readiness.State.UNREACHABLE, "TMDB was not reached lately. It is tried again soon.");
    }

    List<JsonNode> search(TmdbKind kind, String title, OptionalInt year) throws WebException, InterruptedException {
        String query = "query=" + encoded(title) + "&include_adult=false&page=1" + language();
        if (year.isPresent()) query += "&" + kind.yearParameter + "=" + year.getAsInt();
        List<JsonNode> results = new ArrayList<>();
        get("/3/search/" + kind.path, query).path("results").forEach(results::add);
        return results;
    }

    /// TMDB's id of what IMDb or TheTVDB call so.
    Optional<String> find(TmdbKind kind, String source, String id) throws WebException, InterruptedException {
        JsonNode found = get("/3/find/" + encoded(id), "external_source=" + source + "_id")
                .path(kind.found);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).path("id").asText());
    }

    JsonNode title(TmdbKind kind, String id) throws WebException, InterruptedException {
        String more = kind == TmdbKind.MOVIE
                ? "credits,release_dates,external_ids,alternative_titles,videos"
                : "aggregate_credits,content_ratings,external_ids,alternative_titles,videos";
        return withPictures(get(
                "/3/" + kind.path + "/" + id,
                "append_to_response=" + more + language(),
                title -> title.path("id").isIntegralNumber()
                        && !title.path(kind.title).asText().isBlank()));
    }

    /// Empty if TMDB has no such season.
    Optional<JsonNode> season(String show, int season) throws WebException, InterruptedException {
        try {
            return Optional.of(withPictures(
                    get("/3/tv/" + show + "/season/" + season, language().replaceFirst("^&", ""))));
        } catch (WebException e) {
            if (e.code() == WebException.Code.NOT_FOUND) return Optional.empty();
            throw e;
        }
    }

    /// Answers name pictures by paths; where they lie, and in which sizes, the configuration tells.
    private JsonNode withPictures(JsonNode answer) throws WebException, InterruptedException {
        JsonNode images = get("/3/configuration", "").path("images");
        String base = images.path("secure_base_url").asText("https://image.tmdb.org/t/p/");
        if (answer instanceof com.fasterxml.jackson.databind.node.ObjectNode object) object.put("pictures", base);
        return answer;
    }

    private JsonNode get(String path, String query) throws WebException, InterruptedException {
        return get(path, query, JsonNode::isObject);
    }

    /// @param isRight whether an answer is of the kind that was asked for
    private JsonNode get(String path, String query, Predicate<JsonNode> isRight)
            throws WebException, InterruptedException {
        String key = key();
        if (key.isEmpty()) throw new WebException(WebException.Code.REFUSED, NO_KEY);
        boolean isToken = key.length() >= TOKEN_LENGTH;
        String all = isToken ? query : query + (query.isEmpty() ? "" : "&") + "api_key=" + encoded(key);
        URI address = URI.create(base() + path + (all.isEmpty() ? "" : "?" + all));
        try {
            JsonNode answer =
                    JSON.readTree(web.get(address, isToken ? Map.of("Authorization", "Bearer " + key) : Map.of()));
            if (answer == null || !isRight.test(answer)) throw new IOException("not what was asked for");
            refusedKey = "";
            return answer;
        } catch (WebException e) {
            if (e.code() == WebException.Code.REFUSED) refusedKey = key;
            throw e;
        } catch (IOException e) {
            web.forget(address);
            throw new WebException(WebException.Code.GARBLED, "TMDB answered something that makes no sense.", e);
        }
    }

    private String base() {
        return context.setting(ADDRESS).orElse(PUBLIC);
    }

    private String key() {
        return context.setting(KEY).map(String::strip).orElse("");
    }

    private String language() {
        return context.setting(LANGUAGE).map(tag -> "&language=" + encoded(tag)).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        web.close();
    }
}
