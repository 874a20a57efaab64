package com.viewra.server.api;

import com.viewra.content.Blob;
import com.viewra.copies.Copies;
import com.viewra.copies.Copy;
import com.viewra.copies.CopyId;
import com.viewra.copies.CopyOffer;
import com.viewra.copies.CopyPlan;
import com.viewra.copies.Preset;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.server.access.StreamTokens;
import com.viewra.server.http.Access;
import com.viewra.server.http.FileAnswer;
import com.viewra.server.http.MediaTypes;
import com.viewra.server.http.OriginalFile;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Copies of films to take away, and titles prepared for televisions.
public final class CopyRoutes {
    private static final String PREPARED = "/stream/prepared/{token}/{id}/{copy}";

    private final Copies copies;
    private final Library library;
    private final StreamTokens tokens;

    public CopyRoutes(Copies copies, Library library, StreamTokens tokens) {
        this.copies = copies;
        this.library = library;
        this.tokens = tokens;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/items/{id}/copies",
                                Access.DEVICES,
                                "The qualities a copy can have, and how large it gets")
                        .answers(Qualities.class)
                        .by(this::qualities),
                Route.post("/api/items/{id}/copies", Access.DEVICES, "Makes an MP4 file to download")
                        .takes(Wanted.class)
                        .answers(CopyView.class)
                        .by(ctx -> start(ctx, Params.item(ctx), Copy.Form.FILE, preset(ctx), Optional.empty())),
                Route.post("/api/items/{id}/prepare", Access.DEVICES, "Packages the whole title as HLS and DASH")
                        .takes(Wanted.class)
                        .answers(CopyView.class)
                        .by(ctx -> start(ctx, Params.item(ctx), Copy.Form.TITLE, preset(ctx), Optional.empty())),
                Route.post("/api/copies", Access.ADMIN, "Makes an MP4 file in a folder of this machine")
                        .takes(Export.class)
                        .answers(CopyView.class)
                        .by(this::export),
                Route.get("/api/copies", Access.DEVICES, "All copies, oldest first")
                        .answers(CopyViews.class)
                        .by(ctx -> ctx.json(new CopyViews(
                                copies.all().stream().map(this::view).toList()))),
                Route.get("/api/copies/{copy}", Access.DEVICES, "One copy")
                        .answers(CopyView.class)
                        .by(ctx -> ctx.json(view(existing(ctx)))),
                Route.post("/api/copies/{copy}/cancel", Access.DEVICES, "Stops a copy; what was made is kept")
                        .answers(CopyView.class)
                        .by(ctx -> changed(ctx, copies::cancel)),
                Route.post(
                                "/api/copies/{copy}/resume",
                                Access.DEVICES,
                                "Goes on with a copy that was stopped or failed")
                        .answers(CopyView.class)
                        .by(ctx -> changed(ctx, copies::resume)),
                Route.delete("/api/copies/{copy}", Access.DEVICES, "Forgets a copy; a file in another folder stays")
                        .by(ctx -> {
                            copies.remove(existing(ctx).id());
                            ctx.status(HttpStatus.NO_CONTENT);
                        }),
                Route.get("/api/copies/{copy}/file", Access.DEVICES, "The finished file; ranges are possible")
                        .sends("video/mp4")
                        .by(this::file),
                Route.get(PREPARED + "/{file}", Access.SIGNED, "A manifest of a prepared title")
                        .sends("application/vnd.apple.mpegurl")
                        .by(ctx -> prepared(ctx, ctx.pathParam("file"))),
                Route.get(PREPARED + "/{track}/{file}", Access.SIGNED, "A segment of a prepared title")
                        .sends("video/iso.segment")
                        .by(ctx -> prepared(ctx, ctx.pathParam("track") + "/" + ctx.pathParam("file"))));
    }

    private void qualities(Context ctx) throws InterruptedException {
        Path file = source(Params.item(ctx));
        List<Quality> qualities = new ArrayList<>();
        copies.offers(file, Copy.Form.FILE).forEach((preset, offer) -> {
            if (offer instanceof CopyOffer.Possible(CopyPlan plan))
                qualities.add(new Quality(
                        preset, preset.title(), preset.text(), plan.estimatedBytes(), plan.encodesPicture()));
        });
        ctx.json(new Qualities(qualities));
    }

    private void export(Context ctx) throws IOException, InterruptedException {
        Export wanted = Params.body(ctx, Export.class);
        Path folder = wanted.folder;
        if (!folder.isAbsolute() || !Files.isDirectory(folder))
            throw ProblemException.badRequest("There is no folder " + folder + " on the machine that runs Viewra.");
        start(ctx, wanted.itemId, Copy.Form.FILE, wanted.preset, Optional.of(folder));
    }

    private void start(Context ctx, MediaId id, Copy.Form form, Preset preset, Optional<Path> folder)
            throws IOException, InterruptedException {
        Item item = library.item(id).orElseThrow(() -> ProblemException.notFound("There is no item " + id + "."));
        Copy copy = copies.start(item, form, preset, folder);
        ctx.status(HttpStatus.ACCEPTED).header("Location", "/api/copies/" + copy.id());
        ctx.json(view(copy));
    }

    private interface Change {
        void of(CopyId id);
    }

    private void changed(Context ctx, Change change) {
        CopyId id = existing(ctx).id();
        change.of(id);
        ctx.json(view(copies.find(id).orElseThrow(() -> gone(ctx))));
    }

    private void file(Context ctx) throws IOException {
        Copy copy = existing(ctx);
        if (copy.form() != Copy.Form.FILE || copy.state() != Copy.State.DONE || !Files.exists(copy.target()))
            throw ProblemException.notFound(
                    "The file of this copy is not there: it is not finished, or was moved away.");
        new OriginalFile(copy.target()).send(ctx);
    }

    private void prepared(Context ctx, String name) throws IOException {
        Copy copy = existing(ctx);
        if (!tokens.isValid(ctx.pathParam("token"), copy.item())
                || !ctx.pathParam("id").equals(copy.item().toString()))
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "This address is not valid, or not any more. Ask for the copy again.");
        Blob blob = copies.prepared(copy.id(), name)
                .orElseThrow(() -> ProblemException.notFound(
                        "This part of the title is not in the store, or not any more. Prepare it again."));
        new FileAnswer(blob.file(), MediaTypes.of(name), blob.key(), "public, max-age=86400").send(ctx);
    }

    private Path source(MediaId id) {
        return library.item(id)
                .flatMap(Item::path)
                .orElseThrow(() -> ProblemException.notFound("There is no file of item " + id + "."));
    }

    private Copy existing(Context ctx) {
        try {
            return copies.find(new CopyId(ctx.pathParam("copy"))).orElseThrow(() -> gone(ctx));
        } catch (IllegalArgumentException e) {
            throw gone(ctx);
        }
    }

    private static ProblemException gone(Context ctx) {
        return ProblemException.notFound("There is no copy " + ctx.pathParam("copy") + ".");
    }

    private static Preset preset(Context ctx) {
        return Params.body(ctx, Wanted.class).preset;
    }

    private CopyView view(Copy copy) {
        return CopyView.of(copy, tokens);
    }

    record Wanted(Preset preset) {
        Wanted {
            if (preset == null) throw new IllegalArgumentException("\"preset\" is missing");
        }
    }

    /// @param folder absolute, on the machine that runs Viewra
    record Export(MediaId itemId, Preset preset, Path folder) {
        Export {
            if (itemId == null || preset == null || folder == null)
                throw new IllegalArgumentException("\"itemId\", \"preset\" or \"folder\" is missing");
        }
    }

    record Qualities(List<Quality> qualities) {}

    /// @param encodesPicture whether making it takes long
    record Quality(Preset preset, String name, String text, long estimatedBytes, boolean encodesPicture) {}

    record CopyViews(List<CopyView> copies) {}
}
