package com.viewra.server.stream;

import com.viewra.content.Blob;
import com.viewra.events.EventBus;
import com.viewra.health.Metrics;
import com.viewra.library.Library;
import com.viewra.playback.Playback;
import com.viewra.server.access.HostGuard;
import com.viewra.server.access.StreamTokens;
import com.viewra.server.http.Access;
import com.viewra.server.http.FileAnswer;
import com.viewra.server.http.OriginalFile;
import com.viewra.server.http.Route;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import com.viewra.streaming.Streams;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.jetty.server.Handler;

/// What players fetch: manifests, segments, subtitles and original files, at signed addresses that need no session.
public final class StreamRoutes implements AutoCloseable {
    static final String ITEM = "/stream/{token}/{id}";
    private static final String RENDITION = ITEM + "/{offer}/{rendition}";
    static final String HLS = "application/vnd.apple.mpegurl";
    static final String SEGMENTS = RENDITION + "/{n}.m4s";
    static final String SEGMENT = "video/iso.segment";
    private static final String DASH = "application/dash+xml";
    /// Segments never change, but the signature in their address does after a day.
    static final String FOR_GOOD = "public, max-age=86400, immutable";

    private final Sources sources;
    private final Streams streams;
    private final StreamTokens tokens;
    private final SignedFilms films;

    public StreamRoutes(Library library, Streams streams, StreamTokens tokens, Playback playback, EventBus events) {
        this.sources = new Sources(library, events);
        this.tokens = tokens;
        this.films = new SignedFilms(sources, tokens, new Viewers(playback));
        this.streams = streams;
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(new TextRoutes(films, streams.texts()).routes());
        routes.addAll(new DrawingRoutes(films, streams.drawings()).routes());
        routes.addAll(new TileRoutes(films, streams.tiles()).routes());
        routes.addAll(List.of(
                Route.get(ITEM + "/file", Access.SIGNED, "The original file; ranges are possible")
                        .sends("application/octet-stream")
                        .by(this::file),
                Route.get(ITEM + "/{offer}/master.m3u8", Access.SIGNED, "HLS multivariant playlist")
                        .sends(HLS)
                        .by(ctx -> manifest(ctx, HLS, file -> streams.hlsMaster(file, offer(ctx)))),
                Route.get(ITEM + "/{offer}/manifest.mpd", Access.SIGNED, "DASH manifest of the same segments")
                        .sends(DASH)
                        .by(ctx -> manifest(ctx, DASH, file -> streams.dash(file, offer(ctx)))),
                Route.get(RENDITION + "/index.m3u8", Access.SIGNED, "HLS media playlist of the whole film")
                        .sends(HLS)
                        .by(ctx -> manifest(ctx, HLS, file -> streams.hlsMedia(file, rendition(ctx)))),
                Route.get(RENDITION + "/init.mp4", Access.SIGNED, "Initialization segment (CMAF header)")
                        .sends("video/mp4")
                        .by(this::init),
                Route.get(
                                SEGMENTS,
                                Access.SIGNED,
                                "Media segment, made when it is first asked for; with drip=1 sent while it is being encoded")
                        .sends(SEGMENT)
                        .by(this::segment)));
        return routes;
    }

    /// Answers for stored segments ahead of all routes.
    public Handler.Singleton stored(HostGuard hosts, Metrics metrics) {
        return new StoredSegments(hosts, sources, tokens, streams, metrics);
    }

    private void file(Context ctx) throws IOException {
        new OriginalFile(films.of(ctx)).send(ctx);
    }

    private void manifest(Context ctx, String mediaType, SignedFilms.TextMaker maker)
            throws IOException, InterruptedException {
        films.sendText(ctx, mediaType, film -> SegmentDrip.manifest(ctx, maker.of(film)));
    }

    private void init(Context ctx) throws IOException, InterruptedException {
        RenditionId rendition = rendition(ctx);
        Path file = films.of(ctx);
        send(ctx, "video/mp4", () -> streams.initSegment(file, rendition));
    }

    private void segment(Context ctx) throws IOException, InterruptedException {
        RenditionId rendition = rendition(ctx);
        int index = SignedFilms.number(ctx);
        Path file = films.of(ctx);
        Optional<Blob> stored = streams.storedSegment(file, rendition, index);
        if (stored.isPresent() && sent(ctx, SEGMENT, stored.get())) return;
        if (SegmentDrip.isAskedFor(ctx)
                && new SegmentDrip(ctx, SEGMENT)
                        .sent(sink ->
                                films.whileConnected(ctx, () -> streams.segmentInParts(file, rendition, index, sink))))
            return;
        send(ctx, SEGMENT, () -> streams.segment(file, rendition, index));
    }

    private void send(Context ctx, String mediaType, Callable<Blob> maker) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        Blob made = films.whileConnected(ctx, maker);
        // Our player takes it off when it measures the network (W3C Server Timing).
        ctx.header("Server-Timing", "make;dur=" + (System.nanoTime() - asked) / 1_000_000);
        if (sent(ctx, mediaType, made)) return;
        if (!sent(ctx, mediaType, films.whileConnected(ctx, maker)))
            throw new NoSuchFileException("made room for others twice: " + ctx.path());
    }

    /// @return false, and nothing is sent, if the store made room in this very moment
    private static boolean sent(Context ctx, String mediaType, Blob blob) throws IOException {
        try {
            new FileAnswer(blob.file(), mediaType, blob.key(), FOR_GOOD).send(ctx);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Offer offer(Context ctx) {
        return Offer.parse(ctx.pathParam("offer")).orElseThrow(() -> SignedFilms.nothingAt(ctx));
    }

    private static RenditionId rendition(Context ctx) {
        return RenditionId.parse(ctx.pathParam("rendition")).orElseThrow(() -> SignedFilms.nothingAt(ctx));
    }

    @Override
    public void close() {
        sources.close();
    }
}
