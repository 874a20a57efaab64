package com.viewra.server;

import com.viewra.playback.StreamLinks;
import com.viewra.server.access.AccessRoutes;
import com.viewra.server.access.DeviceRoutes;
import com.viewra.server.access.Devices;
import com.viewra.server.access.Gate;
import com.viewra.server.access.HostGuard;
import com.viewra.server.access.PairingCode;
import com.viewra.server.access.StreamTokens;
import com.viewra.server.api.BulkIdentificationRoutes;
import com.viewra.server.api.CandidatePictures;
import com.viewra.server.api.CollectionRoutes;
import com.viewra.server.api.CopyRoutes;
import com.viewra.server.api.EventRoutes;
import com.viewra.server.api.HealthRoutes;
import com.viewra.server.api.HomeRoutes;
import com.viewra.server.api.IdentificationRoutes;
import com.viewra.server.api.ItemRoutes;
import com.viewra.server.api.LibraryRoutes;
import com.viewra.server.api.MarkRoutes;
import com.viewra.server.api.MetadataRoutes;
import com.viewra.server.api.MetricsRoutes;
import com.viewra.server.api.OpenApi;
import com.viewra.server.api.PhotoRoutes;
import com.viewra.server.api.PlaybackRoutes;
import com.viewra.server.api.PlaylistRoutes;
import com.viewra.server.api.PluginRoutes;
import com.viewra.server.api.PluginSettingRoutes;
import com.viewra.server.api.SearchRoutes;
import com.viewra.server.api.SidecarRoutes;
import com.viewra.server.api.StorageRoutes;
import com.viewra.server.api.TimelineRoutes;
import com.viewra.server.api.TransferRoutes;
import com.viewra.server.http.Access;
import com.viewra.server.http.Json;
import com.viewra.server.http.Params;
import com.viewra.server.http.Problems;
import com.viewra.server.http.ResponseHeaders;
import com.viewra.server.http.Route;
import com.viewra.server.stream.SignedLinks;
import com.viewra.server.stream.StreamRoutes;
import com.viewra.server.web.WebClient;
import com.viewra.settings.SecretFile;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The running server: JSON interface, streams and web client on one port.
public final class HttpServer implements AutoCloseable {
    private final Javalin javalin;
    private final Listening listening;
    private final EventRoutes events;
    private final StreamRoutes streams;
    private final PairingCode code;
    private final PairingCode ownerCode;
    private final Devices devices;
    private final StreamTokens tokens;
    private final Path home;

