package com.viewra.plugins.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.PluginContext;
import com.viewra.api.metadata.Details.Picture;
import com.viewra.api.web.Courtesy;
import com.viewra.api.web.WebException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The Cover Art Archive (musicbrainz.org/doc/Cover_Art_Archive/API). It answers by sending on to archive.org (307),
/// and 404 for a release without pictures.
final class CoverArtApi implements AutoCloseable {
    static final Courtesy COURTESY = Courtesy.every(Duration.ofMillis(500));

    static final String PUBLIC = "https://coverartarchive.org";
    private final PluginContext context;
    private final JsonWeb web;

    CoverArtApi(PluginContext context, Courtesy courtesy) {
        this.context = context;
        this.web = new JsonWeb("The Cover Art Archive", context, courtesy);
    }

    /// The front cover, in a size between a thumbnail and a scan of many megabytes. No cover is no failure, and
    /// neither is an archive that does not answer: the album is known without it.
    Optional<Picture> front(String release) throws InterruptedException {
        try {
            JsonNode images = web.get(
                            context.setting(MusicBrainzSettings.COVERS).orElse(PUBLIC) + "/release/" + release)
                    .path("images");
            return images.valueStream()
                    .filter(image -> image.path("front").asBoolean())
                    .flatMap(image -> address(image).stream())
                    .findFirst()
                    .map(address -> new Picture(Picture.Kind.POSTER, address));
        } catch (WebException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(JsonNode image) {
        for (String size : List.of("1200", "500", "large")) {
            Optional<URI> thumbnail = uri(image.path("thumbnails").path(size).asText(""));
            if (thumbnail.isPresent()) return thumbnail;
        }
        return uri(image.path("image").asText(""));
    }

    /// The archive still writes http into its answers and answers https.
    private static Optional<URI> uri(String text) {
        try {
            URI address = new URI(text.replaceFirst("^http://(coverartarchive\\.org|archive\\.org)/", "https://$1/"));
            return address.isAbsolute() ? Optional.of(address) : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
