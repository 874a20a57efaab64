package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no program of good will sends: they are the sender's mistake, not ours.
class OddRequestTest {
    @TempDir
    Path home;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(home);
        server.library.addMovie("Metropolis", home.resolve("metropolis.mkv"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stream/%ud800/1/file", "/stream/a/%zz/x/y/1.m4s", "/api/items/%", "/%f"})
    void address_thatCannotBeDecoded_isRefused(String path) throws Exception {
        assertEquals("HTTP/1.1 400 Bad Request", firstLine(path));
    }

    @Test
    void address_ofThousandsOfFolders_isAScreenLikeAnyOther() throws Exception {
        assertEquals("HTTP/1.1 200 OK", firstLine("/a".repeat(3900)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/playback/sessions | {'itemId': '1', 'device': {'video': [null], 'audio': []}}",
                "/api/playback/sessions | {'itemId': '1', 'device': {'decoding': [{'codec': 'h264', 'width': -1}]}}",
                "/api/playlists | {'name': 'List', 'rule': {'kinds': [null]}}",
                "/api/playlists | {'name': 'List', 'rule': {'filters': {'genre': [null]}}}",
                "/api/items/bulk | {'items': [null], 'watched': true}",
                "/api/plugins | {'file': '\\u0000'}",
                "/api/copies | {'itemId': '1', 'preset': 'ORIGINAL', 'folder': '\\u0000'}"
            })
    void body_withPartsThatMakeNoSense_isRefusedWithASentence(String path, String body) throws Exception {
        HttpResponse<String> response = server.post(path, body.replace('\'', '"'));

        JsonNode problem = json(response);
        assertEquals(400, response.statusCode(), problem.toString());
        assertTrue(problem.get("detail").asText().length() > 10, problem.toString());
    }

    /// Java's own client sends no such addresses.
    private String firstLine(String path) throws IOException {
        URI here = server.uri("/");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), here.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
