package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.event.EventPublisher;
import com.viewra.api.packaging.Packager;
import com.viewra.api.transcode.Transcoder;
import com.viewra.content.Blob;
import com.viewra.content.ContentStore;
import com.viewra.health.Metrics;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Streams of files, made by plugins when asked for and kept in the content store.
public final class DefaultStreams implements Streams, Renditions, AutoCloseable {
    private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);
    /// For heads that are about to end, when all is closed.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration GLANCE = Duration.ofMillis(5);

    private final Supplier<List<Packager>> packagers;
    private final EventPublisher events;
    private final Captions captions;
    private final TileSheets sheets;
    private final EncodingLimits limits =
            new EncodingLimits(Runtime.getRuntime().availableProcessors());
    private final EncoderPermits permits = new EncoderPermits(limits.permits());
    private final Encoders encoders = new Encoders();
    private final CapacityWatch capacity;
    private final Counters counters;
    private final OpenFiles files = new OpenFiles(this::open);
    private final Measurements measurements;
    private final HeadWorks works;
    private final Thread watchdog;

    /// @param transcoders asked for at every use, so that plugins may come and go; the packagers likewise
    public DefaultStreams(
            MediaReader reader,
            Supplier<List<Transcoder>> transcoders,
            Supplier<List<Packager>> packagers,
            ContentStore store,
            EventPublisher events,
            Captions captions,
            Tools tools,
            Metrics metrics,
            CapacityFile capacityFile) {
        this(reader, transcoders, packagers, store, events, captions, tools, metrics, capacityFile, HeadTiming.USUAL);
    }

    /// @param timing for tests in which something hangs
    DefaultStreams(
            MediaReader reader,
            Supplier<List<Transcoder>> transcoders,
            Supplier<List<Packager>> packagers,
            ContentStore store,
            EventPublisher events,
            Captions captions,
            Tools tools,
            Metrics metrics,
            CapacityFile capacityFile,
            HeadTiming timing) {
        this.packagers = packagers;
        this.events = events;
        this.measurements = new Measurements(reader, files::outdate);
        this.captions = captions;
        this.sheets = new TileSheets(store, permits, new TilePainter(tools, new KeyFrames(reader, packagers)));
        this.counters = new Counters(metrics);
        this.capacity = new CapacityWatch(tools, transcoders, capacityFile, limits, permits, encoders);
        this.works = new HeadWorks(
                reader,
                transcoders,
                packagers,
                store,
                permits,
                events,
                counters,
                limits,
                encoders,
                captions.pictures(),
                timing);
        this.watchdog = Thread.ofVirtual().name("stream-watchdog").start(this::watch);
    }

    @Override
    public List<RenditionId> of(Path file) throws MediaException, InterruptedException {
        return List.copyOf(files.of(file).presentation().renditions().keySet());
    }

    @Override
    public List<RenditionId> offered(Path file) throws MediaException, InterruptedException {
        return files.of(file).offered(limits);
    }

    @Override
    public String hlsMaster(Path file, Offer offer) throws MediaException, InterruptedException {
        Presentation presentation = files.of(file).presentation();
        return HlsManifest.master(presentation, offer, captions.offered(presentation, offer));
    }

    @Override
    public String hlsMedia(Path file, RenditionId rendition) throws MediaException, InterruptedException {
        Presentation presentation = files.of(file).presentation();
        return HlsManifest.media(presentation, presentation.rendition(rendition));
    }

    @Override
    public String dash(Path file, Offer offer) throws MediaException, InterruptedException {
        Presentation presentation = files.of(file).presentation();
        return DashManifest.write(presentation, offer, captions.offered(presentation, offer));
    }

    @Override
    public Blob initSegment(Path file, RenditionId rendition) throws MediaException, InterruptedException {
        return files.of(file).ask(rendition, RenditionHeads::init);
    }

    @Override
    public Optional<Blob> storedSegment(Path file, RenditionId rendition, int index) {
        try {
            return files.opened(file)
                    .flatMap(streams -> streams.heads(rendition).storedSegment(index));
        } catch (NotThereException e) {
            return Optional.empty(); // whoever asks for it is told
        }
    }

    @Override
    public Blob segment(Path file, RenditionId rendition, int index) throws MediaException, InterruptedException {
        return files.of(file).ask(rendition, heads -> heads.segment(index));
    }

    @Override
    public Optional<Blob> segmentInParts(Path file, RenditionId rendition, int index, PartSink sink)
            throws MediaException, InterruptedException {
        return files.of(file).ask(rendition, heads -> heads.segmentInParts(index, sink));
    }

    @Override
    public Blob segmentInBackground(Path file, RenditionId rendition, int index)
            throws MediaException, InterruptedException {
        return files.of(file).ask(rendition, heads -> heads.segmentInBackground(index));
    }

    @Override
    public Texts texts() {
        return new FilmTexts(files, captions);
    }

    @Override
    public Drawings drawings() {
        return new FilmDrawings(files, captions);
    }

    @Override
    public Tiles tiles() {
        return new FilmTiles(files, sheets);
    }

    /// What was measured of this machine, once it was.
    public Optional<Capacity> capacity() {
        return limits.measured();
    }

    /// What is wrong with encoding in software, and what heals it.
    public List<String> softwareComplaints() {
        return encoders.softwareComplaints(System.nanoTime());
    }

    public List<String> hardwareComplaints() {
        return encoders.hardwareComplaints(System.nanoTime());
    }

    /// Encoders that may run at once, and those that wait for their turn.
    public int encoderPermits() {
        return permits.size();
    }

    public int encodersQueued() {
        return permits.queued();
    }

    /// What the engine did and does, for metrics and health.
    public StreamingFigures figures() {
        return counters.figures();
    }

    private FileStreams open(Path file) throws MediaException, InterruptedException {
        MediaIndex index = measurements.of(file);
        Presentation presentation = new PresentationPlanner(new CopyPlanner(packagers)).plan(file, index);
        if (presentation.renditions().values().stream().anyMatch(r -> r instanceof Rendition.OfVideo && !r.isCopy()))
            capacity.needed();
        events.publish(new StreamingEvent.ManifestUpdated(
                file, presentation.renditions().size()));
        return new FileStreams(presentation, rendition -> works.of(presentation, rendition));
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(WATCH_INTERVAL);
                files.all().forEach(streams -> streams.endStalled(System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        capacity.close();
        watchdog.interrupt();
        measurements.close();
        files.close();
        awaitHeads();
    }

    /// Those that are about to store something do so before the store's folder is anybody else's.
    private void awaitHeads() {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (counters.areHeadsAlive() && System.nanoTime() < limit) LockSupport.parkNanos(GLANCE.toNanos());
    }
}
