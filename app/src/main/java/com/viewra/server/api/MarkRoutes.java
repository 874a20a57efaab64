package com.viewra.server.api;

import com.viewra.library.Library;
import com.viewra.library.Mark;
import com.viewra.library.Marks;
import com.viewra.library.MediaId;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What the user says about items, and taking it back.
public final class MarkRoutes {
    private static final int MOST_AT_ONCE = 20_000;
    private final Library library;
    private final Marks marks;

    public MarkRoutes(Library library, Marks marks) {
        this.library = library;
        this.marks = marks;
    }

    public List<Route> routes() {
        return List.of(
                Route.put("/api/items/{id}/favourite", Access.DEVICES, "Makes an item a favourite, or not")
                        .takes(Favourite.class)
                        .answers(MarkedView.class)
                        .by(ctx -> mark(ctx, new Mark.Favourite(Params.body(ctx, Favourite.class).favourite))),
                Route.put(
                                "/api/items/{id}/rating",
                                Access.DEVICES,
                                "Rates an item from 0 to 10; without one, takes it back")
                        .takes(Rating.class)
                        .answers(MarkedView.class)
                        .by(ctx -> mark(ctx, Params.body(ctx, Rating.class).mark())),
                Route.post("/api/items/bulk", Access.DEVICES, "Marks many items at once: watched, favourite or rating")
                        .takes(Bulk.class)
                        .answers(MarkedView.class)
                        .by(this::bulk),
                Route.post("/api/undo/{token}", Access.DEVICES, "Restores what items were before they were marked")
                        .answers(Undone.class)
                        .by(this::undo));
    }

    private void mark(Context ctx, Mark mark) {
        MediaId id = Params.item(ctx);
        if (library.item(id).isEmpty()) throw ProblemException.notFound("There is no item " + id + ".");
        ctx.json(MarkedView.of(marks.mark(List.of(id), mark)));
    }

    private void bulk(Context ctx) {
        Bulk wanted = Params.body(ctx, Bulk.class);
        ctx.json(MarkedView.of(marks.mark(wanted.items, wanted.mark())));
    }

    private void undo(Context ctx) {
        int restored = marks.undo(ctx.pathParam("token"))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.GONE, "This cannot be undone any more: it was undone already, or is too long ago."));
        ctx.json(new Undone(restored));
    }

    record Favourite(boolean favourite) {}

    record Rating(OptionalInt rating) {
        Mark mark() {
            return rated(rating);
        }
    }

    private static Mark rated(OptionalInt rating) {
        try {
            return new Mark.Rated(rating);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("A rating is from 0 to 10, where 10 is five stars.");
        }
    }

    /// One of the three says what to do with the items; a rating of -1 takes ratings back.
    record Bulk(List<MediaId> items, Optional<Boolean> watched, Optional<Boolean> favourite, OptionalInt rating) {
        Bulk {
            if (items == null || items.isEmpty() || items.size() > MOST_AT_ONCE)
                throw ProblemException.badRequest("Name 1 to " + MOST_AT_ONCE + " items.");
            items = List.copyOf(items);
        }

        Mark mark() {
            List<Mark> all = Stream.of(
                            watched.<Mark>map(Mark.Watched::new),
                            favourite.<Mark>map(Mark.Favourite::new),
                            rating.isEmpty()
                                    ? Optional.<Mark>empty()
                                    : Optional.of(rated(rating.getAsInt() == -1 ? OptionalInt.empty() : rating)))
                    .flatMap(Optional::stream)
                    .toList();
            if (all.size() != 1) throw ProblemException.badRequest("Say one of watched, favourite or rating.");
            return all.getFirst();
        }
    }

    /// @param undo for `POST /api/undo/{token}`
    /// @param items how many items were marked
    record MarkedView(String undo, int items) {
        static MarkedView of(Marks.Marked marked) {
            return new MarkedView(marked.undo(), marked.items());
        }
    }

    record Undone(int items) {}
}
