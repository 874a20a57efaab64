package com.viewra.server.api;

import com.viewra.enrichment.Artwork;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.ItemPage;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.server.http.Access;
import com.viewra.server.http.FileAnswer;
import com.viewra.server.http.OriginalFile;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Browsing.
public final class ItemRoutes {
    private static final int DEFAULT_WIDTH = 342;
    private static final int MAX_WIDTH = 3840;
    private static final String KINDS =
            Arrays.stream(ArtworkKind.values()).map(ArtworkKind::id).collect(Collectors.joining(", "));
    private final Library library;
    private final Artwork artwork;

    public ItemRoutes(Library library, Artwork artwork) {
        this.library = library;
        this.artwork = artwork;
    }

    public List<Route> routes() {
        return List.of(
                ItemParams.describePage(
                                Route.get("/api/items", Access.DEVICES, "The items that match, a page at a time"))
                        .answers(Page.class)
                        .by(this::find),
                Route.get("/api/items/{id}", Access.DEVICES, "Everything known of one item")
                        .answers(ItemDetailsView.class)
                        .by(this::details),
                Route.put("/api/items/{id}/watched", Access.DEVICES, "Marks an item as watched or not")
                        .takes(Watched.class)
                        .by(this::mark),
                Route.get("/api/items/{id}/artwork/{kind}", Access.DEVICES, "A picture: " + KINDS)
                        .query("width", "wanted width in pixels; the next larger size there is comes back")
                        .query("v", "version, so that browsers may keep the picture")
                        .sends("image/jpeg", "image/png")
                        .by(this::picture),
                Route.get("/api/items/{id}/file", Access.DEVICES, "The original file; ranges are possible")
                        .sends("application/octet-stream")
                        .by(this::file));
    }

    private void find(Context ctx) {
        ItemPage page = library.find(ItemParams.query(ctx));
        artwork.expect(page.items());
        ctx.json(new Page(page.items().stream().map(ItemView::of).toList(), page.total()));
    }

    private void details(Context ctx) {
        MediaId id = Params.item(ctx);
        ctx.json(ItemDetailsView.of(library.details(id).orElseThrow(() -> unknown(id))));
        artwork.prepare(id);
    }

    private void mark(Context ctx) {
        Item item = existing(ctx);
        library.markWatched(item.id(), Params.body(ctx, Watched.class).watched);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void picture(Context ctx) throws IOException, InterruptedException {
        Item item = existing(ctx);
        ArtworkKind kind = artworkKind(ctx.pathParam("kind"));
        int width = Params.number(ctx, "width", DEFAULT_WIDTH, 1, MAX_WIDTH);
        Artwork.Image image = artwork.find(item.id(), kind, width)
                .orElseThrow(() -> ProblemException.notFound("There is no " + kind.id() + " of this item."));
        boolean forGood = image.version().equals(ctx.queryParam("v"));
        String caching = forGood ? "private, max-age=31536000, immutable" : "private, no-cache";
        new FileAnswer(
                        image.file(),
                        image.mediaType(),
                        image.version() + "-" + image.file().getFileName(),
                        caching)
                .send(ctx);
    }

    private void file(Context ctx) throws IOException {
        OriginalFile.of(existing(ctx)).send(ctx);
    }

    private Item existing(Context ctx) {
        MediaId id = Params.item(ctx);
        return library.item(id).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(MediaId id) {
        return ProblemException.notFound("There is no item " + id + ".");
    }

    private static ArtworkKind artworkKind(String text) {
        return Arrays.stream(ArtworkKind.values())
                .filter(kind -> kind.id().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("Pictures are " + KINDS + ", not " + text + "."));
    }

    record Page(List<ItemView> items, int total) {}

    record Watched(boolean watched) {}
}
