package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.testkit.Clips;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files keep their names whatever the locale, as when a library is made at a desk and then served by a system service,
/// which has none.
class LocaleTest {
    private static final String NAME = "Die Größe 中 (2001).avi";

    @Test
    void start_inOtherLocales_keepsItemsAndPlaysThem(@TempDir Path folder) throws Exception {
        Path library = Files.createDirectories(folder.resolve("Wörter"));
        Path clip = Clips.make(
                "locale.avi", "-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25:duration=2", "-c:v", "mpeg4");
        Files.copy(clip, library.resolve(NAME));

        JsonNode first = scanned(folder, "C.UTF-8", library);
        JsonNode second = scanned(folder, "C", library);
        JsonNode third = scanned(folder, "C.UTF-8", library);

        assertEquals("Die Größe 中", second.path("title").asText());
        assertEquals(library.resolve(NAME).toString(), second.path("path").asText());
        for (String field : List.of("id", "title", "path", "addedAt")) {
            assertEquals(first.path(field), second.path(field));
            assertEquals(first.path(field), third.path(field));
        }
    }

    /// @return the only item, after a segment of it was made by FFmpeg
    private static JsonNode scanned(Path folder, String locale, Path library) throws Exception {
        Map<String, String> environment = Map.of("LC_ALL", locale);
        try (Product product =
                Product.headlessWith(environment, folder.resolve("home"), "--library", "movies:" + library)) {
            product.awaitScanned();
            JsonNode items = product.get("/api/items");
            assertEquals(1, items.path("total").asInt(), items::toString);
            JsonNode item = items.path("items").get(0);
            URI master = URI.create(product.play(item).path("hls").asText());
            URI segment = StreamDecoder.variants(master, product.text(master))
                    .getFirst()
                    .resolve("0.m4s");
            assertEquals(200, product.fetch(segment).statusCode());
            product.stop();
            return item;
        }
    }
}
