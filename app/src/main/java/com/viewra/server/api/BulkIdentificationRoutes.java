package com.viewra.server.api;

import com.viewra.api.web.WebException;
import com.viewra.enrichment.identification.Identification;
import com.viewra.library.MediaId;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/// Who many items are at once. What cannot be done for one item does not stop the others.
public final class BulkIdentificationRoutes {
    private static final int MOST_AT_ONCE = 20_000;
    /// Each of these asks a provider.
    private static final int MOST_CHOICES = 200;

    private final Identification identification;

    public BulkIdentificationRoutes(Identification identification) {
        this.identification = identification;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/identification/identify", Access.ADMIN, "Takes items for somebody, up to 200 at once")
                        .takes(Choices.class)
                        .answers(Done.class)
                        .by(this::identify),
                Route.post("/api/identification/undo", Access.ADMIN, "Takes identifications of items back")
                        .takes(Items.class)
                        .answers(Done.class)
                        .by(ctx -> each(ctx, identification::undo)),
                Route.post("/api/identification/leave-alone", Access.ADMIN, "Has items never asked about again")
                        .takes(Items.class)
                        .answers(Done.class)
                        .by(ctx -> each(ctx, identification::leaveAlone)),
                Route.post(
                                "/api/identification/ask-again",
                                Access.ADMIN,
                                "Has items that need a look asked about again, in the background")
                        .takes(Items.class)
                        .answers(Done.class)
                        .by(ctx -> ctx.json(
                                new Done(identification.askAgain(Params.body(ctx, Items.class).items), List.of()))));
    }

    private interface Change {
        boolean of(MediaId item);
    }

    private static void each(Context ctx, Change change) {
        int done = 0;
        for (MediaId item : Params.body(ctx, Items.class).items) if (change.of(item)) done++;
        ctx.json(new Done(done, List.of()));
    }

    private void identify(Context ctx) throws InterruptedException {
        int done = 0;
        List<String> problems = new ArrayList<>();
        for (Choice choice : Params.body(ctx, Choices.class).choices) {
            try {
                identification.identify(choice.item, choice.provider, choice.id);
                done++;
            } catch (WebException | IllegalArgumentException e) {
                problems.add("Item " + choice.item + ": " + e.getMessage());
            }
        }
        ctx.json(new Done(done, problems));
    }

    record Items(List<MediaId> items) {
        Items {
            if (items == null || items.isEmpty() || items.size() > MOST_AT_ONCE)
                throw ProblemException.badRequest("Name 1 to " + MOST_AT_ONCE + " items.");
            items = List.copyOf(items);
        }
    }

    record Choice(MediaId item, String provider, String id) {
        Choice {
            if (item == null || provider == null || id == null)
                throw ProblemException.badRequest("A choice has an item, a provider and an id.");
        }
    }

    record Choices(List<Choice> choices) {
        Choices {
            if (choices == null || choices.isEmpty() || choices.size() > MOST_CHOICES)
                throw ProblemException.badRequest("Make 1 to " + MOST_CHOICES + " choices.");
            choices = List.copyOf(choices);
        }
    }

    /// @param done of how many items it was done
    /// @param problems a sentence for each item it was not done for
    record Done(int done, List<String> problems) {}
}
