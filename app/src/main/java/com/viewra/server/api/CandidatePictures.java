package com.viewra.server.api;

import com.viewra.enrichment.WebPictures;
import com.viewra.server.http.Access;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Hands out the pictures of candidates, so that browsers need not leave the house for them. Only addresses that a
/// provider named since the start are fetched: this opens no way to others.
public final class CandidatePictures {
    private static final String PATH = "/api/candidate-pictures/";
    private static final int KEPT = 2000;
    private final WebPictures web;
    private final Map<String, URI> named = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, URI> eldest) {
            return size() > KEPT;
        }
    });

    public CandidatePictures(WebPictures web) {
        this.web = web;
    }

    public List<Route> routes() {
        return List.of(Route.get(PATH + "{picture}", Access.ADMIN, "The picture of a candidate")
                .sends("image/*")
                .by(this::send));
    }

    /// Where this server has the picture.
    String here(URI address) {
        String name = UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        named.put(name, address);
        return PATH + name;
    }

    private void send(Context ctx) throws IOException, InterruptedException {
        Optional<URI> address = Optional.ofNullable(named.get(ctx.pathParam("picture")));
        Optional<byte[]> picture = address.isPresent() ? web.read(address.get()) : Optional.empty();
        byte[] bytes = picture.orElseThrow(() -> ProblemException.notFound("There is no such picture."));
        String type = URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(bytes));
        if (type == null || !type.startsWith("image/"))
            throw ProblemException.notFound("What the provider sent is no picture.");
        ctx.header("Cache-Control", "private, max-age=86400").contentType(type).result(bytes);
    }
}
