package com.viewra.server.api;

import com.viewra.library.BoxSets;
import com.viewra.library.FacetCount;
import com.viewra.library.MediaId;
import com.viewra.library.SearchText;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Supplier;

/// Collections made and changed by hand. All of them are listed by `/api/filed/collection`, and what is in one by
/// `/api/items?collection=VALUE&sort=year`.
public final class CollectionRoutes {
    private static final int MOST_AT_ONCE = 1000;
    private final BoxSets boxSets;

    public CollectionRoutes(BoxSets boxSets) {
        this.boxSets = boxSets;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/api/collections",
                                Access.ADMIN,
                                "Puts items into the collection of a name, which is made if there is none")
                        .takes(Named.class)
                        .answers(ChangedView.class)
                        .by(this::create),
                Route.get("/api/collections/{value}", Access.DEVICES, "One collection, with some of its items")
                        .answers(FiledView.class)
                        .by(this::one),
                Route.put("/api/collections/{value}", Access.ADMIN, "Gives a collection another name")
                        .takes(Name.class)
                        .answers(ChangedView.class)
                        .by(this::rename),
                Route.delete(
                                "/api/collections/{value}",
                                Access.ADMIN,
                                "Takes all items out of a collection; they themselves stay")
                        .answers(ChangedView.class)
                        .by(this::delete),
                Route.post("/api/collections/{value}/items", Access.ADMIN, "Puts items into a collection")
                        .takes(Items.class)
                        .answers(ChangedView.class)
                        .by(this::add),
                Route.post("/api/collections/{value}/remove", Access.ADMIN, "Takes items out of a collection")
                        .takes(Items.class)
                        .answers(ChangedView.class)
                        .by(this::remove),
                Route.get("/api/items/{id}/collections", Access.DEVICES, "The collections that an item is in")
                        .answers(In.class)
                        .by(ctx -> ctx.json(new In(boxSets.of(Params.item(ctx))))));
    }

    private void one(Context ctx) {
        ctx.json(existing(ctx));
    }

    private void create(Context ctx) {
        Named wanted = Params.body(ctx, Named.class);
        ChangedView made = changed(() -> boxSets.add(wanted.name, wanted.items));
        if (made.items == 0 && boxSets.find(made.value).isEmpty())
            throw ProblemException.badRequest("None of these items is in the library, so there is no collection.");
        ctx.status(HttpStatus.CREATED).json(made);
    }

    private void rename(Context ctx) {
        existing(ctx);
        Name wanted = Params.body(ctx, Name.class);
        ctx.json(changed(() -> boxSets.rename(value(ctx), wanted.name)));
    }

    private void add(Context ctx) {
        String name = existing(ctx).name();
        Items wanted = Params.body(ctx, Items.class);
        ctx.json(changed(() -> boxSets.add(name, wanted.items)));
    }

    private void remove(Context ctx) {
        existing(ctx);
        Items wanted = Params.body(ctx, Items.class);
        ctx.json(changed(() -> boxSets.remove(value(ctx), wanted.items)));
    }

    private void delete(Context ctx) {
        existing(ctx);
        ctx.json(changed(() -> boxSets.delete(value(ctx))));
    }

    private FiledView existing(Context ctx) {
        return boxSets.find(value(ctx))
                .map(FiledView::of)
                .orElseThrow(() -> ProblemException.notFound("There is no collection “" + value(ctx) + "”."));
    }

    /// Its name will do.
    private static String value(Context ctx) {
        String text = ctx.pathParam("value");
        String folded = SearchText.fold(text);
        return folded.isEmpty() ? text : folded;
    }

    private static ChangedView changed(Supplier<BoxSets.Changed> change) {
        try {
            return ChangedView.of(change.get());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    record Name(String name) {
        Name {
            if (name == null) throw ProblemException.badRequest("A collection needs a name.");
        }
    }

    record Items(List<MediaId> items) {
        Items {
            items = named(items);
        }
    }

    record Named(String name, List<MediaId> items) {
        Named {
            if (name == null) throw ProblemException.badRequest("A collection needs a name.");
            items = named(items);
        }
    }

    private static List<MediaId> named(List<MediaId> items) {
        if (items == null || items.isEmpty() || items.size() > MOST_AT_ONCE)
            throw ProblemException.badRequest("Name 1 to " + MOST_AT_ONCE + " items.");
        return List.copyOf(items);
    }

    record In(List<FacetCount> collections) {}

    /// @param value of the collection as it is now, for filters and addresses
    /// @param undo for `POST /api/undo/{token}`
    /// @param items how many items were changed
    record ChangedView(String value, String undo, int items) {
        static ChangedView of(BoxSets.Changed changed) {
            return new ChangedView(changed.key(), changed.undo(), changed.items());
        }
    }
}
