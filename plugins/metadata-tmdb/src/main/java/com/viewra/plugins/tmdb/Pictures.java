package com.viewra.plugins.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/// Addresses of pictures: base, size and path (developer.themoviedb.org: Image basics). The sizes are among those that
/// the configuration has always listed.
final class Pictures {
    static final String SMALL = "w185";
    static final String POSTER = "w780";
    static final String BACKDROP = "w1280";
    static final String STILL = "w300";

    private Pictures() {}

    static Optional<URI> of(JsonNode json, String name, String size) {
        return of(json.path("pictures").asText(""), json.path(name).asText(""), size);
    }

    static Optional<URI> of(String base, String path, String size) {
        if (base.isEmpty() || !path.matches("/[\\w.-]+")) return Optional.empty();
        return Optional.of(URI.create(base + size + path));
    }
}
