package com.viewra.plugins.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.PluginContext;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.metadata.Readiness;
import com.viewra.api.web.Courtesy;
import com.viewra.api.web.WebException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The calls of MusicBrainz' web service, version 2 (musicbrainz.org/doc/MusicBrainz_API): no key, but one request a
/// second and a name and contact in each; who asks faster is answered 503.
final class MusicBrainzApi implements AutoCloseable {
    static final Courtesy COURTESY = Courtesy.every(Duration.ofMillis(1100));

    static final String PUBLIC = "https://musicbrainz.org";
    private static final String PARTS = "artist-credits+recordings+labels+release-groups+genres+media";
    private static final Pattern LUCENE = Pattern.compile("[-+&|!(){}\\[\\]^\"~*?:\\\\/]");
    private static final int MOST = 12;
    private final PluginContext context;
    private final JsonWeb web;

    MusicBrainzApi(PluginContext context, Courtesy courtesy) {
        this.context = context;
        this.web = new JsonWeb("MusicBrainz", context, courtesy);
    }

    Readiness readiness() {
        return web.isAvailable()
                ? Readiness.ready()
                : new Readiness(
                        Readiness.State.UNREACHABLE, "MusicBrainz was not reached lately. It is tried again soon.");
    }

    /// Releases by title, artist and number of tracks; where nothing has that number, by title and artist.
    List<JsonNode> search(MetadataQuery query) throws WebException, InterruptedException {
        String words = "release:\"" + escaped(query.title()) + "\"";
        if (query.artist().isPresent())
            words += " AND artist:\"" + escaped(query.artist().get()) + "\"";
        int tracks = query.tracks().size();
        List<JsonNode> exact = tracks == 0 ? List.of() : find(words + " AND tracks:" + tracks);
        return exact.isEmpty() ? find(words) : exact;
    }

    private List<JsonNode> find(String words) throws WebException, InterruptedException {
        List<JsonNode> releases = new ArrayList<>();
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        web.get(base() + "/ws/2/release?fmt=json&limit=" + MOST + "&query=" + query)
                .path("releases")
                .forEach(releases::add);
        return releases;
    }

    JsonNode release(String id) throws WebException, InterruptedException {
        return web.get(
                base() + "/ws/2/release/" + id + "?fmt=json&inc=" + PARTS,
                release -> release.path("id").isTextual()
                        && !release.path("title").asText().isBlank());
    }

    private static String escaped(String text) {
        return LUCENE.matcher(text).replaceAll("\\\\$0");
    }

    private String base() {
        return context.setting(MusicBrainzSettings.ADDRESS).orElse(PUBLIC);
    }

    @Override
    public void close() {
        web.close();
    }
}