    private HttpServer(ServerServices services, ServerOptions options) throws IOException {
        home = options.home();
        String adminToken = SecretFile.readOrCreate(options.home().resolve("admin.token"));
        tokens = new StreamTokens(SecretFile.readOrCreate(options.home().resolve("stream.key")), options.clock());
        code = PairingCode.toPair(options.clock(), options.codes()::next);
        ownerCode = PairingCode.toOwn(options.clock(), options.codes()::owner);
        events = new EventRoutes(services.events());
        streams = new StreamRoutes(
                services.library(), services.streams(), tokens, services.playback(), services.events());
        listening = new Listening(options.bind(), options.port());
        devices = Devices.open(options.home().resolve("devices.json"), options.clock());
        Gate gate = new Gate(adminToken, devices);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new HealthRoutes(services.health(), gate).routes());
        routes.addAll(new AccessRoutes(gate, devices, code, ownerCode, options.clock()).routes());
        routes.addAll(new DeviceRoutes(devices).routes());
        routes.addAll(new LibraryRoutes(services.library(), services.scans()).routes());
        routes.addAll(new SearchRoutes(services.browsing().search()).routes());
        routes.addAll(new PhotoRoutes(services.browsing().search()).routes());
        routes.addAll(new HomeRoutes(services.browsing().home(), services.artwork()).routes());
        routes.addAll(new MarkRoutes(services.library(), services.browsing().marks()).routes());
        routes.addAll(new PlaylistRoutes(services.browsing().playlists()).routes());
        routes.addAll(new CollectionRoutes(services.browsing().boxSets()).routes());
        routes.addAll(new ItemRoutes(services.library(), services.artwork()).routes());
        routes.addAll(new MetadataRoutes(services.metadata()).routes());
        CandidatePictures candidatePictures = new CandidatePictures(services.webPictures());
        routes.addAll(candidatePictures.routes());
        routes.addAll(
                new IdentificationRoutes(services.library(), services.identification(), candidatePictures).routes());
        routes.addAll(new BulkIdentificationRoutes(services.identification()).routes());
        routes.addAll(new SidecarRoutes(services.library(), services.metadata()).routes());
        routes.addAll(new PlaybackRoutes(
                        services.playback(),
                        services.library(),
                        tokens,
                        services.streams().texts(),
                        services.devices())
                .routes());
        routes.addAll(new CopyRoutes(services.copies(), services.library(), tokens).routes());
        routes.addAll(streams.routes());
        routes.addAll(new TimelineRoutes(services.timelines()).routes());
        routes.addAll(events.routes());
        routes.addAll(new PluginRoutes(services.plugins()).routes());
        routes.addAll(new PluginSettingRoutes(services.plugins()).routes());
        routes.addAll(new StorageRoutes(services.storage()).routes());
        routes.addAll(new TransferRoutes(services.portable(), services.transfers(), options.clock()).routes());
        routes.addAll(new MetricsRoutes(services.metrics()).routes());
        routes.add(openApi(routes));
        javalin = Javalin.create(config -> configure(config, services, gate, routes));
    }

    /// Starts listening.
    /// @throws java.net.BindException with a sentence for the user if the port is taken
    public static HttpServer start(ServerServices services, ServerOptions options) throws IOException {
        HttpServer server = new HttpServer(services, options);
        server.listening.start(server.javalin);
        return server;
    }

    /// The address for programs on this machine.
    public URI local() {
        return listening.local();
    }

    /// The address for other devices; empty if it listens on this machine alone or there is no network.
    public Optional<URI> onNetwork() {
        return listening.onNetwork();
    }

    /// The code to type on the next device.
    public String pairingCode() {
        return code.current();
    }

    /// The code by which a device that was let in becomes one of the owner's.
    public String ownerCode() {
        return ownerCode.current();
    }

    public Devices devices() {
        return devices;
    }

    /// Addresses for players on this machine.
    public StreamLinks links() {
        return new SignedLinks(tokens, local());
    }

    @Override
    public void close() {
        events.close();
        streams.close();
        javalin.stop();
    }

    private void configure(JavalinConfig config, ServerServices services, Gate gate, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = 1024 * 1024;
        config.jsonMapper(new JavalinJackson(Json.mapper(), true));
        config.resourceHandler(new WebClient("/web"));
        listening.configure(config);
        HostGuard hosts = new HostGuard(OwnNames.all());
        config.jetty.modifyServletContextHandler(
                servlets -> servlets.insertHandler(streams.stored(hosts, services.metrics())));
        config.routes.before(hosts::check);
        config.routes.before(Params::checkPath);
        config.routes.before(ResponseHeaders::set);
        config.routes.beforeMatched(gate::check);
        config.routes.options("/stream/*", ResponseHeaders::preflight, Access.ANYONE);
        routes.forEach(route -> route.register(config.routes));
        Problems.register(config.routes, home);
        config.router.javaLangErrorHandler(Problems::broken);
        config.requestLogger.http(new RequestTimes(services.metrics()));
    }

    private static Route openApi(List<Route> routes) {
        List<Route> described = List.copyOf(routes);
        return Route.get("/api/openapi.json", Access.DEVICES, "This description")
                .by(ctx -> ctx.json(OpenApi.of(described)));
    }
}
