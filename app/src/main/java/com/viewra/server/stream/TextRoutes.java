package com.viewra.server.stream;

import com.viewra.server.http.Access;
import com.viewra.server.http.Route;
import com.viewra.streaming.Texts;
import io.javalin.http.Context;
import java.util.List;

/// Subtitles as text: whole, and as the renditions that manifests name.
final class TextRoutes {
    private static final String TRACK = StreamRoutes.ITEM + "/subtitles/{text}";
    private final SignedFilms films;
    private final Texts texts;

    TextRoutes(SignedFilms films, Texts texts) {
        this.films = films;
        this.texts = texts;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                TRACK + ".vtt",
                                Access.SIGNED,
                                "A text subtitle track by its number, or `sidecar-{n}` for a file beside the film, as"
                                        + " WebVTT")
                        .sends(SignedFilms.VTT)
                        .by(ctx -> films.sendText(ctx, SignedFilms.VTT, film -> texts.whole(film, id(ctx)))),
                Route.get(TRACK + "/cues.m3u8", Access.SIGNED, "HLS media playlist of the same in segments")
                        .sends(StreamRoutes.HLS)
                        .by(ctx -> films.sendText(ctx, StreamRoutes.HLS, film -> texts.playlist(film, id(ctx)))),
                Route.get(TRACK + "/{n}.vtt", Access.SIGNED, "Segment of WebVTT, read from the film when asked for")
                        .sends(SignedFilms.VTT)
                        .by(ctx -> {
                            int index = SignedFilms.number(ctx);
                            films.sendText(ctx, SignedFilms.VTT, film -> texts.segment(film, id(ctx), index));
                        }));
    }

    private static String id(Context ctx) {
        return ctx.pathParam("text");
    }
}
