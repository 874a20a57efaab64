package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.LibraryEvent.ItemAdded;
import com.viewra.library.LibraryEvent.PlaybackProgress;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.playback.SessionId;
import com.viewra.scan.ScanEvent.ScanProgress;
import com.viewra.scan.ScanStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
    @TempDir
    Path home;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(home);
        server.library.addMovie("Metropolis", home.resolve("metropolis.mkv"));
        server.library.addMovie("Nosferatu", home.resolve("nosferatu.mkv"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void items_query_givesAPageAndTheTotal() throws Exception {
        JsonNode all = json(server.get("/api/items?kind=movie,video&limit=1&offset=1"));
        JsonNode found = json(server.get("/api/items?q=Metro"));

        assertEquals(2, all.get("total").asInt());
        assertEquals("Nosferatu", all.at("/items/0/title").asText());
        assertEquals(1, found.get("total").asInt());
        JsonNode movie = found.at("/items/0");
        assertEquals("1", movie.get("id").asText());
        assertTrue(movie.get("id").isTextual());
        assertEquals("movie", movie.get("kind").asText());
        assertEquals(90_000, movie.get("durationMs").asLong());
        assertEquals("v1", movie.at("/artwork/poster").asText());
        assertEquals(
                home.resolve("metropolis.mkv").toString(), movie.get("path").asText());
        assertFalse(movie.has("season"), "what is absent is left out");
    }

    @Test
    void item_details_listFilesAndTracks() throws Exception {
        JsonNode movie = json(server.get("/api/items/1"));

        assertEquals("Metropolis", movie.get("title").asText());
        assertEquals("24000/1001", movie.at("/files/0/tracks/0/frameRate").asText());
        assertEquals("subtitle", movie.at("/files/0/tracks/1/type").asText());
        assertTrue(movie.at("/files/0/tracks/1/default").asBoolean());
        assertEquals(0, movie.get("children").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/items/abc, 400",
        "GET, /api/items/0, 400",
        "GET, /api/items/77, 404",
        "GET, /api/items?limit=0, 400",
        "GET, /api/items?limit=501, 400",
        "GET, /api/items?limit=many, 400",
        "GET, /api/items?offset=-1, 400",
        "GET, /api/items?sort=up, 400",
        "GET, /api/items?kind=film, 400",
        "GET, /api/items/1/artwork/selfie, 404",
        "GET, /api/items/1/artwork/thumb, 404",
        "GET, /api/items/1/artwork/poster?width=0, 400",
        "GET, /api/nothing, 404",
        "PATCH, /api/items, 405",
        "POST, /api/playback/sessions, 400",
        "GET, /api/playback/sessions/gone, 404",
        "POST, /api/libraries/5/scan, 404",
        "DELETE, /api/plugins/none, 404",
        "GET, /api/items/1/file, 404"
    })
    void request_thatMakesNoSense_isAnsweredWithAProblem(String method, String path, int status) throws Exception {
        HttpResponse<String> response =
                server.send(server.asAdmin(path).method(method, HttpRequest.BodyPublishers.ofString("{\"itemId\":")));

        assertEquals(status, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = json(response);
        assertEquals(status, problem.get("status").asInt());
        assertTrue(problem.get("detail").asText().length() > 10, problem.toString());
        assertFalse(problem.get("detail").asText().contains("com.viewra"), problem.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                                  | The body is not what this address takes: \"itemId\" is missing.",
                "{'itemId':'1','startMs':-1}         | The body is not what this address takes: \"startMs\" must not be negative.",
                "{'itemId':'one'}                    | The body is not what this address takes: not an item id: one.",
                "{'itemId':'1','device':'TV'}        | The body is not what this address takes: a part has the wrong form.",
                "{'itemId':'99'}                     | There is no item 99."
            })
    void playback_bodyThatMakesNoSense_saysWhatIsWrong(String json, String detail) throws Exception {
        HttpResponse<String> response = server.post("/api/playback/sessions", json.replace('\'', '"'));

        assertEquals(detail, json(response).get("detail").asText());
    }

    @Test
    void libraries_add_startsItsScan() throws Exception {
        HttpResponse<String> added = server.post(
                "/api/libraries", "{\"name\":\"Films\",\"kind\":\"movies\",\"paths\":[\"%s\"]}".formatted(home));

        assertEquals(201, added.statusCode());
        assertEquals("/api/libraries/1", added.headers().firstValue("Location").orElse(""));
        assertEquals(List.of(new LibraryId(1)), server.scans);
        assertEquals(
                "movies",
                json(server.get("/api/libraries")).at("/libraries/0/kind").asText());
        assertEquals(
                "IDLE", json(server.get("/api/libraries/1/scan")).get("state").asText());
        assertEquals(
                400,
                server.post("/api/libraries", "{\"paths\":[\"/does/not/exist\"]}")
                        .statusCode());
        assertEquals(
                400,
                server.post("/api/libraries", "{\"paths\":[\"%s\"],\"kind\":\"x\"}".formatted(home))
                        .statusCode());
    }

    @Test
    void playback_session_givesAddressesThatNeedNoToken() throws Exception {
        HttpResponse<String> opened = server.post("/api/playback/sessions", "{\"itemId\":\"1\",\"startMs\":5000}");

        assertEquals(201, opened.statusCode());
        JsonNode session = json(opened);
        assertEquals("REMUX", session.at("/decision/method").asText());
        assertEquals(
                "CONTAINER_NOT_SUPPORTED",
                session.at("/decision/reasons/0/code").asText());
        assertEquals(5000, session.get("startMs").asLong());
        assertEquals(1, session.get("subtitles").size(), "text subtitles only");
        for (String address : List.of("hls", "dash")) {
            HttpResponse<String> manifest = server.send(
                    HttpRequest.newBuilder(server.uri(session.get(address).asText())));
            assertEquals(200, manifest.statusCode());
            assertTrue(manifest.body().contains("v0-copy+a1-aac-2"), manifest.body());
        }
        HttpResponse<String> subtitles = server.send(
                HttpRequest.newBuilder(server.uri(session.at("/subtitles/0/url").asText())));
        assertEquals("WEBVTT\n\n2", subtitles.body());
    }

    @Test
    void playback_ofAVersion_hasAddressesOfThatVersionAlone() throws Exception {
        Path cut = Files.writeString(home.resolve("cut.mkv"), "the cut");
        MediaId movie = server.library.addMovie("Cut", Files.writeString(home.resolve("film.mkv"), "the film"));
        server.library.addVersion(movie, cut);
        String path = cut.toString().replace("\\", "\\\\");

        JsonNode session = json(
                server.post("/api/playback/sessions", "{\"itemId\":\"%s\",\"file\":\"%s\"}".formatted(movie, path)));
        JsonNode other = json(server.post("/api/playback/sessions", "{\"itemId\":\"%s\"}".formatted(movie)));

        String direct = session.get("direct").asText();
        assertEquals("the cut", body(direct));
        assertEquals("the film", body(other.get("direct").asText()));
        assertTrue(session.get("hls").asText().contains("~"));
        assertEquals(
                404,
                server.send(HttpRequest.newBuilder(server.uri(direct.replaceFirst("~[0-9a-f]+", "~00000000"))))
                        .statusCode());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no name of a file has a colon there")
    void playback_versionWithAColonInItsName_isTheOneThatPlays() throws Exception {
        Path file = Files.writeString(home.resolve("Alien: Romulus.mkv"), "the film");
        MediaId movie = server.library.addMovie("Alien: Romulus", Files.writeString(home.resolve("cut.mkv"), "a cut"));
        server.library.addVersion(movie, file);

        JsonNode session = json(
                server.post("/api/playback/sessions", "{\"itemId\":\"%s\",\"file\":\"%s\"}".formatted(movie, file)));

        assertEquals("the film", body(session.get("direct").asText()));
    }

    private String body(String address) throws Exception {
        return server.send(HttpRequest.newBuilder(server.uri(address))).body();
    }

    @Test
    void playback_progress_isReportedUntilTheSessionEnds() throws Exception {
        String id = json(server.post("/api/playback/sessions", "{\"itemId\":2}"))
                .get("id")
                .asText();
        String path = "/api/playback/sessions/" + id;
        HttpRequest.Builder report = server.asAdmin(path)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"positionMs\":4200,\"state\":\"PAUSED\"}"));

        assertEquals(204, server.send(report).statusCode());
        assertEquals(Duration.ofMillis(4200), server.playback.positions.get(new SessionId(id)));
        assertEquals(204, server.send(server.asAdmin(path).DELETE()).statusCode());
        assertEquals(404, server.send(report).statusCode());
    }

    @Test
    @Timeout(30)
    void events_areForwardedAsTheyHappen() throws Exception {
        HttpResponse<InputStream> response =
                server.client().send(server.asAdmin("/api/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertEquals(
                    "text/event-stream;charset=utf-8",
                    response.headers().firstValue("Content-Type").orElse(""));
            assertEquals("retry: 2000", lines.readLine());
            assertEquals("", lines.readLine());

            server.events.publish(new ItemAdded(new MediaId(7), new LibraryId(1), ItemKind.MOVIE, "Ran"));
            server.events.publish(new PlaybackProgress(new MediaId(7), Duration.ofSeconds(3), false));
            server.events.publish(new ScanProgress(
                    new LibraryId(1), new ScanStatus(ScanStatus.State.RUNNING, 9, 8, 0, 1, Duration.ofSeconds(2))));

            assertEquals("event: ItemAdded", lines.readLine());
            assertEquals(
                    "data: {\"item\":\"7\",\"libraryId\":\"1\",\"kind\":\"movie\",\"title\":\"Ran\"}",
                    lines.readLine());
            assertEquals("", lines.readLine());
            assertEquals("event: PlaybackProgress", lines.readLine());
            assertEquals("data: {\"item\":\"7\",\"positionMs\":3000,\"watched\":false}", lines.readLine());
            assertEquals("", lines.readLine());
            assertEquals("event: ScanProgress", lines.readLine());
            assertEquals(
                    "data: {\"libraryId\":\"1\",\"state\":\"RUNNING\",\"found\":9,\"done\":8,\"unchanged\":0,"
                            + "\"failed\":1,\"elapsedMs\":2000,\"away\":[]}",
                    lines.readLine());
        }
    }

    @Test
    void artwork_knownVersion_mayBeKept() throws Exception {
        HttpResponse<String> picture = server.get("/api/items/1/artwork/poster?width=342&v=v1");
        String etag = picture.headers().firstValue("ETag").orElseThrow();

        assertEquals("a picture", picture.body());
        assertTrue(picture.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        HttpResponse<String> again =
                server.send(server.asAdmin("/api/items/1/artwork/poster").header("If-None-Match", etag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void openApi_describesEveryRouteAndResolvesEveryReference() throws Exception {
        JsonNode document = json(server.get("/api/openapi.json"));

        assertEquals("3.1.0", document.get("openapi").asText());
        Set<String> paths = new TreeSet<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        assertTrue(
                paths.containsAll(Set.of("/api/items", "/api/playback/sessions/{id}", "/metrics")), paths.toString());
        Set<String> types = new TreeSet<>();
        document.findValuesAsText("$ref")
                .forEach(reference ->
                        assertFalse(document.at(reference.substring(1)).isMissingNode(), reference));
        assertEquals(
                "string",
                document.at("/components/schemas/Item/properties/id/type").asText());
        document.at("/paths/~1api~1items~1{id}~1artwork~1{kind}/get/responses/2XX/content")
                .fieldNames()
                .forEachRemaining(types::add);
        assertEquals(Set.of("image/jpeg", "image/png"), types);
        assertEquals(
                "#/components/schemas/NewSession",
                document.at("/paths/~1api~1playback~1sessions/post/requestBody/content/application~1json/schema/$ref")
                        .asText());
    }

    @Test
    void metrics_countRequests() throws Exception {
        server.get("/api/items");

        String figures = server.get("/metrics").body();

        assertTrue(figures.contains(
                "viewra_http_requests_seconds_count{method=\"GET\",route=\"/api/items\",status=\"200\"}"));
        assertTrue(figures.contains("jvm_memory_used_bytes"));
    }

    @Test
    void webClient_anyScreen_isOnePageWithAPolicy() throws Exception {
        HttpResponse<String> page = server.send(server.request("/movies/12"));

        assertEquals(200, page.statusCode());
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").contains("worker-src 'self' blob:"));
    }
}
