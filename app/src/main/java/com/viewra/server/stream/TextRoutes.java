package com.viewra.server.stream;

import com.viewra.server.http.Access;
import com.viewra.server.http.Route;
import com.viewra.streaming.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Subtitles as text: whole, and as the renditions that manifests name.
public final class TextRoutes {
    private static final String TRACK = StreamRoutes.ITEM + "/subtitles/{text}";
    private static final String VTT = "text/vtt; charset=utf-8";
    /// The files beside a film may change while it is watched, and so may which they are.
    private static final String FOR_A_WHILE = "public, max-age=60";

    private final Sources sources;
    private final Texts texts;

    TextRoutes(Sources sources, Texts texts) {
        this.sources = sources;
        this.texts = texts;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                TRACK + ".vtt",
                                Access.SIGNED,
                                "A text subtitle track by its number, or `sidecar-{n}` for a file beside the film, as"
                                        + " WebVTT")
                        .sends("text/vtt")
                        .by(ctx -> send(ctx, VTT, film -> texts.whole(film, id(ctx)))),
                Route.get(TRACK + "/cues.m3u8", Access.SIGNED, "HLS media playlist of the same in segments")
                        .sends(StreamRoutes.HLS)
                        .by(ctx -> send(ctx, StreamRoutes.HLS, film -> texts.playlist(film, id(ctx)))),
                Route.get(TRACK + "/{n}.vtt", Access.SIGNED, "Segment of WebVTT, read from the film when asked for")
                        .sends("text/vtt")
                        .by(ctx -> {
                            int index = Sources.number(ctx);
                            send(ctx, VTT, film -> texts.segment(film, id(ctx), index));
                        }));
    }

    private interface TextSource {
        String of(Path film) throws IOException, InterruptedException;
    }

    private void send(Context ctx, String mediaType, TextSource source) throws IOException, InterruptedException {
        Path film = sources.of(ctx);
        String text = sources.whileConnected(ctx, () -> source.of(film));
        ctx.header("Cache-Control", FOR_A_WHILE).contentType(mediaType).result(text);
    }

    private static String id(Context ctx) {
        return ctx.pathParam("text");
    }
}
