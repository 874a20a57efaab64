package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Finding;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.Named;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The routes of searches, marks, playlists and the home page, over an empty library: what they take and answer.
class BrowseApiTest {
    @TempDir
    Path home;

    private LibraryStore store;
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        store = LibraryStore.open(home.resolve("library"), _ -> {}, Clock.systemUTC());
        server = new TestServer(Files.createDirectories(home.resolve("server")), store.browsing());
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/search?q=a, groups",
        "/api/facets, facets",
        "/api/items/letters, letters",
        "/api/people?q=a, names",
        "/api/genres, names",
        "/api/collections, names",
        "/api/filed/collection?kind=movie, names",
        "/api/items/1/collections, collections",
        "/api/home, rows",
        "/api/playlists, playlists",
    })
    void lists_emptyLibrary_areEmpty(String path, String list) throws Exception {
        JsonNode answer = json(server.get(path));

        assertTrue((answer.has(list) && answer.get(list).isEmpty()) || list.equals("facets"), answer::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/items?watched=perhaps",
        "/api/items?fromYear=then",
        "/api/items?sort=colour",
        "/api/items?addedSince=yesterday",
        "/api/facets?facets=colour",
        "/api/playlists/x",
    })
    void lists_whatMakesNoSense_isRefused(String path) throws Exception {
        assertEquals(400, server.get(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"name\":\"Mine\"}', Name 1 to 1000 items.",
        "'{\"items\":[\"1\"]}', A collection needs a name.",
        "'{\"name\":\" \",\"items\":[\"1\"]}', A collection needs a name of 1 to 300 characters.",
        "'{\"name\":\"Mine\",\"items\":[\"1\"]}', 'None of these items is in the library, so there is no collection.'",
    })
    void collections_madeOfNothing_areRefused(String body, String detail) throws Exception {
        var answer = server.post("/api/collections", body);

        assertEquals(400, answer.statusCode());
        assertEquals(detail, json(answer).get("detail").asText());
    }

    @Test
    void collections_unknownOne_isNotFound() throws Exception {
        assertEquals(404, server.get("/api/collections/nobody").statusCode());
        assertEquals(404, server.get("/api/filed/colour").statusCode());
        assertEquals(
                404,
                server.send(server.asAdmin("/api/collections/nobody").DELETE()).statusCode());
    }

    @Test
    void collections_whileTheirFilmsAreAway_areMadeRenamedAndDeleted() throws Exception {
        awayFilm("Away");

        var made = server.post("/api/collections", "{\"name\":\"Mine\",\"items\":[\"1\"]}");
        assertEquals(201, made.statusCode());
        assertFalse(json(made).get("undo").asText().isEmpty());
        assertEquals(0, json(server.get("/api/collections/mine")).get("count").asInt());
        var renamed = server.send(
                server.asAdmin("/api/collections/mine").PUT(BodyPublishers.ofString("{\"name\":\"Ours\"}")));
        assertEquals("ours", json(renamed).get("value").asText());
        var deleted = server.send(server.asAdmin("/api/collections/ours").DELETE());
        assertEquals(1, json(deleted).get("items").asInt());
        assertEquals(404, server.get("/api/collections/ours").statusCode());
    }

    /// Item 1, whose folder is gone.
    private void awayFilm(String title) throws IOException {
        Path folder = Files.createDirectories(home.resolve("films"));
        LibraryId id = store.add("Films", LibraryKind.MOVIES, List.of(folder)).id();
        MediaFile file = new MediaFile(
                folder.resolve(title + ".mkv"),
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        store.intake()
                .store(
                        id,
                        List.of(
                                new Finding.FileFound(
                                        folder,
                                        Named.of(ItemKind.MOVIE, title, 2001),
                                        file,
                                        List.of(),
                                        Optional.empty()),
                                new Finding.FolderGone(folder)));
    }

    @Test
    void playlists_smartOne_comesBackAsItWasMade() throws Exception {
        String rule = "{\"kinds\":[\"movie\"],\"filters\":{\"genre\":[\"drama\"],\"watched\":[\"no\"]},"
                + "\"fromYear\":1990,\"addedWithinDays\":30,\"sort\":\"-year\",\"limit\":20}";
        var made = server.post("/api/playlists", "{\"name\":\"To see\",\"rule\":" + rule + "}");
        JsonNode list = json(made);

        assertEquals(201, made.statusCode());
        assertEquals("-year", list.at("/rule/sort").asText());
        assertEquals("drama", list.at("/rule/filters/genre/0").asText());
        assertEquals(1990, list.at("/rule/fromYear").asInt());
        String path = "/api/playlists/" + list.get("id").asText();
        assertEquals(list, json(server.get(path)));
        assertEquals(400, server.post(path + "/items", "{\"items\":[\"1\"]}").statusCode());
        assertTrue(server.get(path + "/m3u8").body().startsWith("#EXTM3U\n#PLAYLIST:To see\n"));
        assertEquals(204, server.send(server.asAdmin(path).DELETE()).statusCode());
        assertEquals(404, server.get(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\" \"} | A playlist needs a name.",
                "{\"name\":\"x\",\"rule\":{\"filters\":{\"colour\":[\"red\"]}}} | there is no facet colour",
                "{\"name\":\"x\",\"rule\":{\"limit\":0}} | limit must be from 1 to 500",
                "{\"name\":\"x\",\"rule\":{\"sort\":\"colour\"}} | nothing is sorted by colour",
            })
    void playlists_rulesThatMakeNoSense_areRefusedInWords(String body, String reason) throws Exception {
        var refused = server.post("/api/playlists", body);

        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains(reason), refused::body);
    }

    @Test
    void playlists_moreAtOnceThanOthersCanWaitFor_areRefused() throws Exception {
        String list = "/api/playlists/"
                + json(server.post("/api/playlists", "{\"name\":\"List\"}"))
                        .get("id")
                        .asText();
        String many = "[1" + ",1".repeat(20_000) + "]";

        assertEquals(
                400,
                server.post(list + "/items", "{\"items\":" + many.replace("1", "\"1\"") + "}")
                        .statusCode());
        assertEquals(
                400, server.post(list + "/remove", "{\"entries\":" + many + "}").statusCode());
        assertEquals(
                400,
                server.post("/api/playlists/import", "/film.mkv\n".repeat(20_001))
                        .statusCode());
    }

    @Test
    void import_listOfStrangersFiles_isRefusedInWords() throws Exception {
        var refused = server.post("/api/playlists/import", "#EXTM3U\n/somewhere/else.mp3\n");

        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("No file of this list is in a library"), refused::body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[],\"watched\":true} | 400",
                "{\"items\":[\"1\"]} | 400",
                "{\"items\":[\"1\"],\"watched\":true,\"rating\":3} | 400",
                "{\"items\":[\"1\"],\"rating\":11} | 400",
                "{\"items\":[\"1\"],\"rating\":-1} | 200",
            })
    void bulk_bodies_areCheckedBeforeAnythingIsMarked(String body, int status) throws Exception {
        assertEquals(status, server.post("/api/items/bulk", body).statusCode());
    }

    @Test
    void undo_twice_isGone() throws Exception {
        String undo = json(server.post("/api/items/bulk", "{\"items\":[\"1\"],\"watched\":true}"))
                .get("undo")
                .asText();

        assertEquals(200, server.post("/api/undo/" + undo, "").statusCode());
        assertEquals(410, server.post("/api/undo/" + undo, "").statusCode());
    }

    @Test
    void rating_unknownItem_isNotFound() throws Exception {
        var request = server.asAdmin("/api/items/77/rating").PUT(BodyPublishers.ofString("{\"rating\":7}"));

        assertEquals(404, server.send(request).statusCode());
    }
}
