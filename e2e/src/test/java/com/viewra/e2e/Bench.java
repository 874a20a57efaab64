package com.viewra.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Measures the assembled program from outside, each figure beside a peer's in the same run: machines differ, and are
/// shared, so the ratio is what counts. `scripts/bench` runs it.
public final class Bench {
    private static final int ROUNDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Path folder;
    private final Path library;

    private Bench(Path folder) throws IOException {
        this.folder = folder;
        this.library = Files.createDirectories(folder.resolve("library"));
        for (int gop : List.of(48, 240)) {
            Path clip = Clips.make(
                    "bench-1080p-g" + gop + ".mp4",
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=size=1920x1080:rate=24",
                    "-f",
                    "lavfi",
                    "-i",
                    "sine=frequency=330:sample_rate=48000",
                    "-t",
                    "60",
                    "-c:v",
                    "libx264",
                    "-preset",
                    "veryfast",
                    "-b:v",
                    "6M",
                    "-pix_fmt",
                    "yuv420p",
                    "-g",
                    "" + gop,
                    "-keyint_min",
                    "" + gop,
                    "-sc_threshold",
                    "0",
                    "-c:a",
                    "aac",
                    "-movflags",
                    "+faststart");
            Files.copy(clip, library.resolve(film(gop)));
        }
    }

    private static String film(int gop) {
        return "Bench key frames every %d s (2020).mp4".formatted(gop / 24);
    }

    /// Milliseconds of every round, and of the peer's.
    record Figure(List<Double> ours, String peer, List<Double> theirs) {
        static double median(List<Double> values) {
            return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
        }

        static double worst(List<Double> values) {
            return values.stream().max(Comparator.naturalOrder()).orElse(Double.NaN);
        }

