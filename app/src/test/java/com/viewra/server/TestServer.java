package com.viewra.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.content.ContentStore;
import com.viewra.copies.Copies;
import com.viewra.copies.Workshop;
import com.viewra.enrichment.Artwork;
import com.viewra.enrichment.identification.FakeIdentification;
import com.viewra.enrichment.sidecar.NfoFiles;
import com.viewra.events.EventBus;
import com.viewra.exchange.Transfers;
import com.viewra.health.Health;
import com.viewra.health.HealthCheck;
import com.viewra.health.Metrics;
import com.viewra.library.ArtworkKind;
import com.viewra.library.BoxSets;
import com.viewra.library.Browsing;
import com.viewra.library.Home;
import com.viewra.library.Item;
import com.viewra.library.LibraryId;
import com.viewra.library.Marks;
import com.viewra.library.MediaId;
import com.viewra.library.Playlists;
import com.viewra.library.Search;
import com.viewra.library.portable.Portable;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.playback.Timelines;
import com.viewra.playback.profiles.ProfileFolders;
import com.viewra.plugins.PluginFolders;
import com.viewra.plugins.PluginHost;
import com.viewra.process.TalkingTools;
import com.viewra.scan.ScanStatus;
import com.viewra.scan.Scans;
import com.viewra.server.api.Storage;
import com.viewra.settings.SettingsFile;
import com.viewra.testkit.NoTools;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A real server on a free port, over fakes of the rooms below.
final class TestServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final byte[] PNG = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10, 0};
    final FakeLibrary library = new FakeLibrary();
    final FakePlayback playback = new FakePlayback(library);
    final FakeIdentification identification = new FakeIdentification();
    final FakeStreams streams;
    final List<LibraryId> scans = new ArrayList<>();
    final List<String> shownCodes = new ArrayList<>();
    final List<String> shownOwnerCodes = new ArrayList<>();
    final EventBus events = new EventBus();
    final PluginHost plugins;
    final Copies copies;
    final Transfers transfers;
    final HttpServer server;
    final ContentStore store;
    final String adminToken;
    private final ServerServices services;
    private final ServerOptions options;
    private final Metrics metrics = new Metrics();
    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    TestServer(Path home) throws IOException {
        this(
                home,
                new Browsing(
                        Absent.room(Search.class),
                        Absent.room(Marks.class),
                        Absent.room(Home.class),
                        Absent.room(Playlists.class),
                        Absent.room(BoxSets.class)));
    }

    TestServer(Path home, Browsing browsing) throws IOException {
        this(home, browsing, Absent.room(Portable.class));
    }

    TestServer(Path home, Browsing browsing, Portable portable) throws IOException {
        InstantSource clock = () -> now;
        streams = new FakeStreams(Files.createDirectories(home.resolve("segments")));
        SettingsFile settings = SettingsFile.open(home.resolve("settings.json"));
        store = ContentStore.open(home.resolve("content"), 1_000_000_000, Clock.systemUTC());
        plugins = PluginHost.start(PluginFolders.in(home, Optional.empty()), settings, new NoTools(), events);
        copies = Copies.open(
                home.resolve("copies"),
                new Workshop(new NoReader(), streams, _ -> List.of(), new SilentTools(), List::of, store),
                events,
                clock,
                _ -> false);
        HealthCheck fine = check("database", HealthCheck.Result.up("Fine."));
        HealthCheck poor = check("disk space", HealthCheck.Result.degraded("Make room."));
        transfers = new Transfers(
                portable, new NfoFiles(library, new FakeMetadataStore()), () -> {}, home.resolve("transfers"), events);
        services = new ServerServices(
                library,
                browsing,
                new RecordingScans(),
                new FileArtwork(Files.writeString(home.resolve("poster.jpg"), "a picture")),
                playback,
                new Timelines(clock),
                ProfileFolders.load(home.resolve("profiles")),
                streams,
                copies,
                plugins,
                new Health(List.of(fine, poor), events, clock),
                metrics,
                events,
                new FakeMetadataStore(),
                identification,
                _ -> Optional.of(PNG),
                new Storage(store, home.resolve("content"), settings),
                portable,
                transfers);
        options = new ServerOptions(home, "127.0.0.1", 0, clock, new ShownCodes());
        server = HttpServer.start(services, options);
        adminToken = Files.readString(home.resolve("admin.token"));
    }

    /// The same on another port.
    HttpServer another(int port) throws IOException {
        return HttpServer.start(
                services, new ServerOptions(options.home(), options.bind(), port, options.clock(), options.codes()));
    }

    private final class ShownCodes implements ServerOptions.Codes {
        @Override
        public void next(String code) {
            shownCodes.add(code);
        }

        @Override
        public void owner(String code) {
            shownOwnerCodes.add(code);
        }
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    /// A request for this server, without any credentials.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.local().resolve(path));
    }

    HttpRequest.Builder asAdmin(String path) {
        return request(path).header("Authorization", "Bearer " + adminToken);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(asAdmin(path));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(asAdmin(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpClient client() {
        return client;
    }

    URI uri(String path) {
        return server.local().resolve(path);
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        transfers.close();
        copies.close();
        plugins.close();
        events.close();
        metrics.close();
    }

    private static HealthCheck check(String name, HealthCheck.Result result) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Result check() {
                return result;
            }
        };
    }

    private final class RecordingScans implements Scans {
        @Override
        public void start(LibraryId library) {
            scans.add(library);
        }

        @Override
        public boolean pause(LibraryId library) {
            return false;
        }

        @Override
        public boolean resume(LibraryId library) {
            return false;
        }

        @Override
        public boolean isWatched(LibraryId library) {
            return false;
        }

        @Override
        public void watch(LibraryId library, boolean on) {}

        @Override
        public int forgetMissing(LibraryId library) {
            return 0;
        }

        @Override
        public void cancel(LibraryId library) {}

        @Override
        public ScanStatus status(LibraryId library) {
            return ScanStatus.NEVER;
        }
    }

    private record FileArtwork(Path picture) implements Artwork {
        @Override
        public void prepare(MediaId item) {}

        @Override
        public void expect(List<Item> seen) {}

        @Override
        public Optional<Image> find(MediaId item, ArtworkKind kind, int width) {
            return kind == ArtworkKind.POSTER ? Optional.of(new Image(picture, "image/jpeg", "v1")) : Optional.empty();
        }
    }

    private static final class NoReader implements MediaReader {
        @Override
        public MediaIndex read(Path file) throws MediaException {
            throw new MediaException(MediaException.Code.SOURCE_UNREADABLE, "There is no " + file + ".");
        }

        @Override
        public Optional<SampleStream> open(Path file, MediaIndex index, int track, Rational origin, Rational from) {
            return Optional.empty();
        }
    }

    private static final class SilentTools extends NoTools implements TalkingTools {
        @Override
        public Running startTalking(String purpose, Path program, List<String> arguments) throws MediaException {
            return start(purpose, program, arguments);
        }

        @Override
        public TalkingTools inBackground() {
            return this;
        }
    }
}
