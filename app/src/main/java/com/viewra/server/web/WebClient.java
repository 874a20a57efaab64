package com.viewra.server.web;

import com.viewra.server.http.Access;
import com.viewra.server.http.MediaTypes;
import com.viewra.server.http.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The web client's files, from the class path. An address that is no file is a screen of the client, which is one
/// page.
public final class WebClient implements ResourceHandler {
    /// Names as the build gives them. What looks different, a `..` above all, is never looked up. Possessive, as
    /// Java takes a frame of its stack for each turn of other groups.
    private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9_.-]*+)++");
    private static final Pattern SCREEN = Pattern.compile("/[^.]*");
    /// Shaka Player feeds the video element through blobs and works in a worker made from one; libass, which draws
    /// subtitles, is WebAssembly.
    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; media-src 'self' blob:;"
                    + " worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; connect-src 'self';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String NOT_BUILT = """
            <!doctype html><html lang="en"><title>Viewra</title>
            <p>Viewra is running, but this build comes without the web client. Build it with <code>./viewra</code>.</p>
            """;
    private final String root;

    /// @param root folder on the class path, such as `/web`
    public WebClient(String root) {
        this.root = root;
    }

    @Override
    public boolean canHandle(Context ctx) {
        boolean reading = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        return reading && !ctx.path().startsWith("/api/") && !ctx.path().startsWith("/stream/");
    }

    @Override
    public boolean handle(Context ctx) {
        if (!canHandle(ctx)) return false;
        Optional<byte[]> file = FILE.matcher(ctx.path()).matches() ? read(ctx.path()) : Optional.empty();
        if (file.isPresent() && !ctx.path().equals("/index.html")) {
            boolean named = ctx.path().startsWith("/assets/"); // the build puts a digest into these names
            ctx.header("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
            send(ctx, file.get(), MediaTypes.of(ctx.path()));
        } else if (ctx.path().equals("/index.html")
                || SCREEN.matcher(ctx.path()).matches()) {
            byte[] page = read("/index.html").orElseGet(() -> NOT_BUILT.getBytes(StandardCharsets.UTF_8));
            ctx.header("Cache-Control", "no-cache").header("Content-Security-Policy", POLICY);
            send(ctx, page, "text/html; charset=utf-8");
        } else {
            throw ProblemException.notFound("There is nothing at " + ctx.path() + ".");
        }
        return true;
    }

    private static void send(Context ctx, byte[] bytes, String mediaType) {
        ctx.status(200).contentType(mediaType).result(bytes);
    }

    private Optional<byte[]> read(String path) {
        try (InputStream in = WebClient.class.getResourceAsStream(root + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false;
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context ctx) {
        return Set.of(Access.ANYONE);
    }
}
