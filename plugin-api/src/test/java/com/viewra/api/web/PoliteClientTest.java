package com.viewra.api.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.viewra.api.web.WebException.Code;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliteClientTest {
    private static final Courtesy COURTESY = new Courtesy(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            3,
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofHours(1),
            4,
            Duration.ofMinutes(5),
            1_000);

    @TempDir
    Path folder;

    /// What the server does next, one entry a request; the last one stays.
    private final Deque<HttpHandler> answers = new ArrayDeque<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            HttpHandler answer;
            synchronized (answers) {
                tags.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
                agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            }
            answer.handle(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void get_answer_isGivenAndSaysWhoAsks() throws Exception {
        answers.add(text(200, "fine"));
        assertEquals("fine", get(client()));
        assertEquals(List.of("Viewra/1 (test)"), agents);
    }

    @Test
    void get_sameAgainWhileFresh_asksOnceEvenAfterRestart() throws Exception {
        answers.add(text(200, "fine"));
        get(client());
        assertEquals("fine", get(client()));
        assertEquals(1, tags.size());
    }

    @Test
    void get_staleAndUnchanged_asksWithTheTagAndKeepsTheAnswer() throws Exception {
        answers.add(text(200, "fine", "ETag", "\"v1\""));
        answers.add(text(304, ""));
        get(client());
        now = now.plus(Duration.ofHours(2));
        assertEquals("fine", get(client()));
        assertEquals(List.of("null", "\"v1\""), tags);
        assertEquals("fine", get(client()));
        assertEquals(2, tags.size(), "fresh again after the 304");
    }

    @Test
    void get_forgotten_isAskedAgain() throws Exception {
        answers.add(text(200, "<html>Log in to this network</html>"));
        answers.add(text(200, "fine"));
        PoliteClient client = client();
        get(client);
        client.forget(address("/"));
        assertEquals("fine", get(client));
    }

    @Test
    void get_maxAge_countsInsteadOfOurs() throws Exception {
        answers.add(text(200, "fine", "Cache-Control", "public, max-age=60"));
        get(client());
        now = now.plusSeconds(61);
        get(client());
        assertEquals(2, tags.size());
    }

    @Test
    void get_twoRequests_keepTheInterval() throws Exception {
        answers.add(text(200, "fine"));
        PoliteClient client = client();
        client.get(address("/1"), Map.of());
        client.get(address("/2"), Map.of());
        client.get(address("/3"), Map.of());
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), pauses);
    }

    @Test
    void get_busyWithRetryAfter_waitsSoLongAndAsksAgain() throws Exception {
        answers.add(text(503, "slow down", "Retry-After", "7"));
        answers.add(text(200, "fine"));
        assertEquals("fine", get(client()));
        assertEquals(List.of(Duration.ofSeconds(7)), pauses);
    }

    @Test
    void get_busyUntilATimeOfDay_waitsUntilThen() throws Exception {
        answers.add(text(429, "", "Retry-After", "Thu, 01 Jan 2026 12:00:20 GMT"));
        answers.add(text(200, "fine"));
        assertEquals("fine", get(client()));
        assertEquals(List.of(Duration.ofSeconds(20)), pauses);
    }

    @Test
    void get_busyForAnHour_failsAtOnceAndRestsThatLong() {
        answers.add(text(429, "", "Retry-After", "3600"));
        PoliteClient client = client();
        assertEquals(Code.BUSY, failure(client).code());
        now = now.plus(Duration.ofMinutes(59));
        assertFalse(client.isAvailable());
        assertEquals(1, tags.size());
    }

    @Test
    void get_outOfOrder_backsOffLongerEachTimeThenFails() {
        answers.add(text(500, "oops"));
        WebException e = failure(client());
        assertEquals(Code.UNREACHABLE, e.code());
        assertEquals("Test is out of order (500).", e.getMessage());
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), pauses);
    }

    @Test
    void get_failuresInARow_leaveItAloneThenTryAgain() throws Exception {
        answers.add(text(500, "oops"));
        PoliteClient client = client();
        failure(client);
        failure(client);
        assertEquals(4, tags.size());
        assertFalse(client.isAvailable());
        assertEquals(Code.BUSY, failure(client).code());
        assertEquals(4, tags.size(), "nobody was asked");
        now = now.plus(Duration.ofMinutes(6));
        answers.clear();
        answers.add(text(200, "fine"));
        assertEquals("fine", get(client));
        assertTrue(client.isAvailable());
    }

    @Test
    void get_outOfOrderWithAStaleAnswer_givesThat() throws Exception {
        answers.add(text(200, "old"));
        get(client());
        now = now.plus(Duration.ofHours(2));
        answers.clear();
        answers.add(text(500, "oops"));
        assertEquals("old", get(client()));
    }

    @Test
    void get_refusedKey_isNotTriedAgain() {
        answers.add(text(401, "{}"));
        assertEquals(Code.REFUSED, failure(client()).code());
        assertEquals(1, tags.size());
    }

    @Test
    void get_unknown_isNotTriedAgain() {
        answers.add(text(404, "{}"));
        assertEquals(Code.NOT_FOUND, failure(client()).code());
        assertEquals(1, tags.size());
    }

    @Test
    void get_brokenOff_fails() {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertEquals(Code.UNREACHABLE, failure(client()).code());
    }

    @Test
    void get_tooMuch_fails() {
        answers.add(text(200, "x".repeat(2_000)));
        assertEquals(Code.UNREACHABLE, failure(client()).code());
    }

    @Test
    void get_noAnswerInTime_fails() {
        answers.add(_ -> await());
        Courtesy hasty = new Courtesy(
                Duration.ZERO,
                Duration.ofMillis(50),
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                9,
                Duration.ZERO,
                9);
        WebException e = failure(client(hasty));
        assertEquals(Code.UNREACHABLE, e.code());
        assertEquals("Test did not answer in time.", e.getMessage());
    }

    @Test
    void get_nobodyThere_fails() {
        server.stop(0);
        assertEquals(Code.UNREACHABLE, failure(client()).code());
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PoliteClient client() {
        return client(COURTESY);
    }

    private PoliteClient client(Courtesy courtesy) {
        return new PoliteClient("Test", () -> "Viewra/1 (test)", folder, courtesy, () -> now, time -> {
            pauses.add(time);
            now = now.plus(time);
        });
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private String get(PoliteClient client) throws Exception {
        return new String(client.get(address("/"), Map.of()), StandardCharsets.UTF_8);
    }

    private WebException failure(PoliteClient client) {
        return assertThrows(WebException.class, () -> client.get(address("/"), Map.of()));
    }

    private static HttpHandler text(int status, String text, String... header) {
        return exchange -> send(exchange, status, text, header);
    }

    private static void send(HttpExchange exchange, int status, String text, String... header) throws IOException {
        if (header.length == 2) exchange.getResponseHeaders().set(header[0], header[1]);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
