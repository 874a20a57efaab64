package com.viewra.server.api;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Library;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaLibrary;
import com.viewra.scan.ScanStatus;
import com.viewra.scan.Scans;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Libraries and their scans.
public final class LibraryRoutes {
    private final Library library;
    private final Scans scans;

    public LibraryRoutes(Library library, Scans scans) {
        this.library = library;
        this.scans = scans;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/libraries", Access.DEVICES, "All libraries")
                        .answers(Libraries.class)
                        .by(this::list),
                Route.post("/api/libraries", Access.ADMIN, "Adds folders as a library and starts its scan")
                        .takes(NewLibrary.class)
                        .answers(LibraryView.class)
                        .by(this::add),
                Route.delete("/api/libraries/{id}", Access.ADMIN, "Forgets a library; the files stay")
                        .by(this::remove),
                Route.post("/api/libraries/{id}/scan", Access.ADMIN, "Starts a scan unless one is running")
                        .answers(ScanView.class)
                        .by(this::scan),
                Route.get("/api/libraries/{id}/scan", Access.DEVICES, "How far the scan is, or how the last one ended")
                        .answers(ScanView.class)
                        .by(ctx ->
                                ctx.json(ScanView.of(scans.status(existing(ctx).id())))),
                Route.post("/api/libraries/{id}/scan/pause", Access.ADMIN, "Holds a running scan; what it found stays")
                        .answers(ScanView.class)
                        .by(this::pause),
                Route.post("/api/libraries/{id}/scan/resume", Access.ADMIN, "Lets a paused scan go on")
                        .answers(ScanView.class)
                        .by(this::resume),
                Route.delete("/api/libraries/{id}/scan", Access.ADMIN, "Stops a scan; what it found stays")
                        .by(this::cancel),
                Route.delete(
                                "/api/libraries/{id}/missing",
                                Access.ADMIN,
                                "Forgets the files that are missing, with their history")
                        .answers(Forgotten.class)
                        .by(ctx -> ctx.json(
                                new Forgotten(scans.forgetMissing(existing(ctx).id())))),
                Route.get("/api/libraries/{id}/watch", Access.DEVICES, "Whether changes in the folders are noticed")
                        .answers(Watch.class)
                        .by(ctx ->
                                ctx.json(new Watch(scans.isWatched(existing(ctx).id())))),
                Route.put("/api/libraries/{id}/watch", Access.ADMIN, "Notices changes in the folders, or does not")
                        .takes(Watch.class)
                        .answers(Watch.class)
                        .by(this::watch));
    }

    private void list(Context ctx) {
        ctx.json(new Libraries(library.libraries().stream().map(LibraryView::of).toList()));
    }

    private void add(Context ctx) {
        NewLibrary wanted = Params.body(ctx, NewLibrary.class);
        MediaLibrary added;
        try {
            added = library.add(
                    wanted.name,
                    wanted.libraryKind(),
                    wanted.paths.stream().map(Path::of).toList());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
        scans.start(added.id());
        ctx.status(HttpStatus.CREATED).header("Location", "/api/libraries/" + added.id());
        ctx.json(LibraryView.of(added));
    }

    private void remove(Context ctx) {
        LibraryId id = existing(ctx).id();
        scans.cancel(id);
        library.remove(id);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void scan(Context ctx) {
        LibraryId id = existing(ctx).id();
        scans.start(id);
        ctx.status(HttpStatus.ACCEPTED).json(ScanView.of(scans.status(id)));
    }

    private void pause(Context ctx) {
        LibraryId id = existing(ctx).id();
        if (!scans.pause(id)) throw ProblemException.conflict("No scan of this library is running.");
        ctx.json(ScanView.of(scans.status(id)));
    }

    private void resume(Context ctx) {
        LibraryId id = existing(ctx).id();
        if (!scans.resume(id)) throw ProblemException.conflict("No scan of this library is paused.");
        ctx.json(ScanView.of(scans.status(id)));
    }

    private void watch(Context ctx) {
        Watch wanted = Params.body(ctx, Watch.class);
        scans.watch(existing(ctx).id(), wanted.on());
        ctx.json(wanted);
    }

    record Watch(boolean on) {}

    /// @param files how many were forgotten
    record Forgotten(int files) {}

    private void cancel(Context ctx) {
        scans.cancel(existing(ctx).id());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private MediaLibrary existing(Context ctx) {
        return new KnownLibraries(library.libraries()).get(Params.library(ctx));
    }

    /// @param kind "mixed" if not given
    record NewLibrary(String name, String kind, List<String> paths) {
        NewLibrary {
            if (paths == null || paths.isEmpty()) throw new IllegalArgumentException("\"paths\" is missing");
            if (name == null || name.isBlank())
                name = Path.of(paths.getFirst()).normalize().toAbsolutePath().toString();
            if (kind == null || kind.isBlank()) kind = LibraryKind.MIXED.id();
        }

        LibraryKind libraryKind() {
            try {
                return LibraryKind.valueOf(kind.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw ProblemException.badRequest(
                        "kind must be movies, shows, music, photos or mixed, not " + kind + ".");
            }
        }
    }

    record Libraries(List<LibraryView> libraries) {}

    record LibraryView(LibraryId id, String name, String kind, List<Path> paths, int items) {
        static LibraryView of(MediaLibrary library) {
            return new LibraryView(
                    library.id(), library.name(), library.kind().id(), library.folders(), library.items());
        }
    }

    /// @param away folders that could not be reached or read
    record ScanView(
            ScanStatus.State state, int found, int done, int unchanged, int failed, long elapsedMs, List<Path> away) {
        static ScanView of(ScanStatus status) {
            return new ScanView(
                    status.state(),
                    status.found(),
                    status.done(),
                    status.unchanged(),
                    status.failed(),
                    status.elapsed().toMillis(),
                    status.away());
        }
    }
}
