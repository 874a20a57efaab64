package com.viewra.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A service on the web as it was recorded, on this machine; and as it is on its bad days.
public final class RecordedService implements AutoCloseable {
    /// What a service does on a bad day.
    public enum Mood {
        GOOD,
        /// Takes questions and says nothing.
        SILENT,
        /// Answers something else than it should.
        GARBAGE,
        /// Answers the right form with nothing in it.
        EMPTY,
        /// Answers the right form with the wrong things in it: numbers for texts, texts for lists.
        ODD,
        /// Answers in brackets so deep that a careless reader breaks.
        NESTED,
        /// Answers without end.
        FLOODING,
        /// Answers a byte at a time, so that it never stops and never gets anywhere.
        DRIPPING,
        /// Asks to be left alone.
        BUSY,
        /// Is out of order.
        BROKEN,
        /// Closes in the middle of an answer.
        HASTY,
        /// Does not take the key.
        REFUSING
    }

    private static final String ODD = """
            {"results": [7, null, [], {"id": {}}, {"id": 1, "title": null, "name": [], "release_date": "soon"}],
             "releases": [7, null, {"id": []}], "id": [], "title": {}, "name": 3, "media": 7, "seasons": "none",
             "genres": {"a": 1}, "images": -1, "credits": "nobody"}""";

    private static final int NESTING = 100_000;
    private static final int FLOOD_BYTES = 64 * 1024;

    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
    private record Answer(int status, byte[] body, Map<String, String> headers) {}

    private final Class<?> place;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Map<String, List<String>>> headers = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Mood mood = Mood.GOOD;

    /// @param place a class beside whose package the recordings lie as resources
    public RecordedService(Class<?> place) {
        this.place = place;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// @param request path, and the parameters that make it this request: "/search?query=x"
    /// @param recording a resource; in it "http://service" stands for the address of this service
    public RecordedService on(String request, String recording) {
        try (InputStream in = place.getResourceAsStream(recording)) {
            if (in == null) throw new IllegalArgumentException("there is no recording " + recording);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("http://service", address().toString());
            answers.put(request, new Answer(200, text.getBytes(StandardCharsets.UTF_8), Map.of()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RecordedService on(String request, byte[] body) {
        answers.put(request, new Answer(200, body, Map.of()));
        return this;
    }

    /// Sends on to another path.
    public RecordedService redirect(String request, String path) {
        answers.put(request, new Answer(307, new byte[0], Map.of("Location", address() + path)));
        return this;
    }

    public void setMood(Mood now) {
        mood = now;
    }

    /// Paths and queries, in the order asked.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// Of the last request.
    public String header(String name) {
        return headers.getLast().getOrDefault(name, List.of("")).getFirst();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        headers.add(exchange.getRequestHeaders());
        switch (mood) {
            case GOOD -> good(exchange);
            case SILENT -> await();
            case GARBAGE -> send(exchange, 200, "<html>Buy now!</html>".getBytes(StandardCharsets.UTF_8));
            case EMPTY -> send(exchange, 200, "{}".getBytes(StandardCharsets.UTF_8));
            case ODD -> send(exchange, 200, ODD.getBytes(StandardCharsets.UTF_8));
            case NESTED -> send(exchange, 200, "[".repeat(NESTING).getBytes(StandardCharsets.UTF_8));
            case FLOODING -> pour(exchange, new byte[FLOOD_BYTES], Duration.ZERO);
            case DRIPPING -> pour(exchange, new byte[] {' '}, Duration.ofMillis(10));
            case BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", "3600");
                send(exchange, 429, new byte[0]);
            }
            case BROKEN -> send(exchange, 500, new byte[0]);
            case REFUSING -> send(exchange, 401, "{\"status_code\":7}".getBytes(StandardCharsets.UTF_8));
            case HASTY -> {
                exchange.sendResponseHeaders(200, 10_000);
                exchange.getResponseBody().write("{\"results\":[{\"id\":1,".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                exchange.close();
            }
        }
    }

    private void good(HttpExchange exchange) throws IOException {
        Answer answer = answers.entrySet().stream()
                .filter(entry -> fits(entry.getKey(), exchange.getRequestURI()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(new Answer(404, "{}".getBytes(StandardCharsets.UTF_8), Map.of()));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, answer.status(), answer.body());
    }

    private static boolean fits(String wanted, URI asked) {
        String[] parts = wanted.split("\\?", 2);
        List<String> given = Arrays.asList(String.valueOf(asked.getRawQuery()).split("&"));
        return parts[0].equals(asked.getPath())
                && (parts.length == 1 || given.containsAll(Arrays.asList(parts[1].split("&"))));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// Sends the same again and again, until the client goes away or this service ends.
    private void pour(HttpExchange exchange, byte[] bytes, Duration pause) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                out.write(bytes);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
