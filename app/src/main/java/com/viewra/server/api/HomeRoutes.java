package com.viewra.server.api;

import com.viewra.enrichment.Artwork;
import com.viewra.library.Home;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaLibrary;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What to show somebody who just came in.
public final class HomeRoutes {
    private final Home home;
    private final Artwork artwork;

    public HomeRoutes(Home home, Artwork artwork) {
        this.home = home;
        this.artwork = artwork;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/home", Access.DEVICES, "The rows of the home page that have something in them")
                .query("limit", "items of each row, 1 to 50; 20 if not given")
                .answers(Rows.class)
                .by(this::rows));
    }

    private void rows(Context ctx) {
        List<Home.Row> rows = home.rows(Params.number(ctx, "limit", 20, 1, 50));
        rows.forEach(row -> artwork.expect(row.items()));
        ctx.json(new Rows(rows.stream().map(RowView::of).toList()));
    }

    record Rows(List<RowView> rows) {}

    /// @param kind `continue`, `next_up`, `recently_added` or `because_you_watched`
    /// @param title for people
    record RowView(
            String kind,
            String title,
            Optional<LibraryId> libraryId,
            Optional<ItemView> because,
            List<ItemView> items) {
        static RowView of(Home.Row row) {
            return new RowView(
                    row.kind().name().toLowerCase(Locale.ROOT),
                    title(row),
                    row.library().map(MediaLibrary::id),
                    row.because().map(ItemView::of),
                    row.items().stream().map(ItemView::of).toList());
        }

        private static String title(Home.Row row) {
            return switch (row.kind()) {
                case CONTINUE -> "Continue watching";
                case NEXT_UP -> "Next up";
                case RECENTLY_ADDED ->
                    row.library().map(library -> "New in " + library.name()).orElse("Recently added");
                case BECAUSE_YOU_WATCHED ->
                    row.because()
                            .map(item -> "Because you watched " + item.title())
                            .orElse("You may like");
            };
        }
    }
}
