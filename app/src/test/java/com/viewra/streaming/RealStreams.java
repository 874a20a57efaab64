package com.viewra.streaming;

import com.viewra.api.PluginContext;
import com.viewra.api.Tools;
import com.viewra.api.event.DomainEvent;
import com.viewra.api.event.EventPublisher;
import com.viewra.content.ContentStore;
import com.viewra.health.Metrics;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.MediaReader;
import com.viewra.media.containers.DefaultMediaReader;
import com.viewra.plugins.packager.CmafPackager;
import com.viewra.plugins.transcoder.FfmpegTranscoder;
import com.viewra.process.ChildProcesses;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The streaming engine with its real parts: FFmpeg, the bundled plugins, a store in a folder.
final class RealStreams implements AutoCloseable {
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    /// Subtitle files of every film.
    List<SidecarSubtitle> beside = List.of();

    TrackPreferences preferences = TrackPreferences.NONE;
    final DefaultStreams streams;
    final MediaReader reader;
    final ChildProcesses tools;
    private final Metrics metrics = new Metrics();

    RealStreams(Path home) throws IOException {
        this(home, Clips.ffmpeg(), HeadTiming.USUAL);
    }

    /// @param ffmpeg the program that encodes
    RealStreams(Path home, Path ffmpeg, HeadTiming timing) throws IOException {
        tools = new ChildProcesses(name -> tool(name, ffmpeg), home.resolve("run"));
        reader = new DefaultMediaReader(tools);
        FfmpegTranscoder transcoder = new FfmpegTranscoder(new Context(home, tools));
        CmafPackager packager = new CmafPackager();
        ContentStore store = ContentStore.open(home.resolve("content"), 10_000_000_000L, Clock.systemUTC());
        Captions captions = new Captions(reader, tools, store, film -> beside, () -> preferences);
        streams = new DefaultStreams(
                reader,
                () -> List.of(transcoder),
                () -> List.of(packager),
                store,
                events::add,
                captions,
                tools,
                metrics,
                CapacityFile.in(home),
                timing);
    }

    private static Optional<Path> tool(String name, Path ffmpeg) {
        return switch (name) {
            case "ffmpeg" -> Optional.of(ffmpeg);
            case "ffprobe" -> Optional.of(Clips.ffprobe());
            default -> Optional.empty();
        };
    }

    /// Everything that can be made of a file.
    Offer everything(Path film) throws IOException, InterruptedException {
        return new Offer(streams.of(film));
    }

    /// Fetches a rendition as a player does that plays it to the end.
    /// @return one file: the init segment and all media segments
    Path fetch(Path film, RenditionId rendition, Path folder) throws IOException, InterruptedException {
        Path whole = folder.resolve(rendition + ".mp4");
        List<byte[]> parts = new ArrayList<>();
        parts.add(Files.readAllBytes(streams.initSegment(film, rendition).file()));
        for (int k = 0; k < segments(film, rendition); k++)
            parts.add(Files.readAllBytes(streams.segment(film, rendition, k).file()));
        try (var out = Files.newOutputStream(whole)) {
            for (byte[] part : parts) out.write(part);
        }
        return whole;
    }

    int segments(Path film, RenditionId rendition) throws IOException, InterruptedException {
        return (int) streams.hlsMedia(film, rendition)
                .lines()
                .filter(l -> l.endsWith(".m4s"))
                .count();
    }

    @Override
    public void close() {
        streams.close();
        tools.close();
        metrics.close();
    }

    private record Context(Path storage, Tools tools) implements PluginContext {
        @Override
        public String pluginId() {
            return "test";
        }

        @Override
        public Optional<String> setting(String name) {
            return Optional.empty();
        }

        @Override
        public EventPublisher events() {
            return event -> {};
        }
    }
}
