package com.viewra.enrichment.sidecar;

import com.viewra.api.scan.ItemKind;
import com.viewra.events.Steps;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.KnownMetadata;
import com.viewra.library.Library;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataStore;
import com.viewra.library.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what is known of items beside them, for other programs and for good. Only when asked; a file that is there
/// already is kept under a name of its own first. Blocks.
public final class NfoFiles {
    private static final ItemKind[] KINDS = {
        ItemKind.MOVIE, ItemKind.SHOW, ItemKind.EPISODE, ItemKind.ALBUM, ItemKind.ARTIST
    };
    private static final int PAGE = 200;
    private final Library library;
    private final MetadataStore metadata;
    private final NfoFolders folders;

    public NfoFiles(Library library, MetadataStore metadata) {
        this.library = library;
        this.metadata = metadata;
        this.folders = new NfoFolders(library);
    }

    /// @param backup where the file that was there before is now
    /// @param isNew whether anything was written: not if the file says all of it already
    public record Written(Path file, Optional<Path> backup, boolean isNew) {}

    /// @param problems a sentence for each file that could not be written
    public record Summary(int written, int unchanged, List<String> problems) {
        public Summary {
            problems = List.copyOf(problems);
        }
    }

    /// @return empty if the item has no place for such a file
    /// @throws IOException if the folder cannot be written
    public Optional<Written> write(MediaId id) throws IOException {
        Optional<Item> item = library.item(id);
        Optional<KnownMetadata> known = metadata.metadata(id);
        Optional<Path> file = item.flatMap(folders::of);
        if (item.isEmpty() || known.isEmpty() || file.isEmpty()) return Optional.empty();
        boolean isFinal = known.get().locked().contains("*");
        boolean isWatched = item.get().progress().map(Progress::watched).orElse(false);
        String text = NfoText.of(item.get(), known.get().effective(), isFinal, isWatched);
        return Optional.of(write(file.get(), text));
    }

    /// Everything in a library that has a place for such a file.
    /// @param steps told how many items of how many were looked at
    /// @throws InterruptedException when cancelled; what was written stays
    public Summary writeAll(LibraryId id, Steps steps) throws InterruptedException {
        int written = 0;
        int unchanged = 0;
        int looked = 0;
        List<String> problems = new ArrayList<>();
        List<Item> items = items(id);
        for (Item item : items) {
            if (Thread.interrupted()) throw new InterruptedException("writing was cancelled");
            if (looked++ % PAGE == 0) steps.at(looked - 1, items.size());
            try {
                Optional<Written> done = write(item.id());
                if (done.map(Written::isNew).orElse(false)) written++;
                else if (done.isPresent()) unchanged++;
            } catch (IOException e) {
                problems.add("The file of \"" + item.title() + "\" could not be written: " + e);
            }
        }
        steps.at(looked, items.size());
        return new Summary(written, unchanged, problems);
    }

    private List<Item> items(LibraryId id) {
        List<Item> items = new ArrayList<>();
        ItemQuery query = ItemQuery.all().of(id).of(KINDS);
        for (int from = 0; ; from += PAGE) {
            List<Item> page = library.find(query.page(from, PAGE)).items();
            items.addAll(page);
            if (page.size() < PAGE) return items;
        }
    }

    private static Written write(Path file, String text) throws IOException {
        Optional<Path> backup = Optional.empty();
        if (Files.exists(file)) {
            if (SidecarText.read(file).equals(text)) return new Written(file, backup, false);
            backup = Optional.of(Files.copy(file, free(file)));
        }
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new Written(file, backup, true);
    }

    /// film.nfo.bak, or with a number if that is there: the first one may hold what the user wrote.
    private static Path free(Path file) {
        for (int n = 1; ; n++) {
            Path backup = file.resolveSibling(file.getFileName() + ".bak" + (n == 1 ? "" : n));
            if (Files.notExists(backup)) return backup;
        }
    }
}
