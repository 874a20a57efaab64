package com.viewra.server.stream;

import com.viewra.content.Blob;
import com.viewra.server.http.Access;
import com.viewra.server.http.FileAnswer;
import com.viewra.server.http.Route;
import com.viewra.streaming.Tiles;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Small pictures of a film for the seek bar.
final class TileRoutes {
    private static final String TILES = StreamRoutes.ITEM + "/tiles";
    private static final String JPEG = "image/jpeg";

    private final SignedFilms films;
    private final Tiles tiles;

    TileRoutes(SignedFilms films, Tiles tiles) {
        this.films = films;
        this.tiles = tiles;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                TILES + "/sheets.m3u8",
                                Access.SIGNED,
                                "HLS image playlist of small pictures for the seek bar")
                        .sends(StreamRoutes.HLS)
                        .by(ctx -> films.sendText(ctx, StreamRoutes.HLS, tiles::playlist)),
                Route.get(TILES + "/tiles.vtt", Access.SIGNED, "The same as WebVTT with a place on a sheet each")
                        .sends(SignedFilms.VTT)
                        .by(ctx -> films.sendText(ctx, SignedFilms.VTT, tiles::list)),
                Route.get(TILES + "/{n}.jpg", Access.SIGNED, "Sheet of pictures, made when it is first asked for")
                        .sends(JPEG)
                        .by(this::sheet));
    }

    private void sheet(Context ctx) throws IOException, InterruptedException {
        int index = SignedFilms.number(ctx);
        Path film = films.of(ctx);
        Blob blob = films.whileConnected(ctx, () -> tiles.sheet(film, index));
        new FileAnswer(blob.file(), JPEG, blob.key(), StreamRoutes.FOR_GOOD).send(ctx);
    }
}
