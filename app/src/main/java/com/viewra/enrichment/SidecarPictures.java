package com.viewra.enrichment;

import com.viewra.library.ArtworkKind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds artwork by the names that Kodi, Jellyfin and Plex agree on, in their order. Each is one look around: a folder
/// is listed once, however many pictures are asked for. Not thread-safe.
final class SidecarPictures {
    private static final List<String> EXTENSIONS =
            List.of("jpg", "jpeg", "png", "webp", "avif", "heic", "heif", "gif", "tbn");
    private static final Set<String> FILMS =
            Set.of("mkv", "mp4", "m4v", "avi", "mov", "webm", "ts", "m2ts", "mpg", "mpeg", "wmv", "flv", "ogv", "iso");
    private static final Set<String> EXTRAS = Set.of("trailer", "sample");

    private static final int HIGHEST_NUMBER = 9;
    private static final List<String> BACKDROPS = numbered("fanart", "backdrop", "background", "art");
    private static final Pattern PART = Pattern.compile("[ ._-]*(?:cd|dvd|part|pt|dis[ck])[ ._-]*(?:\\d|[a-d])$");

    private final Map<Path, List<Path>> listed = new HashMap<>();
    private final boolean isStill;

    /// @param isStill whether a picture that is called just as the film may be a frame of it, as beside episodes
    SidecarPictures(boolean isStill) {
        this.isStill = isStill;
    }

    /// Each name alone, then with a number: "fanart", "backdrop", "fanart-1", "fanart1", ...
    private static List<String> numbered(String... names) {
        List<String> all = new ArrayList<>(List.of(names));
        for (int n = 1; n <= HIGHEST_NUMBER; n++)
            for (String name : names) all.addAll(List.of(name + "-" + n, name + n));
        return List.copyOf(all);
    }

    /// Names without extension, best first, of the artwork of a whole folder.
    static List<String> names(ArtworkKind kind) {
        return switch (kind) {
            case POSTER ->
                List.of(
                        "poster",
                        "folder",
                        "cover",
                        "default",
                        "movie",
                        "show",
                        "jacket",
                        "albumart",
                        "front",
                        "album",
                        "artist");
            case BACKDROP -> BACKDROPS;
            case THUMB -> List.of("landscape", "thumb");
            case LOGO -> List.of("clearlogo", "logo");
            case BANNER -> List.of("banner");
            case CLEARART -> List.of("clearart");
            case DISC -> List.of("disc", "discart", "cdart");
            case KEYART -> List.of("keyart");
        };
    }

    /// The picture of one film: named after it, or the folder's where the film has the folder to itself.
    Optional<Path> ofFilm(Path film, ArtworkKind kind) throws IOException {
        Optional<Path> named = named(film, kind);
        return named.isPresent() || !isAlone(film) ? named : ofFolder(folderOf(film), kind);
    }

    /// The picture named after a film.
    Optional<Path> named(Path film, ArtworkKind kind) throws IOException {
        Map<String, Path> pictures = pictures(folderOf(film));
        String stem = stem(film).toLowerCase(Locale.ROOT);
        List<String> own = new ArrayList<>();
        for (String base : List.of(stem, PART.matcher(stem).replaceFirst(""))) {
            for (String name : names(kind)) own.add(base + "-" + name);
            if (kind == ArtworkKind.POSTER || (kind == ArtworkKind.THUMB && isStill)) own.add(base);
        }
        return first(pictures, own);
    }

    /// The picture of a folder.
    Optional<Path> ofFolder(Path folder, ArtworkKind kind) throws IOException {
        Optional<Path> named = first(pictures(folder), names(kind));
        return named.isPresent() || kind != ArtworkKind.BACKDROP ? named : firstExtra(folder);
    }

    /// Kodi keeps further backdrops in a folder of their own, under any name.
    private Optional<Path> firstExtra(Path folder) throws IOException {
        Path extra = folder.resolve("extrafanart");
        if (!Files.isDirectory(extra)) return Optional.empty();
        return list(extra).stream()
                .filter(file -> EXTENSIONS.contains(extension(file)))
                .sorted()
                .findFirst();
    }

    /// A season's picture in the show's folder: `season01-poster.jpg`, `season-specials-poster.jpg`, `season1.jpg`.
    Optional<Path> ofSeason(Path showFolder, int season, ArtworkKind kind) throws IOException {
        List<String> own = new ArrayList<>();
        for (String prefix : seasonNames(season)) {
            for (String name : names(kind)) own.add(prefix + "-" + name);
            if (kind == ArtworkKind.POSTER) own.add(prefix);
        }
        return first(pictures(showFolder), own);
    }

    private static List<String> seasonNames(int season) {
        List<String> numbered = List.of(String.format(Locale.ROOT, "season%02d", season), "season" + season);
        return season == 0 ? List.of("season-specials", "specials", numbered.getFirst(), numbered.getLast()) : numbered;
    }

    private static Optional<Path> first(Map<String, Path> pictures, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(pictures.get(name)).stream())
                .findFirst();
    }

    private Map<String, Path> pictures(Path folder) throws IOException {
        Map<String, Path> pictures = new HashMap<>();
        for (Path file : list(folder)) {
            String extension = extension(file);
            if (!EXTENSIONS.contains(extension)) continue;
            pictures.merge(stem(file).toLowerCase(Locale.ROOT), file, SidecarPictures::preferred);
        }
        return pictures;
    }

    private static Path preferred(Path one, Path other) {
        return EXTENSIONS.indexOf(extension(one)) <= EXTENSIONS.indexOf(extension(other)) ? one : other;
    }

    /// Whether the other films in the folder are its versions, parts or extras.
    private boolean isAlone(Path film) throws IOException {
        String stem = stem(film).toLowerCase(Locale.ROOT);
        String title =
                stem.replaceFirst("([)\\]]).*$", "$1").replaceFirst("(?: - .*|[ ._-](?:cd|part|disc)[ ._-]?\\d)$", "");
        return list(folderOf(film)).stream()
                .filter(file -> FILMS.contains(extension(file)))
                .map(file -> stem(file).toLowerCase(Locale.ROOT))
                .allMatch(other -> other.startsWith(title) || EXTRAS.contains(other));
    }

    static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    private List<Path> list(Path folder) throws IOException {
        List<Path> known = listed.get(folder);
        if (known != null) return known;
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(all::add);
        }
        listed.put(folder, all);
        return all;
    }

    private static String stem(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String extension(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
