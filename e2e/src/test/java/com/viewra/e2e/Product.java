package com.viewra.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The program as `./viewra` starts it, and a client of its HTTP interface with the admin token.
final class Product implements AutoCloseable {
    static final Path ROOT =
            Path.of(System.getProperty("viewra.root", "..")).toAbsolutePath().normalize();
    private static final String READY = "Viewra is ready: ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final Path home;
    private final URI base;

    private Product(Path home, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        this.home = home;
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("viewra").toString(), "--home", home.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(
                        Files.createDirectories(home).resolve("stderr.txt").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("VIEWRA_BUILD", "no"); // the build that runs this test has just made it
        process = builder.start();
        process.getOutputStream().close();
        Thread.ofPlatform().daemon().name("product-output").start(this::readOutput);
        base = awaitReady();
    }

    /// The server without a screen.
    static Product headless(Path home, String... arguments) throws IOException, InterruptedException {
        return headlessWith(Map.of(), home, arguments);
    }

    /// The same with variables that a shell or a system service would set.
    static Product headlessWith(Map<String, String> environment, Path home, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--headless", "--port", "0"));
        all.addAll(Arrays.asList(arguments));
        return new Product(home, environment, all);
    }

    /// The window on an X display, with its server.
    static Product desktop(Path home, String display, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(Arrays.asList(arguments));
        return new Product(home, Map.of("DISPLAY", display), all);
    }

    /// Starts the program with other arguments; standard error joins standard output.
    static Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("viewra").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("VIEWRA_BUILD", "no");
        return builder.start();
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) output.add(line);
        } catch (IOException e) {
            output.add("(output ended: " + e.getMessage() + ")");
        }
    }

    private URI awaitReady() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plusSeconds(120);
        while (Instant.now().isBefore(deadline)) {
            String line = output.poll(1, TimeUnit.SECONDS);
            if (line != null && line.startsWith(READY)) {
                URI address = URI.create(line.substring(READY.length()).trim());
                return URI.create("http://127.0.0.1:" + address.getPort());
            }
            if (line == null && !process.isAlive()) break;
        }
        close();
        throw new IOException("the program did not become ready: " + Files.readString(home.resolve("stderr.txt")));
    }

    URI base() {
        return base;
    }

    Process process() {
        return process;
    }

    String token() throws IOException {
        return Files.readString(home.resolve("admin.token")).trim();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(send(authorized(path).GET().build()));
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = authorized(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return json(send(request));
    }

    HttpRequest.Builder authorized(String path) throws IOException {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// What is at a signed address: a manifest.
    String text(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).build()).body();
    }

    HttpResponse<byte[]> fetch(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /// A figure of `/metrics`, added up over its labels.
    double metric(String name) throws IOException, InterruptedException {
        return send(authorized("/metrics").GET().build())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= 300)
            throw new IOException(response.request().method() + " " + response.uri() + " answered "
                    + response.statusCode() + ": " + response.body());
        return JSON.readTree(response.body());
    }

    /// Waits until every library has been scanned to its end.
    void awaitScanned() throws IOException, InterruptedException {
        await("the scan to end", libraries -> {
            for (JsonNode library : libraries.path("libraries")) {
                JsonNode scan = get("/api/libraries/" + library.path("id").asText() + "/scan");
                if (!scan.path("state").asText().equals("IDLE")
                        || scan.path("found").asInt() == 0) return false;
            }
            return !libraries.path("libraries").isEmpty();
        });
    }

    private void await(String what, Check check) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plusSeconds(180);
        while (Instant.now().isBefore(deadline)) {
            if (check.test(get("/api/libraries"))) return;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IOException("waited in vain for " + what);
    }

    private interface Check {
        boolean test(JsonNode libraries) throws IOException, InterruptedException;
    }

    /// The item that plays the file of this name.
    JsonNode itemOf(String fileName) throws IOException, InterruptedException {
        return firstItem(item -> Path.of(item.path("path").asText("-")).endsWith(fileName));
    }

    JsonNode firstItem(Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        for (int offset = 0; ; offset += 100) {
            JsonNode page = get("/api/items?limit=100&offset=" + offset);
            for (JsonNode item : page.path("items")) if (wanted.test(item)) return item;
            if (page.path("items").isEmpty()) throw new IOException("no such item among " + page.path("total"));
        }
    }

    /// Opens a playback of an item for a device that says nothing of itself.
    JsonNode play(JsonNode item) throws IOException, InterruptedException {
        return post("/api/playback/sessions", "{\"itemId\":\"" + item.path("id").asText() + "\"}");
    }

    @Nullable
    String nextLine() throws InterruptedException {
        return output.poll(10, TimeUnit.SECONDS);
    }

    /// Ends the program as a user would and waits for it.
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) throw new IllegalStateException("the program does not end");
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(10))) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
