package com.viewra.server.stream;

import com.viewra.content.Blob;
import com.viewra.events.EventBus;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.library.SidecarSubtitle;
import com.viewra.playback.Playback;
import com.viewra.server.access.StreamTokens;
import com.viewra.server.http.Access;
import com.viewra.server.http.FileAnswer;
import com.viewra.server.http.OriginalFile;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import com.viewra.streaming.Streams;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What players fetch: manifests, segments, subtitles and original files, at signed addresses that need no session.
public final class StreamRoutes implements AutoCloseable {
    private static final String ITEM = "/stream/{token}/{id}";
    private static final String RENDITION = ITEM + "/{offer}/{rendition}";
    private static final String HLS = "application/vnd.apple.mpegurl";
    private static final String SEGMENT = "video/iso.segment";
    private static final String DASH = "application/dash+xml";
    /// Segments never change, but the signature in their address does after a day.
    private static final String FOR_GOOD = "public, max-age=86400, immutable";
    /// A subtitle file beside the film, by its position among them; a number alone is a track of the film.
    private static final Pattern SIDECAR = Pattern.compile("sidecar-(\\d{1,3})");

    private static final String MANIFEST = "public, max-age=60";

    private final Library library;
    private final Streams streams;
    private final StreamTokens tokens;
    private final Viewers viewers;
    private final Sources sources;

    public StreamRoutes(Library library, Streams streams, StreamTokens tokens, Playback playback, EventBus events) {
        this.library = library;
        this.sources = new Sources(library, events);
        this.streams = streams;
        this.tokens = tokens;
        this.viewers = new Viewers(playback);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ITEM + "/file", Access.SIGNED, "The original file; ranges are possible")
                        .sends("application/octet-stream")
                        .by(this::file),
                Route.get(
                                ITEM + "/subtitles/{n}.vtt",
                                Access.SIGNED,
                                "A text subtitle track, or a subtitle file beside the film, as WebVTT")
                        .sends("text/vtt")
                        .by(this::subtitles),
                Route.get(ITEM + "/{offer}/master.m3u8", Access.SIGNED, "HLS multivariant playlist")
                        .sends(HLS)
                        .by(ctx -> text(ctx, HLS, file -> streams.hlsMaster(file, offer(ctx)))),
                Route.get(ITEM + "/{offer}/manifest.mpd", Access.SIGNED, "DASH manifest of the same segments")
                        .sends(DASH)
                        .by(ctx -> text(ctx, DASH, file -> streams.dash(file, offer(ctx)))),
                Route.get(RENDITION + "/index.m3u8", Access.SIGNED, "HLS media playlist of the whole film")
                        .sends(HLS)
                        .by(ctx -> text(ctx, HLS, file -> streams.hlsMedia(file, rendition(ctx)))),
                Route.get(RENDITION + "/init.mp4", Access.SIGNED, "Initialization segment (CMAF header)")
                        .sends("video/mp4")
                        .by(this::init),
                Route.get(RENDITION + "/{n}.m4s", Access.SIGNED, "Media segment, made when it is first asked for")
                        .sends(SEGMENT)
                        .by(this::segment));
    }

    private void file(Context ctx) throws IOException {
        new OriginalFile(sourceOf(ctx)).send(ctx);
    }

    private void subtitles(Context ctx) throws IOException, InterruptedException {
        String vtt = "text/vtt; charset=utf-8";
        Matcher sidecar = SIDECAR.matcher(ctx.pathParam("n"));
        if (sidecar.matches()) {
            int position = Integer.parseInt(sidecar.group(1));
            text(ctx, vtt, file -> ofSidecar(sidecar(ctx, file, position)));
        } else {
            int track = number(ctx);
            text(ctx, vtt, file -> streams.subtitles(file, track));
        }
    }

    private String ofSidecar(SidecarSubtitle sidecar) throws IOException, InterruptedException {
        return streams.sidecarSubtitles(sidecar.path(), sidecar.label().language());
    }

    private SidecarSubtitle sidecar(Context ctx, Path file, int position) {
        return library.details(Params.item(ctx)).stream()
                .flatMap(details -> details.files().stream())
                .filter(known -> known.path().equals(file))
                .flatMap(known -> known.sidecars().stream())
                .skip(position)
                .findFirst()
                .orElseThrow(() -> nothingAt(ctx));
    }

    private void init(Context ctx) throws IOException, InterruptedException {
        RenditionId rendition = rendition(ctx);
        Path file = sourceOf(ctx);
        send(ctx, "video/mp4", () -> streams.initSegment(file, rendition));
    }

    private void segment(Context ctx) throws IOException, InterruptedException {
        RenditionId rendition = rendition(ctx);
        int index = number(ctx);
        Path file = sourceOf(ctx);
        Optional<Blob> stored = streams.storedSegment(file, rendition, index);
        if (stored.isPresent() && sent(ctx, SEGMENT, stored.get())) return;
        send(ctx, SEGMENT, () -> streams.segment(file, rendition, index));
    }

    private interface TextSource {
        String of(Path file) throws IOException, InterruptedException;
    }

    private void text(Context ctx, String mediaType, TextSource source) throws IOException, InterruptedException {
        Path file = sourceOf(ctx);
        String text = whileConnected(ctx, () -> source.of(file));
        ctx.header("Cache-Control", MANIFEST).contentType(mediaType).result(text);
    }

    private void send(Context ctx, String mediaType, Callable<Blob> maker) throws IOException, InterruptedException {
        if (sent(ctx, mediaType, whileConnected(ctx, maker))) return;
        if (!sent(ctx, mediaType, whileConnected(ctx, maker)))
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

    private <T> T whileConnected(Context ctx, Callable<T> work) throws IOException, InterruptedException {
        return ClientWatch.whileConnected(ctx, viewers.named(Params.item(ctx), work));
    }

    private Path sourceOf(Context ctx) {
        MediaId id = Params.item(ctx);
        if (!tokens.isValid(ctx.pathParam("token"), id))
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "This address is not valid, or not any more. Start playing again.");
        return sources.of(id).orElseThrow(() -> ProblemException.notFound("There is no file of item " + id + "."));
    }

    private static Offer offer(Context ctx) {
        return Offer.parse(ctx.pathParam("offer")).orElseThrow(() -> nothingAt(ctx));
    }

    private static RenditionId rendition(Context ctx) {
        return RenditionId.parse(ctx.pathParam("rendition")).orElseThrow(() -> nothingAt(ctx));
    }

    private static int number(Context ctx) {
        String text = ctx.pathParam("n");
        if (!text.matches("\\d{1,7}")) throw nothingAt(ctx);
        return Integer.parseInt(text);
    }

    private static ProblemException nothingAt(Context ctx) {
        return ProblemException.notFound("There is nothing at " + ctx.path() + ".");
    }

    @Override
    public void close() {
        sources.close();
    }
}
