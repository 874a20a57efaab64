package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.MediaId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamTest {
    @TempDir
    Path home;

    private TestServer server;
    private String base;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(home);
        Path film = Files.writeString(home.resolve("film.mkv"), "0123456789");
        MediaId id = server.library.addMovie("Film", film);
        String direct = json(server.post("/api/playback/sessions", "{\"itemId\":\"%s\"}".formatted(id)))
                .get("direct")
                .asText();
        base = direct.substring(0, direct.length() - "file".length());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void segment_diskIsFull_saysWhatToDo() throws Exception {
        HttpResponse<String> answer = get("v0-copy/v0-copy/" + FakeStreams.WITHOUT_ROOM + ".m4s");

        assertEquals(507, answer.statusCode());
        assertTrue(json(answer).get("detail").asText().startsWith("The disk is full."), answer.body());
    }

    @Test
    void segment_isImmutableAndKnownByItsKey() throws Exception {
        HttpResponse<String> segment = get("v0-copy/v0-copy/7.m4s");

        assertEquals("segment 7 of v0-copy", segment.body());
        assertEquals("20", segment.headers().firstValue("Content-Length").orElse(""));
        assertTrue(segment.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals(
                "*", segment.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        String etag = segment.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                server.send(request("v0-copy/v0-copy/7.m4s").header("If-None-Match", etag));
        assertEquals(304, again.statusCode());
    }

    @Test
    void manifests_andInit_areServedByName() throws Exception {
        assertEquals(
                "#EXTM3U master v0-copy+a1-aac-2",
                get("v0-copy+a1-aac-2/master.m3u8").body());
        assertEquals(
                "#EXTM3U media a1-aac-2 1.m4s",
                get("v0-copy+a1-aac-2/a1-aac-2/index.m3u8").body());
        assertEquals(
                "init of a1-aac-2", get("v0-copy+a1-aac-2/a1-aac-2/init.mp4").body());
        assertEquals("<MPD>v0-copy</MPD>", get("v0-copy/manifest.mpd").body());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200, 0123456789, ''",
        "bytes=2-4, 206, 234, bytes 2-4/10",
        "bytes=7-, 206, 789, bytes 7-9/10",
        "bytes=-3, 206, 789, bytes 7-9/10",
        "bytes=8-99, 206, 89, bytes 8-9/10",
        "'bytes=0-1,4-5', 200, 0123456789, ''",
        "bytes=5-2, 200, 0123456789, ''"
    })
    void file_range_givesThatPart(String range, int status, String body, String contentRange) throws Exception {
        HttpRequest.Builder request = request("file");
        HttpResponse<String> response = server.send(range.isEmpty() ? request : request.header("Range", range));

        assertEquals(status, response.statusCode());
        assertEquals(body, response.body());
        assertEquals(
                contentRange, response.headers().firstValue("Content-Range").orElse(""));
        assertEquals("bytes", response.headers().firstValue("Accept-Ranges").orElse(""));
        assertEquals(
                "video/x-matroska",
                response.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void file_rangeBehindTheEnd_isRefusedWithTheSize() throws Exception {
        HttpResponse<String> response = server.send(request("file").header("Range", "bytes=10-"));

        assertEquals(416, response.statusCode());
        assertEquals(
                "bytes */10", response.headers().firstValue("Content-Range").orElse(""));
    }

    @Test
    void file_ifRangeOfAnOlderFile_givesTheWhole() throws Exception {
        HttpResponse<String> response =
                server.send(request("file").header("Range", "bytes=2-4").header("If-Range", "\"older\""));

        assertEquals(200, response.statusCode());
        assertEquals("0123456789", response.body());
    }

    @Test
    void file_head_tellsTheSizeWithoutTheBytes() throws Exception {
        HttpResponse<String> response =
                server.send(request("file").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertEquals(200, response.statusCode());
        assertEquals("10", response.headers().firstValue("Content-Length").orElse(""));
        assertEquals("", response.body());
    }

    @Test
    void address_ofAnotherItemOrDay_isRefused() throws Exception {
        server.library.addMovie("Other", home.resolve("other.mkv"));
        String address = base + "file";

        assertEquals(
                403,
                server.send(HttpRequest.newBuilder(server.uri(address.replace("/1/file", "/2/file"))))
                        .statusCode());
        assertEquals(403, server.send(server.request("/stream/1.forged/1/file")).statusCode());
        server.passes(Duration.ofDays(1));
        assertEquals(200, server.send(request("file")).statusCode(), "good for a day at least");
        server.passes(Duration.ofDays(1));
        assertEquals(403, server.send(request("file")).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"v0-copy/v0-copy/x.m4s", "v0-copy/v0-copy/-1.m4s", "nonsense/master.m3u8", "v0-copy/nonsense/0.m4s"})
    void address_thatNamesNothing_isNotFound(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertEquals(404, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void segment_encoderFails_saysWhy() throws Exception {
        HttpResponse<String> response = get("v0-copy/v0-copy/" + FakeStreams.BROKEN + ".m4s");

        assertEquals(500, response.statusCode());
        assertEquals("The encoder died.", json(response).get("detail").asText());
    }

    @Test
    void preflight_ofAPlayerElsewhere_isAllowed() throws Exception {
        HttpResponse<String> response = server.send(request("file")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "http://player.example"));

        assertEquals(204, response.statusCode());
        assertTrue(response.headers()
                .firstValue("Access-Control-Allow-Headers")
                .orElse("")
                .contains("Range"));
    }

    @Test
    void segment_drip_comesInPartsThatNoCacheKeeps() throws Exception {
        HttpResponse<String> answer = server.send(request("v0-copy/v0-copy/4.m4s?drip=1"));

        assertEquals(200, answer.statusCode());
        assertEquals("part one, part two", answer.body());
        assertEquals(Optional.of("no-store"), answer.headers().firstValue("Cache-Control"));
        assertEquals(Optional.empty(), answer.headers().firstValue("ETag"));
        assertEquals(Optional.empty(), answer.headers().firstValue("Content-Length"));
    }

    @Test
    void manifest_drip_asksForSegmentsSo() throws Exception {
        assertEquals(
                "#EXTM3U media v0-copy 1.m4s?drip=1",
                server.send(request("v0-copy/v0-copy/index.m3u8?drip=1")).body());
        assertEquals(
                "#EXTM3U media v0-copy 1.m4s",
                server.send(request("v0-copy/v0-copy/index.m3u8")).body());
    }

    @Test
    void segment_dripThatBreaksOff_isNotTakenForTheWhole() {
        HttpRequest.Builder broken = request("v0-copy/v0-copy/" + FakeStreams.BROKEN + ".m4s?drip=1");

        assertThrows(IOException.class, () -> server.send(broken));
    }

    @Test
    @Timeout(30)
    void segment_clientHangsUp_givesTheWorkUp() throws Exception {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.server.local().getPort())) {
            String path = server.uri(base + "v0-copy/v0-copy/" + FakeStreams.ENDLESS + ".m4s")
                    .getRawPath();
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(server.streams.started.await(20, TimeUnit.SECONDS));
        }

        assertTrue(server.streams.givenUp.await(20, TimeUnit.SECONDS));
    }

    @Test
    @Timeout(30)
    void segment_clientSendsTheNextRequestAhead_getsBothAnswers() throws Exception {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.server.local().getPort())) {
            String endless = server.uri(base + "v0-copy/v0-copy/" + FakeStreams.ENDLESS + ".m4s")
                    .getRawPath();
            socket.getOutputStream().write(get11(endless));
            assertTrue(server.streams.started.await(20, TimeUnit.SECONDS));
            socket.getOutputStream().write(get11("/api/health"));

            assertEquals(1, server.streams.givenUp.getCount(), "a client that talks has not gone away");
        }
        assertTrue(server.streams.givenUp.await(20, TimeUnit.SECONDS));
    }

    private static byte[] get11(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri(base + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return server.send(request(path));
    }
}