        double ratio() {
            return median(ours) / median(theirs);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("viewra-bench");
        try {
            Bench bench = new Bench(folder);
            bench.measureStart();
            bench.measureStreaming();
            bench.print(List.of(arguments).contains("--json"));
        } finally {
            delete(folder);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private void measureStart() throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> java = new ArrayList<>();
        String program = ProcessHandle.current().info().command().orElse("java");
        for (int round = 0; round < ROUNDS; round++) {
            Path home = folder.resolve("start-" + round);
            first.add(startMillis(home));
            again.add(startMillis(home));
            java.add(millis(() -> Clips.run(List.of(program, "-version"))));
        }
        figures.put("start to ready, first ever", new Figure(first, "java -version", java));
        figures.put("start to ready, again", new Figure(again, "java -version", java));
    }

    private static double startMillis(Path home) throws Exception {
        List<Product> started = new ArrayList<>();
        double millis = millis(() -> started.add(Product.headless(home)));
        started.getFirst().stop();
        return millis;
    }

    private void measureStreaming() throws Exception {
        try (Product product = Product.headless(folder.resolve("home"))) {
            figures.put("folder added to first poster", firstPoster(product));
            product.awaitScanned();
            for (int gop : List.of(48, 240)) {
                String keyframes = ", key frames every %d s".formatted(gop / 24);
                measureSegments(product, gop, "copy", "copy first segment" + keyframes);
                measureSegments(product, gop, "h264-720", "1080p to 720p first segment" + keyframes);
            }
            long rss = residentMegabytes(product.process().pid());
            System.out.println("memory of the server after this: " + rss + " MB resident");
        }
    }

    private Figure firstPoster(Product product) throws Exception {
        double ours = millis(() -> {
            product.post(
                    "/api/libraries",
                    JSON.writeValueAsString(Map.of("name", "Bench", "kind", "movies", "paths", List.of("" + library))));
            JsonNode item = product.get("/api/items?limit=1").path("items").path(0);
            while (!item.path("artwork").has("poster")) {
                Thread.sleep(20);
                item = product.get("/api/items?limit=1").path("items").path(0);
            }
            product.get("/api/items/" + item.path("id").asText());
            String poster = "/api/items/" + item.path("id").asText() + "/artwork/poster?width=342";
            if (product.send(product.authorized(poster).GET().build()).statusCode() != 200)
                throw new IOException("no poster");
        });
        Path frame = folder.resolve("frame.jpg");
        double theirs = millis(() -> Clips.run(List.of(
                Clips.ffmpeg().toString(),
                "-nostdin",
                "-v",
                "error",
                "-y",
                "-ss",
                "9",
                "-i",
                library.resolve(film(48)).toString(),
                "-frames:v",
                "1",
                "-vf",
                "scale=-2:513",
                frame.toString())));
        return new Figure(List.of(ours), "ffmpeg grabbing one frame", List.of(theirs));
    }

    /// First segments at places that nobody has asked for yet, far enough apart that no read-ahead has made them.
    private void measureSegments(Product product, int gop, String rendition, String name) throws Exception {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        JsonNode item = product.itemOf(film(gop));
        URI master = URI.create(product.play(item).path("hls").asText());
        String playlist = product.text(master);
        URI variant = StreamDecoder.variants(master, playlist).stream()
                .filter(address -> address.getPath().contains("-" + rendition + "/"))
                .findFirst()
                .orElseThrow(() -> new IOException("no rendition " + rendition + " in " + playlist));
        List<Double> starts = segmentStarts(product.text(variant));
        for (int round = 0; round < ROUNDS; round++) {
            int index = (starts.size() - 1) * (ROUNDS - round) / (ROUNDS + 1);
            URI segment = variant.resolve(index + ".m4s");
            cold.add(millis(() -> expectOk(product, segment)));
            warm.add(millis(() -> expectOk(product, segment)));
            peer.add(millis(() -> Clips.run(peerCommand(gop, rendition, starts.get(index)))));
            Thread.sleep(3_000); // lets the read-ahead of this place come to rest
        }
        figures.put(name, new Figure(cold, "ffmpeg making the same 2 s", peer));
        figures.put(name + ", stored", new Figure(warm, "ffmpeg making the same 2 s", peer));
    }

    private static void expectOk(Product product, URI address) throws Exception {
        int status = product.fetch(address).statusCode();
        if (status != 200) throw new IOException(address + " answered " + status);
    }

    private static List<Double> segmentStarts(String playlist) {
        List<Double> starts = new ArrayList<>();
        double time = 0;
        for (String line :
                playlist.lines().filter(l -> l.startsWith("#EXTINF:")).toList()) {
            starts.add(time);
            time += Double.parseDouble(line.substring("#EXTINF:".length()).split(",", 2)[0]);
        }
        return starts;
    }

    private List<String> peerCommand(int gop, String rendition, double start) {
        List<String> command = new ArrayList<>(List.of(
                Clips.ffmpeg().toString(),
                "-nostdin",
                "-v",
                "error",
                "-y",
                "-ss",
                "" + start,
                "-t",
                "2",
                "-i",
                library.resolve(film(gop)).toString(),
                "-an"));
        command.addAll(
                rendition.equals("copy")
                        ? List.of("-c:v", "copy")
                        : List.of("-vf", "scale=-2:720", "-c:v", "libx264", "-preset", "superfast", "-b:v", "2800k"));
        command.addAll(List.of(
                "-movflags",
                "frag_keyframe+empty_moov",
                folder.resolve("peer.mp4").toString()));
        return command;
    }

    private static long residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) return -1;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private void print(boolean json) throws IOException {
        if (json) {
            System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
            return;
        }
        System.out.printf("%-52s %10s %10s %10s   %s%n", "", "median ms", "worst ms", "ratio", "to the median of");
        figures.forEach((name, figure) -> System.out.printf(
                "%-52s %10.0f %10.0f %10.2f   %s (%.0f ms)%n",
                name,
                Figure.median(figure.ours),
                Figure.worst(figure.ours),
                figure.ratio(),
                figure.peer,
                Figure.median(figure.theirs)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
