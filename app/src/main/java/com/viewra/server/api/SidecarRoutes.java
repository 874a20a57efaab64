package com.viewra.server.api;

import com.viewra.enrichment.sidecar.Lyrics;
import com.viewra.enrichment.sidecar.NfoFiles;
import com.viewra.enrichment.sidecar.SongWords;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import com.viewra.library.MetadataStore;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import com.viewra.settings.DiskFull;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Sidecars that the program reads on demand, and those it writes when asked.
public final class SidecarRoutes {
    private final Library library;
    private final MetadataStore metadata;
    private final NfoFiles nfo;

    public SidecarRoutes(Library library, MetadataStore metadata) {
        this.library = library;
        this.metadata = metadata;
        this.nfo = new NfoFiles(library, metadata);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/items/{id}/lyrics", Access.DEVICES, "The words of a song, with times where known")
                        .answers(LyricsView.class)
                        .by(this::lyrics),
                Route.post(
                                "/api/items/{id}/nfo",
                                Access.ADMIN,
                                "Writes an NFO file beside an item; one that is there is kept as .bak")
                        .answers(WrittenView.class)
                        .by(this::write),
                Route.post(
                                "/api/libraries/{id}/nfo",
                                Access.ADMIN,
                                "Writes NFO files for all of a library; those that are there are kept as .bak")
                        .answers(NfoFiles.Summary.class)
                        .by(this::writeAll));
    }

    private void lyrics(Context ctx) throws IOException {
        MediaId id = Params.item(ctx);
        Item item = library.item(id).orElseThrow(() -> ProblemException.notFound("There is no item " + id + "."));
        SongWords found = SongWords.of(item, metadata)
                .orElseThrow(() -> ProblemException.notFound("There are no words to this."));
        ctx.json(LyricsView.of(found.lyrics(), found.isFile() ? "file" : "tags"));
    }

    private void write(Context ctx) throws IOException {
        MediaId id = Params.item(ctx);
        if (library.item(id).isEmpty()) throw ProblemException.notFound("There is no item " + id + ".");
        try {
            NfoFiles.Written written = nfo.write(id)
                    .orElseThrow(() -> ProblemException.badRequest(
                            "An NFO file has no place here: the item has neither a film nor a folder of its own."));
            ctx.json(new WrittenView(written.file(), written.backup(), written.isNew()));
        } catch (IOException e) {
            if (DiskFull.isCauseOf(e)) throw e;
            throw ProblemException.badRequest(
                    "The file cannot be written. Check that the folder may be changed. (" + e + ")");
        }
    }

    private void writeAll(Context ctx) throws InterruptedException {
        MediaLibrary known = new KnownLibraries(library.libraries()).get(Params.library(ctx));
        ctx.json(nfo.writeAll(known.id(), (_, _) -> {}));
    }

    /// @param written whether the file is new or different now
    record WrittenView(Path file, Optional<Path> backup, boolean written) {}

    /// @param source "file" or "tags"
    record LyricsView(boolean timed, String source, List<LineView> lines) {
        static LyricsView of(Lyrics lyrics, String source) {
            return new LyricsView(
                    lyrics.isTimed(),
                    source,
                    lyrics.lines().stream().map(LineView::of).toList());
        }
    }

    record LineView(OptionalLong atMs, String text, List<WordView> words) {
        static LineView of(Lyrics.Line line) {
            return new LineView(
                    line.at().map(Duration::toMillis).map(OptionalLong::of).orElseGet(OptionalLong::empty),
                    line.text(),
                    line.words().stream()
                            .map(word -> new WordView(word.at().toMillis(), word.text()))
                            .toList());
        }
    }

    record WordView(long atMs, String text) {}
}
