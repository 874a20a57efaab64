package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.event.EventPublisher;
import com.viewra.api.packaging.Packager;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.Recipe;
import com.viewra.api.transcode.Transcoder;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.content.Blob;
import com.viewra.content.ContentStore;
import com.viewra.health.Metrics;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.media.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Streams of files, made by plugins when asked for and kept in the content store.
public final class DefaultStreams implements Streams, Renditions, AutoCloseable {
    private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);

    private final MediaReader reader;
    private final Supplier<List<Transcoder>> transcoders;
    private final Supplier<List<Packager>> packagers;
    private final ContentStore store;
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
        this.reader = reader;
        this.transcoders = transcoders;
        this.packagers = packagers;
        this.store = store;
        this.events = events;
        this.measurements = new Measurements(reader, files::outdate);
        this.captions = captions;
        this.sheets = new TileSheets(store, permits, new TilePainter(tools, new KeyFrames(reader, packagers)));
        this.counters = new Counters(metrics);
        this.capacity = new CapacityWatch(tools, transcoders, capacityFile, limits, permits, encoders);
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
        return files.of(file).blob(rendition, RenditionHeads::init);
    }

    @Override
    public Optional<Blob> storedSegment(Path file, RenditionId rendition, int index) {
        return files.opened(file).flatMap(streams -> streams.heads(rendition).storedSegment(index));
    }

    @Override
    public Blob segment(Path file, RenditionId rendition, int index) throws MediaException, InterruptedException {
        return files.of(file).blob(rendition, heads -> heads.segment(index));
    }

    @Override
    public Texts texts() {
        return new FilmTexts();
    }

    @Override
    public Drawings drawings() {
        return new FilmDrawings();
    }

    @Override
    public Tiles tiles() {
        return new FilmTiles();
    }

    private final class FilmTiles implements Tiles {
        @Override
        public String playlist(Path film) throws MediaException, InterruptedException {
            return TileManifest.hlsPlaylist(TileSheets.plan(files.of(film).presentation()));
        }

        @Override
        public String list(Path film) throws MediaException, InterruptedException {
            return TileManifest.list(TileSheets.plan(files.of(film).presentation()));
        }

        @Override
        public Blob sheet(Path film, int index) throws MediaException, InterruptedException {
            return sheets.sheet(files.of(film).presentation(), index);
        }
    }

    /// Subtitles of the files as they are now.
    private final class FilmTexts implements Texts {
        @Override
        public String playlist(Path film, String id) throws MediaException, InterruptedException {
            return captions.playlist(files.of(film).presentation(), id);
        }

        @Override
        public String segment(Path film, String id, int index) throws MediaException, InterruptedException {
            return captions.segment(files.of(film).presentation(), id, index);
        }

        @Override
        public String whole(Path film, String id) throws MediaException, InterruptedException {
            return captions.whole(files.of(film).presentation(), id);
        }
    }

    /// Subtitles of the files as they are now.
    private final class FilmDrawings implements Drawings {
        @Override
        public String list(Path film) throws MediaException, InterruptedException {
            return captions.drawn(files.of(film).presentation());
        }

        @Override
        public Blob pictures(Path film, String id, int index) throws MediaException, InterruptedException {
            return captions.pictures(files.of(film).presentation(), id, index);
        }

        @Override
        public String script(Path film, String id) throws MediaException, InterruptedException {
            return captions.script(files.of(film).presentation(), id);
        }

        @Override
        public byte[] font(Path film, int index) throws MediaException, InterruptedException {
            return captions.font(files.of(film).presentation(), index);
        }
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
        return new FileStreams(presentation, rendition -> work(presentation, rendition));
    }

    /// Encoded video comes from the best encoder that works when the first segment is asked for, and stays with it: its
    /// headers are in the init segment.
    private HeadWork work(Presentation presentation, Rendition planned) {
        Rendition rendition = planned instanceof Rendition.OfVideo video && video.recipe() instanceof VideoRecipe recipe
                ? video.by(recipe.by(encoders.preferred(System.nanoTime())))
                : planned;
        return new HeadWork(
                presentation.file(),
                rendition,
                source(presentation, rendition),
                new SegmentPress(store, packagers, presentation, rendition),
                permits,
                events,
                counters,
                HeadTiming.USUAL,
                () -> rendition instanceof Rendition.OfVideo video && !video.isCopy()
                        ? limits.pace(video.track(), video)
                        : new Pace());
    }

    private SampleSource source(Presentation presentation, Rendition rendition) {
        return switch (rendition.recipe()) {
            case CopyRecipe()
            when presentation.index().reading() == Reading.TABLES -> new CopiedSamples(reader, presentation, rendition);
            case VideoRecipe recipe
            when !recipe.isSoftware() -> {
                Breaker breaker = encoders.hardware(recipe.family());
                yield new FallbackSamples(
                        presentation.file(),
                        encoded(presentation, rendition, recipe, breaker),
                        encoded(
                                presentation,
                                rendition,
                                recipe.by(VideoRecipe.SOFTWARE),
                                encoders.software(recipe)),
                        breaker);
            }
            case Recipe recipe -> encoded(presentation, rendition, recipe, encoders.software(recipe));
        };
    }

    private SampleSource encoded(Presentation presentation, Rendition rendition, Recipe recipe, Breaker breaker) {
        return new TranscodedSamples(transcoders, presentation, rendition, recipe, breaker);
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
    }
}
