package com.viewra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.api.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A Viewra without a window in a home of its own, and a client of its HTTP interface.
public final class RunningViewra implements AutoCloseable {
    private static final String READY = "Viewra is ready: ";
    private static final String SEGMENTS = "viewra_segments_made_total";
    private static final long REST_MILLIS = 1500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Tools.Running process;
    private final URI base;
    private final String token;

    private RunningViewra(Tools.Running process, URI base, String token) {
        this.process = process;
        this.base = base;
        this.token = token;
    }

    /// Starts it and returns when it answers.
    /// @param home made if missing; FFmpeg is not unpacked into it again
    public static RunningViewra start(Bed bed, Path home) throws IOException {
        Files.createDirectories(home);
        Map<String, String> tools = Map.of(
                "ffmpeg", "" + bed.tools().locate("ffmpeg"),
                "ffprobe", "" + bed.tools().locate("ffprobe"));
        JSON.writeValue(home.resolve("settings.json").toFile(), Map.of("tools", tools));
        List<String> arguments =
                new ArrayList<>(bed.viewra().subList(1, bed.viewra().size()));
        arguments.addAll(List.of("--headless", "--home", home.toString(), "--port", "0", "--bind", "127.0.0.1"));
        Tools.Running process =
                bed.tools().start("be measured", Path.of(bed.viewra().getFirst()), arguments);
        try {
            return new RunningViewra(process, awaitReady(process), Files.readString(home.resolve("admin.token")));
        } catch (IOException e) {
            process.close();
            throw e;
        }
    }

    private static URI awaitReady(Tools.Running process) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            if (line.startsWith(READY))
                return URI.create(line.substring(READY.length()).strip());
        throw new IOException("Viewra did not start: " + String.join("; ", process.lastErrors()));
    }

    public long pid() {
        return process.pid();
    }

    public URI base() {
        return base;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(answer(request(path).build()));
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher json = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return JSON.readTree(answer(request(path)
                .header("Content-Type", "application/json")
                .POST(json)
                .build()));
    }

    /// What is at an address: a playlist, a picture.
    public byte[] fetch(URI address) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(address).build());
    }

    public byte[] fetch(String path) throws IOException, InterruptedException {
        return answer(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token.strip());
    }

    private byte[] answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() == 200 || response.statusCode() == 201 || response.statusCode() == 202)
            return response.body();
        throw new IOException("%s %s answered %d: %s"
                .formatted(
                        request.method(),
                        request.uri().getPath(),
                        response.statusCode(),
                        new String(response.body(), StandardCharsets.UTF_8)));
    }

    /// Adds a folder of films and returns when it is scanned to the end.
    public void add(Path folder) throws IOException, InterruptedException {
        add(folder, "movies");
    }

    /// @param kind as the interface calls it
    void add(Path folder, String kind) throws IOException, InterruptedException {
        addOnly(folder, kind);
        awaitScan();
    }

    /// Scans the first library again and returns at the end of that.
    void scanAgain() throws IOException, InterruptedException {
        post("/api/libraries/" + firstLibrary() + "/scan", Map.of());
        awaitScan();
    }

    private String firstLibrary() throws IOException, InterruptedException {
        return get("/api/libraries").path("libraries").path(0).path("id").asText();
    }

    private void awaitScan() throws IOException, InterruptedException {
        String address = "/api/libraries/" + firstLibrary() + "/scan";
        JsonNode scan = get(address);
        while (!scan.path("state").asText().equals("IDLE") || scan.path("found").asInt() == 0) {
            TimeUnit.MILLISECONDS.sleep(20);
            scan = get(address);
        }
    }

    /// Adds a folder of films without waiting for its scan.
    public void addOnly(Path folder) throws IOException, InterruptedException {
        addOnly(folder, "movies");
    }

    private void addOnly(Path folder, String kind) throws IOException, InterruptedException {
        post("/api/libraries", Map.of("name", "Bench", "kind", kind, "paths", List.of(folder.toString())));
    }

    /// Presses play on a device that takes H.264 and AAC.
    public Playing play(Film film) throws IOException, InterruptedException {
        return play(item(film));
    }

    /// The same where the film is on the screen already.
    Playing play(String item) throws IOException, InterruptedException {
        JsonNode session = post("/api/playback/sessions", Map.of("itemId", item));
        return new Playing(this, URI.create(session.path("hls").asText()));
    }

    String item(Film film) throws IOException, InterruptedException {
        for (JsonNode item : get("/api/items?limit=100").path("items"))
            if (item.path("path").asText().endsWith(film.file().getFileName().toString()))
                return item.path("id").asText();
        throw new IOException("The scan did not find " + film.file());
    }

    /// Returns when no segment was made for a while: nobody's read-ahead disturbs what is measured next.
    void awaitRest() throws IOException, InterruptedException {
        double made = -1;
        for (double now = metric(SEGMENTS); now != made; now = metric(SEGMENTS)) {
            made = now;
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        }
    }

    /// A figure that the program counts itself.
    /// @param name as Prometheus spells it: "viewra_encoders_started_total"
    public double metric(String name) throws IOException, InterruptedException {
        return new String(fetch("/metrics"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.valueOf(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no metric " + name));
    }

    /// Ends it as a user would and waits for the end.
    public void stop() throws InterruptedException {
        Optional<ProcessHandle> handle = ProcessHandle.of(process.pid());
        handle.ifPresent(ProcessHandle::destroy);
        process.waitFor();
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.close();
    }
}
