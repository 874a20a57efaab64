package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.LibraryEvent;
import com.viewra.library.MediaId;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Segments that are stored already, which is what most requests are for.
class StoredSegmentTest {
    @TempDir
    Path home;

    private TestServer server;
    private MediaId id;
    private String segment;

    @BeforeEach
    void storeOne() throws Exception {
        server = new TestServer(home);
        id = server.library.addMovie("Film", Files.writeString(home.resolve("film.mkv"), "0123456789"));
        String direct = json(server.post("/api/playback/sessions", "{\"itemId\":\"%s\"}".formatted(id)))
                .get("direct")
                .asText();
        segment = direct.substring(0, direct.length() - "file".length()) + "v0-copy/v0-copy/7.m4s";
        assertEquals(200, server.send(request()).statusCode());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"'', 200, segment 7 of v0-copy, 20", "bytes=0-6, 206, segment, 7", "bytes=-4, 206, copy, 4"})
    void get_wholeOrRange_givesTheBytesAndTheirNumber(String range, int status, String body, String length)
            throws Exception {
        HttpResponse<String> answer =
                server.send(range.isEmpty() ? request() : request().header("Range", range));

        assertEquals(status, answer.statusCode());
        assertEquals(body, answer.body());
        assertEquals(length, header(answer, "Content-Length"));
        assertEquals("video/iso.segment", header(answer, "Content-Type"));
        assertEquals("public, max-age=86400, immutable", header(answer, "Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({"same, 304", "weak, 304", "list, 304", "any, 304", "other, 200"})
    void get_ifNoneMatch_sendsOnlyWhatIsNotKnown(String kind, int status) throws Exception {
        String etag = header(server.send(request()), "ETag");
        String condition = switch (kind) {
            case "same" -> etag;
            case "weak" -> "W/" + etag;
            case "list" -> "\"x\", " + etag;
            case "any" -> "*";
            default -> "\"x\"";
        };

        HttpResponse<String> answer = server.send(request().header("If-None-Match", condition));

        assertEquals(status, answer.statusCode());
        assertEquals(etag, header(answer, "ETag"));
        if (status == 304) assertEquals("", answer.body());
    }

    @Test
    void head_tellsTheSizeWithoutTheBytes() throws Exception {
        HttpResponse<String> answer = server.send(request().method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertEquals(200, answer.statusCode());
        assertEquals("20", header(answer, "Content-Length"));
        assertEquals("", answer.body());
    }

    @Test
    void get_again_asksNeitherTheLibraryNorTheEngine() throws Exception {
        int asked = server.library.asked();
        int made = server.streams.made();
        for (int n = 0; n < 5; n++) assertEquals(200, server.send(request()).statusCode());

        assertEquals(asked, server.library.asked());
        assertEquals(made, server.streams.made());
    }

    @Test
    void get_itemChangedMeanwhile_asksTheLibraryAgain() throws Exception {
        int asked = server.library.asked();
        server.events.publish(new LibraryEvent.ItemRemoved(id));
        // Events arrive on a thread of their own; until then the old answer is the right one.
        while (server.library.asked() == asked)
            assertEquals(200, server.send(request()).statusCode());
    }

    @Test
    void get_evictedInThisMoment_isMadeAgain() throws Exception {
        server.streams.deleteStored();

        assertEquals("segment 7 of v0-copy", server.send(request()).body());
    }

    @Test
    void get_forgedSignature_isRefused() throws Exception {
        String forged = segment.replaceFirst("/stream/[^/]+/", "/stream/99999.AAAAAAAAAAAAAAAAAAAAAA/");

        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.uri(forged)));

        assertEquals(403, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
    }

    @Test
    void get_underAForeignName_isRefused() throws Exception {
        URI address = server.uri(segment);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.formatted("evil.example").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        }
    }

    @Test
    void get_storedOrMadeNow_hasTheSameHeaders() throws Exception {
        Map<String, List<String>> stored = headersThatStay(server.send(request()));
        server.streams.deleteStored();
        Map<String, List<String>> made = headersThatStay(server.send(request()));

        assertEquals(made, stored);
    }

    private static Map<String, List<String>> headersThatStay(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "server-timing", "etag"));
        return headers;
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(server.uri(segment));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
