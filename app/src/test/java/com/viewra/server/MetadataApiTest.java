package com.viewra.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataApiTest {
    private static final String ADDRESS = "/api/items/1/metadata";

    @TempDir
    Path home;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(home);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void patch_titleAndGenres_locksTheTitleAndKeepsWhatTheNameSays() throws Exception {
        JsonNode answer = TestServer.json(patch("{\"title\": \" Mine \", \"genre\": [\"Drama\"]}"));
        assertEquals("Mine", answer.at("/fields/title/value").asText());
        assertEquals("user", answer.at("/fields/title/source").asText());
        assertTrue(answer.at("/fields/title/locked").asBoolean());
        assertEquals("By Name", answer.at("/fields/title/others/0/value").asText());
        assertEquals("Drama", answer.at("/labels/genre/names/0").asText());
    }

    @Test
    void patch_oneValueThatCannotBe_changesNothingAndSaysWhatIsExpected() throws Exception {
        HttpResponse<String> answer = patch("{\"title\": \"Mine\", \"year\": \"soon\"}");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("year must be a whole number"), answer.body());
        assertEquals(
                "By Name",
                TestServer.json(server.get(ADDRESS)).at("/fields/title/value").asText());
    }

    @Test
    void patch_unknownField_namesThoseThereAre() throws Exception {
        HttpResponse<String> answer = patch("{\"colour\": \"red\"}");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("original_title"), answer.body());
    }

    @Test
    void delete_editedField_letsTheNameCountAgain() throws Exception {
        patch("{\"title\": \"Mine\"}");
        HttpResponse<String> answer =
                server.send(server.asAdmin(ADDRESS + "/title").DELETE());
        assertEquals(
                "By Name", TestServer.json(answer).at("/fields/title/value").asText());
    }

    @Test
    void get_unknownItem_isNotFound() throws Exception {
        assertEquals(404, server.get("/api/items/2/metadata").statusCode());
    }

    private HttpResponse<String> patch(String json) throws IOException, InterruptedException {
        return server.send(server.asAdmin(ADDRESS).method("PATCH", BodyPublishers.ofString(json)));
    }
}
