package com.viewra.server.stream;

import com.viewra.library.MediaId;
import com.viewra.server.access.StreamTokens;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// What signed addresses speak of, and work for those who asked for as long as they wait.
final class SignedFilms {
    static final String VTT = "text/vtt; charset=utf-8";
    private static final String FOR_A_WHILE = "public, max-age=60";

    private final Sources sources;
    private final StreamTokens tokens;
    private final Viewers viewers;

    SignedFilms(Sources sources, StreamTokens tokens, Viewers viewers) {
        this.sources = sources;
        this.tokens = tokens;
        this.viewers = viewers;
    }

    /// The file of the item.
    /// @throws ProblemException if the signature is not valid, or there is no file
    Path of(Context ctx) {
        MediaId id = Params.item(ctx);
        StreamKey key = StreamKey.parse(ctx.pathParam("token"));
        if (!tokens.isValid(key.token(), id))
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "This address is not valid, or not any more. Start playing again.");
        return sources.of(id, key.version())
                .orElseThrow(() -> ProblemException.notFound("There is no file of item " + id + "."));
    }

    <T> T whileConnected(Context ctx, Callable<T> work) throws IOException, InterruptedException {
        return ClientWatch.whileConnected(ctx, viewers.named(Params.item(ctx), work));
    }

    /// Makes a text from a film; called with the file of the item.
    interface TextMaker {
        String of(Path film) throws IOException, InterruptedException;
    }

    /// Sends what may change while the film is watched: files are put beside it, settings are changed.
    void sendText(Context ctx, String mediaType, TextMaker maker) throws IOException, InterruptedException {
        Path film = of(ctx);
        String text = whileConnected(ctx, () -> maker.of(film));
        // As bytes: where a media type names no charset, Jetty would write another one.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ctx.header("Cache-Control", FOR_A_WHILE).contentType(mediaType).result(bytes);
    }

    /// The number of a segment.
    static int number(Context ctx) {
        String text = ctx.pathParam("n");
        if (!text.matches("\\d{1,7}")) throw nothingAt(ctx);
        return Integer.parseInt(text);
    }

    static ProblemException nothingAt(Context ctx) {
        return ProblemException.notFound("There is nothing at " + ctx.path() + ".");
    }
}
