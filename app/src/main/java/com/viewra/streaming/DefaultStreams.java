package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.event.EventPublisher;
import com.viewra.api.packaging.Packager;
import com.viewra.api.transcode.Transcoder;
import com.viewra.content.Blob;
import com.viewra.content.ContentStore;
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
    private final SubtitleTexts subtitles;
    private final EncoderPermits permits =
            new EncoderPermits(Math.max(2, Runtime.getRuntime().availableProcessors() / 2));
    private final Counters counters = new Counters();
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
            Tools tools) {
        this.reader = reader;
        this.transcoders = transcoders;
        this.packagers = packagers;
        this.store = store;
        this.events = events;
        this.measurements = new Measurements(reader, files::outdate);
        this.subtitles = new SubtitleTexts(tools, store);
        this.watchdog = Thread.ofVirtual().name("stream-watchdog").start(this::watch);
    }

    @Override
    public List<RenditionId> of(Path file) throws MediaException, InterruptedException {
        return List.copyOf(files.of(file).presentation().renditions().keySet());
    }

    @Override
    public String hlsMaster(Path file, Offer offer) throws MediaException, InterruptedException {
        return HlsManifest.master(files.of(file).presentation(), offer);
    }

    @Override
    public String hlsMedia(Path file, RenditionId rendition) throws MediaException, InterruptedException {
        return HlsManifest.media(files.of(file).presentation().rendition(rendition));
    }

    @Override
    public String dash(Path file, Offer offer) throws MediaException, InterruptedException {
        return DashManifest.write(files.of(file).presentation(), offer);
    }

    @Override
    public Blob initSegment(Path file, RenditionId rendition) throws MediaException, InterruptedException {
        return files.of(file).heads(rendition).init();
    }

    @Override
    public Blob segment(Path file, RenditionId rendition, int index) throws MediaException, InterruptedException {
        return files.of(file).heads(rendition).segment(index);
    }

    @Override
    public String subtitles(Path file, int track) throws MediaException, InterruptedException {
        Presentation presentation = files.of(file).presentation();
        return subtitles.embedded(presentation, track);
    }

    @Override
    public String sidecarSubtitles(Path subtitleFile, Optional<String> language)
            throws MediaException, InterruptedException {
        return subtitles.sidecar(subtitleFile, language);
    }

    /// What the engine did and does, for metrics and health.
    public StreamingFigures figures() {
        return counters.figures();
    }

    private FileStreams open(Path file) throws MediaException, InterruptedException {
        MediaIndex index = measurements.of(file);
        Presentation presentation = new PresentationPlanner(new CopyPlanner(packagers)).plan(file, index);
        events.publish(new StreamingEvent.ManifestUpdated(
                file, presentation.renditions().size()));
        return new FileStreams(presentation, rendition -> work(presentation, rendition));
    }

    private HeadWork work(Presentation presentation, Rendition rendition) {
        boolean readHere = presentation.index().reading() == Reading.TABLES;
        SampleSource source = rendition.isCopy() && readHere
                ? new CopiedSamples(reader, presentation, rendition)
                : new TranscodedSamples(transcoders, presentation, rendition);
        return new HeadWork(
                presentation.file(),
                rendition,
                source,
                new SegmentPress(store, packagers, presentation, rendition),
                permits,
                events,
                counters,
                HeadTiming.USUAL);
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
        watchdog.interrupt();
        measurements.close();
        files.close();
    }
}
