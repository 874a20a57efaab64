package com.viewra.server.stream;

import com.viewra.content.Blob;
import com.viewra.server.http.Access;
import com.viewra.server.http.FileAnswer;
import com.viewra.server.http.Route;
import com.viewra.streaming.Drawings;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Subtitles for clients that draw them themselves.
final class DrawingRoutes {
    private static final String SUBTITLES = StreamRoutes.ITEM + "/subtitles";
    private static final String JSON = "application/json";
    private static final String SCRIPT = "text/x-ssa; charset=utf-8";
    private static final String FONT = "font/sfnt";

    private final SignedFilms films;
    private final Drawings drawings;

    DrawingRoutes(SignedFilms films, Drawings drawings) {
        this.films = films;
        this.drawings = drawings;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                SUBTITLES + "/drawn.json",
                                Access.SIGNED,
                                "Which subtitles a client can draw itself: pictures, and ASS scripts with their fonts")
                        .sends(JSON)
                        .by(ctx -> films.sendText(ctx, JSON, drawings::list)),
                Route.get(
                                SUBTITLES + "/{text}/pictures-{n}.json",
                                Access.SIGNED,
                                "A minute of subtitles that are pictures: PNGs in Base64 with times and places")
                        .sends(JSON)
                        .by(this::pictures),
                Route.get(SUBTITLES + "/{text}.ass", Access.SIGNED, "An ASS script with its styles")
                        .sends(SCRIPT)
                        .by(ctx -> films.sendText(ctx, SCRIPT, film -> drawings.script(film, ctx.pathParam("text")))),
                Route.get(SUBTITLES + "/fonts/{n}", Access.SIGNED, "A font that came with the film for its subtitles")
                        .sends(FONT)
                        .by(this::font));
    }

    private void pictures(Context ctx) throws IOException, InterruptedException {
        int index = SignedFilms.number(ctx);
        Path film = films.of(ctx);
        String id = ctx.pathParam("text");
        Blob blob = films.whileConnected(ctx, () -> drawings.pictures(film, id, index));
        new FileAnswer(blob.file(), JSON, blob.key(), StreamRoutes.FOR_GOOD).send(ctx);
    }

    private void font(Context ctx) throws IOException, InterruptedException {
        int index = SignedFilms.number(ctx);
        Path film = films.of(ctx);
        byte[] font = films.whileConnected(ctx, () -> drawings.font(film, index));
        ctx.header("Cache-Control", StreamRoutes.FOR_GOOD).contentType(FONT).result(font);
    }
}
