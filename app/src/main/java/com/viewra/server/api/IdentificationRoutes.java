package com.viewra.server.api;

import com.viewra.api.web.WebException;
import com.viewra.enrichment.identification.Identification;
import com.viewra.library.Identified;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.server.api.IdentificationView.CandidatesView;
import com.viewra.server.api.IdentificationView.StatusView;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Who movies, shows and albums are, one at a time: looking, choosing, taking back.
public final class IdentificationRoutes {
    private static final int LARGEST_PAGE = 500;
    private static final int LAST_YEAR = 9999;
    private final Library library;
    private final Identification identification;
    private final CandidatePictures pictures;

    public IdentificationRoutes(Library library, Identification identification, CandidatePictures pictures) {
        this.pictures = pictures;
        this.library = library;
        this.identification = identification;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/identification", Access.DEVICES, "How far identification is, and what providers lack")
                        .answers(StatusView.class)
                        .by(ctx -> ctx.json(StatusView.of(identification.status()))),
                Route.get("/api/identification/needs-look", Access.DEVICES, "Items that wait for somebody to look")
                        .query("offset", "of the first wanted, from 0")
                        .query("limit", "1 to 500, default 100")
                        .answers(NeedsLookPage.class)
                        .by(this::needsLook),
                Route.get("/api/items/{id}/identification", Access.DEVICES, "What an item was identified as, and why")
                        .answers(IdentificationView.class)
                        .by(this::show),
                Route.get("/api/items/{id}/candidates", Access.ADMIN, "Asks the providers whom an item may be")
                        .query("q", "other words to search by")
                        .query("year", "another year")
                        .answers(CandidatesView.class)
                        .by(this::candidates),
                Route.post("/api/items/{id}/identify", Access.ADMIN, "Takes an item for somebody")
                        .takes(Choice.class)
                        .answers(IdentificationView.class)
                        .by(this::identify),
                Route.delete("/api/items/{id}/identify", Access.ADMIN, "Takes an identification back")
                        .answers(IdentificationView.class)
                        .by(this::undo),
                Route.post("/api/items/{id}/identify/refresh", Access.ADMIN, "Asks the provider again what it knows")
                        .answers(IdentificationView.class)
                        .by(this::refresh),
                Route.post("/api/items/{id}/leave-alone", Access.ADMIN, "Has an item never asked about again")
                        .answers(IdentificationView.class)
                        .by(this::leaveAlone),
                Route.delete("/api/items/{id}/leave-alone", Access.ADMIN, "Takes back that an item is left alone")
                        .answers(IdentificationView.class)
                        .by(this::undo));
    }

    private void needsLook(Context ctx) {
        int offset = Params.number(ctx, "offset", 0, 0, Integer.MAX_VALUE);
        int limit = Params.number(ctx, "limit", 100, 1, LARGEST_PAGE);
        List<NeedsLookView> items = identification.needsLook(offset, limit).stream()
                .flatMap(known -> library.item(known.item()).stream()
                        .map(item -> new NeedsLookView(ItemView.of(item), String.join(" ", known.reasons()))))
                .toList();
        int total = identification.status().counts().getOrDefault(Identified.State.NEEDS_LOOK, 0);
        ctx.json(new NeedsLookPage(items, total));
    }

    /// @param reason why nothing was decided, as a sentence
    record NeedsLookView(ItemView item, String reason) {}

    record NeedsLookPage(List<NeedsLookView> items, int total) {}

    record Choice(String provider, String id) {
        Choice {
            if (provider == null || provider.isBlank() || id == null || id.isBlank())
                throw ProblemException.badRequest(
                        "Name a provider and its id: {\"provider\": \"tmdb\", \"id\": \"603\"}.");
        }
    }

    private void show(Context ctx) {
        MediaId item = existing(ctx);
        ctx.json(identification.of(item).map(IdentificationView::of).orElse(IdentificationView.waiting(item)));
    }

    private void candidates(Context ctx) throws InterruptedException {
        MediaId item = existing(ctx);
        Optional<String> words = Params.query(ctx, "q", String::strip);
        int year = Params.number(ctx, "year", 0, 0, LAST_YEAR);
        OptionalInt wanted = year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
        try {
            ctx.json(CandidatesView.of(identification.candidates(item, words, wanted), pictures));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private interface Change {
        Identified make() throws WebException, InterruptedException;
    }

    private void identify(Context ctx) throws InterruptedException {
        MediaId item = existing(ctx);
        Choice choice = Params.body(ctx, Choice.class);
        change(ctx, () -> identification.identify(item, choice.provider.strip(), choice.id.strip()));
    }

    private void refresh(Context ctx) throws InterruptedException {
        MediaId item = existing(ctx);
        change(ctx, () -> identification.refresh(item));
    }

    private static void change(Context ctx, Change change) throws InterruptedException {
        try {
            ctx.json(IdentificationView.of(change.make()));
        } catch (WebException e) {
            throw problem(e);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    static ProblemException problem(WebException e) {
        HttpStatus status = switch (e.code()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case REFUSED -> HttpStatus.CONFLICT;
            case UNREACHABLE, BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            case GARBLED, UNKNOWN -> HttpStatus.BAD_GATEWAY;
        };
        return new ProblemException(status, String.valueOf(e.getMessage()));
    }

    private void undo(Context ctx) {
        MediaId item = existing(ctx);
        if (!identification.undo(item))
            throw ProblemException.conflict("Item " + item + " is neither identified nor left alone.");
        show(ctx);
    }

    private void leaveAlone(Context ctx) {
        MediaId item = existing(ctx);
        if (!identification.leaveAlone(item))
            throw ProblemException.badRequest(
                    "Item " + item + " is not a movie, show or album; only those are identified.");
        show(ctx);
    }

    private MediaId existing(Context ctx) {
        MediaId item = Params.item(ctx);
        if (library.item(item).isEmpty()) throw ProblemException.notFound("There is no item " + item + ".");
        return item;
    }
}
