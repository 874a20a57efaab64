package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every film and sound of the shared collection, through the doors that people use: it plays, or it is said why not.
@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFileTest {
    private static final List<String> FOLDERS = List.of("film", "video", "ts", "subs", "audio", "music", "broken");
    private static final String BROKEN = "broken";
    private static final String NO_MEDIA = ".*\\.(srt|jpg)";
    private static final int SECONDS = 1;

    private final Path media =
            SharedMedia.folder("media").orElseThrow().toAbsolutePath().normalize();
    private Product product;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        List<String> arguments = new ArrayList<>();
        for (String name : FOLDERS)
            arguments.addAll(List.of("--library", media.resolve(name).toString()));
        product = Product.headless(folder.resolve("home"), arguments.toArray(String[]::new));
        product.awaitScanned();
    }

    @AfterAll
    void stop() {
        if (product != null) product.close();
    }

    /// Relative to the collection.
    Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : FOLDERS)
            try (Stream<Path> found = Files.walk(media.resolve(name))) {
                found.filter(Files::isRegularFile)
                        .map(media::relativize)
                        .filter(file -> !file.toString().matches(NO_MEDIA))
                        .forEach(files::add);
            }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_played_playsOrSaysWhyNot(Path file) throws Exception {
        boolean whole = !file.startsWith(BROKEN);
        JsonNode item = product.firstItem(found ->
                media.resolve(file).toString().equals(found.path("path").asText()));
        HttpResponse<String> opened = product.send(product.authorized("/api/playback/sessions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"itemId\":\"" + item.path("id").asText() + "\"}"))
                .build());
        if (opened.statusCode() >= 300) {
            assertSaysWhy(opened.statusCode(), opened.body());
            return;
        }
        URI master = URI.create(
                new ObjectMapper().readTree(opened.body()).path("hls").asText());
        String playlist = product.text(master);
        List<URI> playlists =
                new ArrayList<>(List.of(StreamDecoder.variants(master, playlist).getFirst()));
        StreamDecoder.audioPlaylists(master, playlist).findFirst().ifPresent(playlists::add);
        for (URI address : playlists) {
            if (whole) assertDecodes(address);
            else assertComesOrSaysWhy(address);
        }
    }

    private static void assertDecodes(URI playlist) throws Exception {
        StreamDecoder.Outcome outcome = StreamDecoder.decodeStart(playlist, SECONDS);
        assertEquals("", outcome.errors(), "decoding " + playlist);
        assertTrue(outcome.seconds() > 0, "nothing came of " + playlist);
    }

    /// The first segment and the last.
    private void assertComesOrSaysWhy(URI playlist) throws Exception {
        List<String> segments = product.text(playlist)
                .lines()
                .filter(line -> line.endsWith(".m4s"))
                .toList();
        for (String segment : List.of("init.mp4", segments.getFirst(), segments.getLast())) {
            HttpResponse<byte[]> answer = product.fetch(playlist.resolve(segment));
            if (answer.statusCode() >= 300)
                assertSaysWhy(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
            else assertTrue(answer.body().length > 0, segment);
        }
    }

    /// As a sentence (RFC 9457), and not as a failure of the server's.
    private static void assertSaysWhy(int status, String body) throws IOException {
        JsonNode problem = new ObjectMapper().readTree(body);
        String detail = problem.path("detail").asText();
        assertTrue(detail.matches("[A-Z].* .*[.]"), () -> status + " " + body);
        assertFalse(status == 500, () -> status + " " + body);
    }
}
