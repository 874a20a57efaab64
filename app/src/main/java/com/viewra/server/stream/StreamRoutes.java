package com.viewra.server.stream;

import com.viewra.content.Blob;
import com.viewra.library.Library;
import com.viewra.playback.Playback;
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
import java.util.concurrent.Callable;

/// What players fetch: manifests, segments, subtitles and original files, at signed addresses that need no session.
public final class StreamRoutes {
    static final String ITEM = "/stream/{token}/{id}";
    private static final String RENDITION = ITEM + "/{offer}/{rendition}";
    static final String HLS = "application/vnd.apple.mpegurl";
    private static final String DASH = "application/dash+xml";
    /// Segments never change, but the signature in their address does after a day.
    static final String FOR_GOOD = "public, max-age=86400, immutable";

    private final Sources sources;
    private final Streams streams;

    public StreamRoutes(Library library, Streams streams, StreamTokens tokens, Playback playback) {
        this.sources = new Sources(library, tokens, playback);
        this.streams = streams;
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(new TextRoutes(sources, streams.texts()).routes());
        routes.addAll(new TileRoutes(sources, streams.tiles()).routes());
        routes.addAll(List.of(
                Route.get(ITEM + "/file", Access.SIGNED, "The original file; ranges are possible")
                        .sends("application/octet-stream")
                        .by(this::file),
                Route.get(ITEM + "/{offer}/master.m3u8", Access.SIGNED, "HLS multivariant playlist")
                        .sends(HLS)
                        .by(ctx -> sources.sendText(ctx, HLS, file -> streams.hlsMaster(file, offer(ctx)))),
                Route.get(ITEM + "/{offer}/manifest.mpd", Access.SIGNED, "DASH manifest of the same segments")
                        .sends(DASH)
                        .by(ctx -> sources.sendText(ctx, DASH, file -> streams.dash(file, offer(ctx)))),
                Route.get(RENDITION + "/index.m3u8", Access.SIGNED, "HLS media playlist of the whole film")
                        .sends(HLS)
                        .by(ctx -> sources.sendText(ctx, HLS, file -> streams.hlsMedia(file, rendition(ctx)))),
                Route.get(RENDITION + "/init.mp4", Access.SIGNED, "Initialization segment (CMAF header)")
                        .sends("video/mp4")
                        .by(this::init),
                Route.get(RENDITION + "/{n}.m4s", Access.SIGNED, "Media segment, made when it is first asked for")
                        .sends("video/iso.segment")
                        .by(this::segment)));
        return routes;
    }

    private void file(Context ctx) throws IOException {
        new OriginalFile(sources.of(ctx)).send(ctx);
    }

    private void init(Context ctx) throws IOException, InterruptedException {
        RenditionId rendition = rendition(ctx);
        Path file = sources.of(ctx);
        send(ctx, "video/mp4", () -> streams.initSegment(file, rendition));
    }

    private void segment(Context ctx) throws IOException, InterruptedException {
        RenditionId rendition = rendition(ctx);
        int index = Sources.number(ctx);
        Path file = sources.of(ctx);
        send(ctx, "video/iso.segment", () -> streams.segment(file, rendition, index));
    }

    private void send(Context ctx, String mediaType, Callable<Blob> maker) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        Blob blob = sources.whileConnected(ctx, maker);
        // Our player takes it off when it measures the network (W3C Server Timing).
        ctx.header("Server-Timing", "make;dur=" + (System.nanoTime() - asked) / 1_000_000);
        try {
            answer(blob, mediaType).send(ctx);
        } catch (NoSuchFileException e) { // the store made room in this very moment
            answer(sources.whileConnected(ctx, maker), mediaType).send(ctx);
        }
    }

    private static FileAnswer answer(Blob blob, String mediaType) {
        return new FileAnswer(blob.file(), mediaType, blob.key(), FOR_GOOD);
    }

    private static Offer offer(Context ctx) {
        return Offer.parse(ctx.pathParam("offer")).orElseThrow(() -> Sources.nothingAt(ctx));
    }

    private static RenditionId rendition(Context ctx) {
        return RenditionId.parse(ctx.pathParam("rendition")).orElseThrow(() -> Sources.nothingAt(ctx));
    }
}
