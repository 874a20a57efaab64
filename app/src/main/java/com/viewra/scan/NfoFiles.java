package com.viewra.scan;

import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.enrichment.sidecar.Nfo;
import com.viewra.scan.FolderListing.Entry;
import com.viewra.scan.FolderPlan.Candidate;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The NFO files of one folder: each beside its film, or of what the folder holds as a whole.
final class NfoFiles {
    private static final Logger LOG = LoggerFactory.getLogger(NfoFiles.class);
    private static final Map<String, ItemKind> OF_FOLDERS = Map.of(
            "tvshow.nfo", ItemKind.SHOW,
            "season.nfo", ItemKind.SEASON,
            "album.nfo", ItemKind.ALBUM,
            "artist.nfo", ItemKind.ARTIST);

    private final String folder;
    private final Map<String, Entry> byName = new HashMap<>();

    private NfoFiles(String folder) {
        this.folder = folder;
    }

    static NfoFiles in(FolderListing listing) {
        NfoFiles files = new NfoFiles(FolderListing.name(listing.folder()).toLowerCase(Locale.ROOT));
        for (Entry file : listing.files()) {
            String name = file.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(".nfo")) files.byName.putIfAbsent(name, file);
        }
        return files;
    }

    /// Whether any of them may speak of what the folder holds as a whole.
    boolean isOfFolder() {
        return OF_FOLDERS.keySet().stream().anyMatch(byName::containsKey);
    }

    /// The file of one film: named after it, or the folder's where the films in it are parts and versions of one movie.
    Optional<Entry> of(Candidate film, List<Candidate> films) {
        if (byName.isEmpty()) return Optional.empty();
        String stem = Sidecars.stem(film.file().name()).toLowerCase(Locale.ROOT);
        Optional<Entry> own = Optional.ofNullable(byName.get(stem + ".nfo"));
        if (own.isPresent() || film.kind() != ItemKind.MOVIE || !isOneMovie(films)) return own;
        return Optional.ofNullable(byName.get("movie.nfo"))
                .or(() -> Optional.ofNullable(byName.get(folder + ".nfo")))
                .or(() -> Optional.ofNullable(byName.get("video_ts.nfo")));
    }

    private static boolean isOneMovie(List<Candidate> films) {
        return films.stream()
                        .map(film -> film.claim().reading())
                        .map(reading -> List.of(reading.title(), reading.year()))
                        .distinct()
                        .count()
                == 1;
    }

    /// What the files say of the folder's show, season, album or artist.
    Map<ItemKind, Metadata> ofFolder() {
        Map<ItemKind, Metadata> said = new EnumMap<>(ItemKind.class);
        OF_FOLDERS.forEach((name, kind) -> Optional.ofNullable(byName.get(name))
                .map(file -> read(file).metadata())
                .ifPresent(metadata -> said.put(kind, metadata)));
        return said;
    }

    /// A file that cannot be read says nothing.
    static Nfo read(Entry file) {
        try {
            return Nfo.read(file.path());
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is left out. ({})", file.path(), e.toString());
            return new Nfo(List.of());
        }
    }

    /// Changes when the file does.
    static String stamp(Entry file) {
        return file.sizeBytes() + "/" + file.modifiedMs();
    }
}
