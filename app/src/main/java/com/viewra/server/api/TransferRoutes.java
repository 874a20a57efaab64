package com.viewra.server.api;

import com.viewra.enrichment.sidecar.NfoFiles;
import com.viewra.exchange.ImportReport;
import com.viewra.exchange.LibraryExport;
import com.viewra.exchange.Transfer;
import com.viewra.exchange.TransferResult;
import com.viewra.exchange.Transfers;
import com.viewra.library.LibraryId;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Portable;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import com.viewra.settings.DiskFull;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Taking the library elsewhere, and in from elsewhere.
public final class TransferRoutes {
    private final Portable library;
    private final Transfers transfers;
    private final InstantSource clock;

    public TransferRoutes(Portable library, Transfers transfers, InstantSource clock) {
        this.library = library;
        this.transfers = transfers;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/export", Access.ADMIN, "The library with marks, edits and playlists, as one JSON file")
                        .by(this::export),
                Route.post(
                                "/api/transfers/import",
                                Access.ADMIN,
                                "Takes in the file in the body: an export of Viewra or Kodi, items or a playback report of"
                                        + " Jellyfin, lists of Trakt")
                        .query("dryRun", "true to find out what would happen, and change nothing")
                        .query("overwrite", "true to let what comes count also where what is here is newer")
                        .answers(TransferView.class)
                        .by(this::takeIn),
                Route.post("/api/transfers/nfo", Access.ADMIN, "Writes NFO files for all of a library")
                        .query("library", "which")
                        .answers(TransferView.class)
                        .by(this::writeNfo),
                Route.get("/api/transfers", Access.ADMIN, "Imports and NFO exports, the latest first")
                        .answers(All.class)
                        .by(ctx -> ctx.json(new All(
                                transfers.all().stream().map(TransferView::of).toList()))),
                Route.get("/api/transfers/{id}", Access.ADMIN, "How far a transfer is, or what came of it")
                        .answers(TransferView.class)
                        .by(ctx -> ctx.json(TransferView.of(existing(ctx)))),
                Route.post("/api/transfers/{id}/cancel", Access.ADMIN, "Ends a transfer; what it did stays")
                        .by(this::cancel));
    }

    /// Written to the end first: an answer that has begun could not say that the rest is missing.
    private void export(Context ctx) throws IOException, InterruptedException {
        Path file = Files.createTempFile("viewra-export-", ".json");
        try {
            new LibraryExport(library).write(file, clock.instant(), (_, _) -> {});
            ctx.contentType("application/json; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"viewra-library.json\"");
            ctx.res().setContentLengthLong(Files.size(file));
            Files.copy(file, ctx.res().getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void takeIn(Context ctx) throws IOException {
        Manner manner = new Manner(isTrue(ctx, "dryRun"), isTrue(ctx, "overwrite"));
        try {
            accepted(ctx, transfers.takeIn(ctx.bodyInputStream(), manner));
        } catch (IOException e) {
            if (DiskFull.isCauseOf(e)) throw e;
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private void writeNfo(Context ctx) {
        LibraryId id = Params.query(ctx, "library", LibraryId::parse)
                .orElseThrow(() -> ProblemException.badRequest("Say in library= of which library."));
        accepted(
                ctx,
                transfers.writeNfo(
                        new KnownLibraries(library.libraries()).get(id).id()));
    }

    private void cancel(Context ctx) {
        transfers.cancel(existing(ctx).id());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private Transfer existing(Context ctx) {
        String id = ctx.pathParam("id");
        return transfers.all().stream()
                .filter(transfer -> transfer.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no transfer " + id + "."));
    }

    private static void accepted(Context ctx, Transfer transfer) {
        ctx.status(HttpStatus.ACCEPTED).header("Location", "/api/transfers/" + transfer.id());
        ctx.json(TransferView.of(transfer));
    }

    private static boolean isTrue(Context ctx, String name) {
        return switch (ctx.queryParam(name)) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw ProblemException.badRequest(name + " must be true or false.");
        };
    }

    record All(List<TransferView> transfers) {}

    /// @param state waiting, running, done, cancelled or failed
    /// @param problem a sentence, if it failed
    record TransferView(
            String id,
            String kind,
            String state,
            int done,
            int total,
            Optional<ImportReport> report,
            Optional<NfoFiles.Summary> nfo,
            Optional<String> problem) {
        static TransferView of(Transfer transfer) {
            Optional<ImportReport> report = Optional.empty();
            Optional<NfoFiles.Summary> nfo = Optional.empty();
            if (transfer.result().isPresent())
                switch (transfer.result().get()) {
                    case TransferResult.Imported(var imported) -> report = Optional.of(imported);
                    case TransferResult.NfoWritten(var written) -> nfo = Optional.of(written);
                }
            return new TransferView(
                    transfer.id().toString(),
                    transfer.kind().name().toLowerCase(Locale.ROOT),
                    transfer.state().name().toLowerCase(Locale.ROOT),
                    transfer.done(),
                    transfer.total(),
                    report,
                    nfo,
                    transfer.problem());
        }
    }
}
