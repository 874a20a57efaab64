package com.viewra.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.library.MediaId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentificationApiTest {
    @TempDir
    Path home;

    private TestServer server;
    private MediaId movie;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(home);
        movie = server.library.addMovie("Matrix", home.resolve("Matrix.mkv"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void status_saysHowFarItIsAndWhatProvidersLack() throws Exception {
        server.identification.needsLook(movie, "Two alike.");
        JsonNode status = TestServer.json(server.get("/api/identification"));
        assertEquals(1, status.at("/counts/needs_look").asInt());
        assertEquals(0, status.at("/counts/left_alone").asInt());
        assertEquals(3, status.at("/counts/waiting").asInt());
        assertEquals("needs_key", status.at("/providers/0/state").asText());
        assertEquals("It needs a key.", status.at("/providers/0/sentence").asText());
        assertEquals("movie", status.at("/providers/0/kinds/0").asText());
    }

    @Test
    void needsLook_isPagedWithItemAndReason() throws Exception {
        server.identification.needsLook(movie, "Two alike.");
        JsonNode page = TestServer.json(server.get("/api/identification/needs-look?limit=1"));
        assertEquals("Matrix", page.at("/items/0/item/title").asText());
        assertEquals("Two alike.", page.at("/items/0/reason").asText());
        assertEquals(1, page.at("/total").asInt());
        assertEquals(
                0,
                TestServer.json(server.get("/api/identification/needs-look?offset=1"))
                        .at("/items")
                        .size());
    }

    @Test
    void candidates_otherWords_comeWithScoreAndReasons() throws Exception {
        JsonNode found = TestServer.json(server.get(of("/candidates?q=the+matrix&year=1999")));
        assertEquals("603", found.at("/candidates/0/id").asText());
        assertEquals(95, found.at("/candidates/0/score").asInt());
        assertEquals("title equal", found.at("/candidates/0/reasons/0").asText());
        assertEquals("Another could not be asked.", found.at("/problems/0").asText());
        assertEquals(List.of("the matrixOptionalInt[1999]"), server.identification.searches);
    }

    @Test
    void candidates_picture_comesFromThisServerAndNoOtherAddressDoes() throws Exception {
        assertEquals(
                404,
                server.get("/api/candidate-pictures/https:%2F%2Fevil.example").statusCode());
        JsonNode found = TestServer.json(server.get(of("/candidates")));
        HttpResponse<String> picture =
                server.get(found.at("/candidates/0/pictureHere").asText());
        assertEquals(200, picture.statusCode());
        assertEquals("image/png", picture.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void identify_thenUndo_goesThereAndBack() throws Exception {
        assertEquals(
                "waiting",
                TestServer.json(server.get(of("/identification"))).at("/state").asText());
        JsonNode done = TestServer.json(server.post(of("/identify"), "{\"provider\":\"tmdb\",\"id\":\"603\"}"));
        assertEquals("identified", done.at("/state").asText());
        assertEquals("The Matrix", done.at("/match/title").asText());
        JsonNode undone =
                TestServer.json(server.send(server.asAdmin(of("/identify")).DELETE()));
        assertEquals("needs_look", undone.at("/state").asText());
        assertEquals("It was taken back.", undone.at("/reasons/0").asText());
    }

    @Test
    void identify_whatCannotBe_saysWhy() throws Exception {
        HttpResponse<String> unknown = server.post(of("/identify"), "{\"provider\":\"tmdb\",\"id\":\"1\"}");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("TMDB knows nothing of that."), unknown.body());
        assertEquals(
                400,
                server.post(of("/identify"), "{\"provider\":\"x\",\"id\":\"1\"}")
                        .statusCode());
        assertEquals(400, server.post(of("/identify"), "{}").statusCode());
        assertEquals(
                404,
                server.post("/api/items/99/identify", "{\"provider\":\"tmdb\",\"id\":\"603\"}")
                        .statusCode());
        assertEquals(409, server.send(server.asAdmin(of("/identify")).DELETE()).statusCode());
    }

    @Test
    void leaveAlone_thenBack_goesThereAndBack() throws Exception {
        assertEquals(
                "left_alone",
                TestServer.json(server.post(of("/leave-alone"), ""))
                        .at("/state")
                        .asText());
        assertEquals(
                "needs_look",
                TestServer.json(server.send(server.asAdmin(of("/leave-alone")).DELETE()))
                        .at("/state")
                        .asText());
    }

    @Test
    void bulk_someFail_doesTheOthersAndSaysWhich() throws Exception {
        String choices = "{\"choices\":[{\"item\":\"1\",\"provider\":\"tmdb\",\"id\":\"603\"},"
                + "{\"item\":\"2\",\"provider\":\"tmdb\",\"id\":\"9\"}]}";
        JsonNode done = TestServer.json(server.post("/api/identification/identify", choices));
        assertEquals(1, done.at("/done").asInt());
        assertEquals(
                "Item 2: TMDB knows nothing of that.", done.at("/problems/0").asText());
        String items = "{\"items\":[\"1\"]}";
        assertEquals(
                1,
                TestServer.json(server.post("/api/identification/undo", items))
                        .at("/done")
                        .asInt());
        assertEquals(
                1,
                TestServer.json(server.post("/api/identification/leave-alone", items))
                        .at("/done")
                        .asInt());
        assertEquals(
                1,
                TestServer.json(server.post("/api/identification/ask-again", items))
                        .at("/done")
                        .asInt());
        assertEquals(
                400, server.post("/api/identification/undo", "{\"items\":[]}").statusCode());
    }

    private String of(String path) {
        return "/api/items/" + movie + path;
    }
}
