package com.viewra;

import com.viewra.api.metadata.MetadataProvider;
import com.viewra.api.packaging.Packager;
import com.viewra.api.packaging.TitlePackager;
import com.viewra.api.transcode.Transcoder;
import com.viewra.content.ContentStore;
import com.viewra.copies.Copies;
import com.viewra.copies.Workshop;
import com.viewra.enrichment.ArtworkCache;
import com.viewra.enrichment.ArtworkWorker;
import com.viewra.enrichment.OfferedPictures;
import com.viewra.enrichment.identification.DefaultIdentification;
import com.viewra.enrichment.identification.IdentificationWorker;
import com.viewra.enrichment.sidecar.NfoFiles;
import com.viewra.exchange.Transfers;
import com.viewra.health.DiskSpace;
import com.viewra.health.FfmpegCheck;
import com.viewra.health.FfmpegProbe;
import com.viewra.health.Health;
import com.viewra.health.HealthCheck;
import com.viewra.health.HealthWatch;
import com.viewra.health.HeapCare;
import com.viewra.health.LibVlcCheck;
import com.viewra.health.Metrics;
import com.viewra.library.Identifications;
import com.viewra.playback.NotedPlayback;
import com.viewra.playback.Playback;
import com.viewra.playback.PlaybackDecision;
import com.viewra.playback.PlaybackService;
import com.viewra.playback.Timelines;
import com.viewra.playback.profiles.DeviceProfiles;
import com.viewra.playback.profiles.KnownDevice;
import com.viewra.playback.profiles.ProfileFolders;
import com.viewra.plugins.PluginHost;
import com.viewra.plugins.PluginsCheck;
import com.viewra.server.HttpServer;
import com.viewra.server.ServerOptions;
import com.viewra.server.ServerServices;
import com.viewra.server.api.Storage;
import com.viewra.settings.Environment;
import com.viewra.settings.Settings;
import com.viewra.settings.SettingsFile;
import com.viewra.streaming.CapacityFile;
import com.viewra.streaming.Captions;
import com.viewra.streaming.DefaultStreams;
import com.viewra.streaming.Tiles;
import com.viewra.streaming.TrackPreferences;
import com.viewra.ui.DesktopServices;
import com.viewra.ui.copy.CopyQueue;
import com.viewra.ui.player.PlayerOptions;
import com.viewra.ui.setup.PluginShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The whole program without a window: [Core], and on top of it pictures, streams, playback, health and the server.
/// The window, if there is one, is given these parts.
record Product(
        Core core,
        ArtworkCache artwork,
        Playback playback,
        DeviceProfiles devices,
        Copies copies,
        Health health,
        HttpServer server,
        DefaultIdentification identification,
        OfferedPictures offered,
        Tiles tiles,
        Transfers transfers) {
    /// So long must nothing be added before items are identified.
    private static final Duration QUIET = Duration.ofSeconds(3);

    /// Opens everything and starts answering requests.
    /// @param codes told of each new code after the first ones
    static Product open(Core core, Settings.Network network, ServerOptions.Codes codes, Closing closing)
            throws IOException {
        closing.keep(HeapCare.start());
        Identifications decisions = core.library().identifications();
        OfferedPictures offered = closing.keep(
                new OfferedPictures(decisions, core.home().resolve("artwork").resolve("offered")));
        ArtworkCache artwork = closing.keep(new ArtworkCache(
                core.home().resolve("artwork"),
                core.library(),
                core.library().artwork(),
                core.tools(),
                Optional.of(offered)));
        closing.keep(new ArtworkWorker(artwork, core.library().artwork(), core.events(), core.scans()::isAnyRunning));
        DefaultIdentification identification = new DefaultIdentification(
                new DefaultIdentification.Shelves(
                        core.library(),
                        core.library().metadata(),
                        decisions,
                        core.library().artwork()),
                () -> core.plugins().extensions(MetadataProvider.class),
                core.events(),
                Core.CLOCK);
        closing.keep(
                new IdentificationWorker(identification, core.library(), decisions, core.events(), Core.CLOCK, QUIET));
        Path content = core.home().resolve("content");
        ContentStore store = ContentStore.open(
                content, Storage.budget(core.settings().current().storage(), content), Core.CLOCK);
        Metrics metrics = closing.keep(new Metrics());
        DefaultStreams streams = closing.keep(streams(core, store, metrics));
        Timelines timelines = new Timelines(Core.CLOCK);
        closing.keep(core.events().subscribe("timelines", timelines::happened));
        Playback playback =
                new NotedPlayback(new PlaybackService(core.library(), core.reader(), streams, Core.CLOCK), timelines);
        Copies copies = closing.keep(copies(core, streams, store, playback));
        DeviceProfiles devices = ProfileFolders.load(core.home().resolve("profiles"));
        List<HealthCheck> checks = checks(core, new ContentCheck(store, content), new EncodingCheck(streams), devices);
        Health health = new Health(checks, core.events(), Core.CLOCK);
        count(metrics, streams, store);
        Transfers transfers = closing.keep(transfers(core));
        HttpServer server = closing.keep(HttpServer.start(
                new ServerServices(
                        core.library(),
                        core.library().browsing(),
                        core.scans(),
                        artwork,
                        playback,
                        timelines,
                        devices,
                        streams,
                        copies,
                        core.plugins(),
                        health,
                        metrics,
                        core.events(),
                        core.library().metadata(),
                        identification,
                        offered,
                        new Storage(store, content, core.settings()),
                        core.library().portable(),
                        transfers),
                new ServerOptions(core.home().folder(), network.bind(), network.port(), Core.CLOCK, codes)));
        return new Product(
                core,
                artwork,
                playback,
                devices,
                copies,
                health,
                server,
                identification,
                offered,
                streams.tiles(),
                transfers);
    }

    private static Transfers transfers(Core core) throws IOException {
        return new Transfers(
                core.library().portable(),
                new NfoFiles(core.library(), core.library().metadata()),
                core.library()::backUp,
                core.home().resolve("transfers"),
                core.events());
    }

    /// Watches the health. The first look unpacks FFmpeg, for which the first visitor would otherwise wait.
    HealthWatch watchHealth() {
        return new HealthWatch(health);
    }

    /// What the window needs of all this.
    DesktopServices forWindow(Environment environment) throws IOException {
        return new DesktopServices(
                core.library(),
                core.library().browsing(),
                core.library().metadata(),
                core.scans(),
                CopyQueue.of(copies),
                artwork,
                playback,
                server.links(),
                tiles,
                devices.all().stream().map(KnownDevice::profile).toList(),
                core.events(),
                new ServerAccess(server),
                PluginShelf.of(core.plugins()),
                new WindowMoves(core.library(), transfers, Core.CLOCK),
                identification,
                offered,
                FileBrowser.of(environment.platform(), core.tools()),
                new PlayerOptions(environment.wantsVlc(), environment.vlcArguments()),
                core.warning());
    }

    private static DefaultStreams streams(Core core, ContentStore store, Metrics metrics) {
        PluginHost plugins = core.plugins();
        return new DefaultStreams(
                core.reader(),
                () -> plugins.extensions(Transcoder.class),
                () -> plugins.extensions(Packager.class),
                store,
                core.events(),
                new Captions(
                        core.reader(),
                        core.tools(),
                        store,
                        core.library()::sidecars,
                        () -> preferences(core.settings())),
                core.tools(),
                metrics,
                CapacityFile.in(core.home().folder()));
    }

    private static TrackPreferences preferences(SettingsFile settings) {
        Settings.Viewing viewing = settings.current().viewing();
        return new TrackPreferences(
                viewing.languages(),
                TrackPreferences.Subtitles.valueOf(viewing.subtitles().name()));
    }

    private static Copies copies(Core core, DefaultStreams streams, ContentStore store, Playback playback)
            throws IOException {
        Workshop workshop = new Workshop(
                core.reader(),
                streams,
                streams,
                core.tools(),
                () -> core.plugins().extensions(TitlePackager.class),
                store);
        return Copies.open(
                core.home().resolve("copies"),
                workshop,
                core.events(),
                Core.CLOCK,
                item -> playback.open().stream()
                        .anyMatch(session -> session.item().id().equals(item)
                                && session.decision() instanceof PlaybackDecision.Transcode));
    }

    private static List<HealthCheck> checks(
            Core core, ContentCheck content, EncodingCheck encoding, DeviceProfiles devices) {
        return List.of(
                new DatabaseCheck(core.library(), core.home().resolve(Core.LIBRARY)),
                new DiskSpace(core.home().folder()),
                content,
                new FfmpegCheck(new FfmpegProbe(core.tools())),
                encoding,
                new LibVlcCheck(),
                new PluginsCheck(core.plugins()),
                new ProfilesCheck(devices));
    }

    private static void count(Metrics metrics, DefaultStreams streams, ContentStore store) {
        metrics.counter("viewra.segments.made", streams, s -> s.figures().segmentsMade());
        metrics.counter("viewra.segments.failed", streams, s -> s.figures().failures());
        metrics.counter("viewra.segments.seconds", streams, s -> s.figures().segmentSeconds());
        metrics.counter("viewra.segments.answered", streams, s -> s.figures().answered());
        metrics.counter("viewra.segments.stored", streams, s -> s.figures().stored());
        metrics.counter("viewra.encoders.started", streams, s -> s.figures().encodersStarted());
        metrics.counter("viewra.encoders.changed", streams, s -> s.figures().settingsChanged());
        metrics.counter("viewra.heads.started", streams, s -> s.figures().headsStarted());
        metrics.gauge("viewra.encoders.permits", streams, DefaultStreams::encoderPermits);
        metrics.gauge("viewra.encoders.queue", streams, DefaultStreams::encodersQueued);
        metrics.gauge("viewra.heads.open", streams, s -> s.figures().openHeads());
        metrics.gauge("viewra.store.bytes", store, s -> s.usage().bytes());
        metrics.gauge("viewra.store.pinned.bytes", store, s -> s.usage().pinnedBytes());
        metrics.gauge("viewra.store.budget.bytes", store, s -> s.usage().budgetBytes());
        metrics.counter("viewra.store.hits", store, s -> s.usage().hits());
        metrics.counter("viewra.store.misses", store, s -> s.usage().misses());
    }
}
