package com.viewra.server.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.viewra.library.Item;
import com.viewra.library.M3uList;
import com.viewra.library.MediaId;
import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.Playlists;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// The user's lists.
public final class PlaylistRoutes {
    private static final int PAGE = 500;
    /// Others who write wait for it.
    private static final int MOST_AT_ONCE = 20_000;
    private final Playlists playlists;

    public PlaylistRoutes(Playlists playlists) {
        this.playlists = playlists;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/playlists", Access.DEVICES, "All playlists, by name")
                        .answers(All.class)
                        .by(ctx -> ctx.json(new All(playlists.playlists().stream()
                                .map(PlaylistView::of)
                                .toList()))),
                Route.post("/api/playlists", Access.DEVICES, "Makes a playlist; with a rule it fills itself")
                        .takes(Wanted.class)
                        .answers(PlaylistView.class)
                        .by(this::create),
                Route.post(
                                "/api/playlists/import",
                                Access.DEVICES,
                                "Makes a playlist from an M3U list, the text of the body")
                        .query("name", "what to call it; what the list calls itself if not given")
                        .query("folder", "the folder that relative names in it count from")
                        .answers(Imported.class)
                        .by(this::importM3u),
                Route.get("/api/playlists/{id}", Access.DEVICES, "A playlist without its items")
                        .answers(PlaylistView.class)
                        .by(ctx -> ctx.json(PlaylistView.of(existing(ctx)))),
                Route.put("/api/playlists/{id}", Access.DEVICES, "Gives a playlist another name or rule")
                        .takes(Wanted.class)
                        .answers(PlaylistView.class)
                        .by(this::change),
                Route.delete("/api/playlists/{id}", Access.DEVICES, "Forgets a playlist; its items stay")
                        .by(this::delete),
                Route.get("/api/playlists/{id}/items", Access.DEVICES, "The items of a playlist, a page at a time")
                        .query("offset", "of the first item wanted, from 0")
                        .query("limit", "number of items wanted, 1 to 500; 100 if not given")
                        .answers(Entries.class)
                        .by(this::items),
                Route.post("/api/playlists/{id}/items", Access.DEVICES, "Puts items in, at a position or at the end")
                        .takes(Added.class)
                        .by(this::add),
                Route.post("/api/playlists/{id}/remove", Access.DEVICES, "Takes entries out")
                        .takes(Removed.class)
                        .by(this::remove),
                Route.post("/api/playlists/{id}/move", Access.DEVICES, "Moves an entry to another position")
                        .takes(Moved.class)
                        .by(this::move),
                Route.get("/api/playlists/{id}/m3u8", Access.DEVICES, "The playlist as a file for other players")
                        .query("folder", "where the file will lie: names in it count from there")
                        .sends("audio/x-mpegurl")
                        .by(this::export));
    }

    private void create(Context ctx) {
        Wanted wanted = Params.body(ctx, Wanted.class);
        Playlist made = refusing(() -> playlists.create(wanted.name, wanted.rule.map(RuleView::rule)));
        ctx.status(HttpStatus.CREATED).header("Location", "/api/playlists/" + made.id());
        ctx.json(PlaylistView.of(made));
    }

    private void importM3u(Context ctx) {
        M3uList list =
                M3uList.parse(ctx.body(), Params.query(ctx, "folder", Path::of).orElse(Path.of("/")));
        if (list.files().size() > MOST_AT_ONCE)
            throw ProblemException.badRequest("The list has more than " + MOST_AT_ONCE + " files.");
        String name = Params.query(ctx, "name", text -> text).or(list::name).orElse("Imported");
        List<MediaId> items = playlists.itemsOf(list.files());
        if (items.isEmpty())
            throw ProblemException.badRequest(
                    "No file of this list is in a library. Add their folder to one first, or say"
                            + " in folder= what its names count from.");
        Playlist made = refusing(() -> playlists.create(name, Optional.empty()));
        playlists.add(made.id(), items, 0);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/playlists/" + made.id());
        ctx.json(new Imported(
                PlaylistView.of(playlists.playlist(made.id()).orElse(made)),
                list.files().size() - items.size()));
    }

    private void change(Context ctx) {
        PlaylistId id = existing(ctx).id();
        Wanted wanted = Params.body(ctx, Wanted.class);
        ctx.json(PlaylistView.of(refusing(() -> playlists.change(id, wanted.name, wanted.rule.map(RuleView::rule)))));
    }

    private void delete(Context ctx) {
        playlists.delete(existing(ctx).id());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void items(Context ctx) {
        Playlists.Page page = playlists.items(
                existing(ctx).id(),
                Params.number(ctx, "offset", 0, 0, Integer.MAX_VALUE),
                Params.number(ctx, "limit", 100, 1, PAGE));
        ctx.json(new Entries(page.items().stream().map(EntryView::of).toList(), page.total()));
    }

    private void add(Context ctx) {
        PlaylistId id = existing(ctx).id();
        Added added = Params.body(ctx, Added.class);
        changing(ctx, () -> playlists.add(id, added.items, added.at.orElse(Integer.MAX_VALUE)));
    }

    private void remove(Context ctx) {
        PlaylistId id = existing(ctx).id();
        Removed removed = Params.body(ctx, Removed.class);
        changing(ctx, () -> playlists.remove(id, removed.entries));
    }

    private void move(Context ctx) {
        PlaylistId id = existing(ctx).id();
        Moved moved = Params.body(ctx, Moved.class);
        changing(ctx, () -> playlists.move(id, moved.entry, moved.to));
    }

    private void export(Context ctx) {
        Playlist list = existing(ctx);
        List<Item> items = new ArrayList<>();
        for (int offset = 0; offset < list.items(); offset += PAGE)
            playlists.items(list.id(), offset, PAGE).items().forEach(entry -> items.add(entry.item()));
        ctx.contentType("audio/x-mpegurl; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"playlist-" + list.id() + ".m3u8\"")
                .result(M3uList.write(list.name(), items, Params.query(ctx, "folder", Path::of)));
    }

    private Playlist existing(Context ctx) {
        PlaylistId id = Params.playlist(ctx);
        return playlists.playlist(id).orElseThrow(() -> ProblemException.notFound("There is no playlist " + id + "."));
    }

    private static void changing(Context ctx, Runnable change) {
        refusing(() -> {
            change.run();
            return true;
        });
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static <T> T refusing(Supplier<T> change) {
        try {
            return change.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static <T> List<T> few(List<T> named, String wanted) {
        if (named == null || named.size() > MOST_AT_ONCE)
            throw ProblemException.badRequest(wanted + ", no more than " + MOST_AT_ONCE + " at once.");
        return List.copyOf(named);
    }

    record Wanted(String name, Optional<RuleView> rule) {
        Wanted {
            if (name == null) throw ProblemException.badRequest("A playlist needs a name.");
        }
    }

    record Added(List<MediaId> items, OptionalInt at) {
        Added {
            items = few(items, "Name the items to add");
        }
    }

    record Removed(List<Long> entries) {
        Removed {
            entries = few(entries, "Name the entries to take out");
        }
    }

    record Moved(long entry, int to) {}

    record All(List<PlaylistView> playlists) {}

    /// @param left how many of its files no library has
    record Imported(PlaylistView playlist, int left) {}

    /// @param follows the file among the user's media that it is read from, until somebody edits it
    record PlaylistView(
            PlaylistId id, String name, Optional<RuleView> rule, int items, Instant changedAt, Optional<Path> follows) {
        static PlaylistView of(Playlist list) {
            return new PlaylistView(
                    list.id(),
                    list.name(),
                    list.rule().map(RuleView::of),
                    list.items(),
                    list.changedAt(),
                    list.follows());
        }
    }

    record Entries(List<EntryView> items, int total) {}

    /// @param entry names this place in the list; absent in lists that a rule fills
    record EntryView(OptionalLong entry, @JsonUnwrapped ItemView item) {
        static EntryView of(Playlists.Entry entry) {
            return new EntryView(
                    entry.entry() == 0 ? OptionalLong.empty() : OptionalLong.of(entry.entry()),
                    ItemView.of(entry.item()));
        }
    }
}
