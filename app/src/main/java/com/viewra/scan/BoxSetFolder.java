package com.viewra.scan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Folders that people put the films of a set into: `Alien Collection`, `The Matrix Trilogy`, `James Bond [boxset]`.
/// The name must say so itself; a folder with films in it may be anything.
final class BoxSetFolder {
    private static final Pattern MARKED = Pattern.compile("(?i)^(.+?)[ ._-]*[\\[({](?:box ?set|collection)[\\])}]$");
    private static final Pattern CALLED = Pattern.compile(
            "(?iu)^(.+?)[ ._-]+(?:collections?|box ?set|du[oa]logy|trilog(?:y|ie)"
                    + "|tetralogy|quadrilogy|pentalogy|hexalogy|anthology|saga|filmreihe|sammlung|int[eé]grale|colecci[oó]n)$");
    /// With nothing but these before it, it is somebody's shelf: `My Movie Collection`.
    private static final Set<String> NO_NAMES = Set.of(
            "my", "our", "the", "a", "all", "movie", "movies", "film", "films", "video", "videos", "dvd", "dvds", "blu",
            "ray", "bluray", "hd", "uhd", "4k", "kids", "family", "disc", "main", "private", "new", "old", "big",
            "media");

    private BoxSetFolder() {}

    /// The set that a film belongs to by the folders above it, the nearest first.
    /// @param root the library's folder, whose own name says nothing
    /// @param title of the film: its own folder is no set
    static Optional<String> of(Path root, Path film, Optional<String> title) {
        for (Path folder = film.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            String name = FolderListing.name(folder);
            Optional<String> set =
                    name(name).filter(_ -> title.filter(name::equalsIgnoreCase).isEmpty());
            if (set.isPresent()) return set;
        }
        return Optional.empty();
    }

    /// The name of the set that a folder of this name holds.
    static Optional<String> name(String folder) {
        var marked = MARKED.matcher(folder);
        if (marked.matches()) return Optional.of(marked.group(1));
        var called = CALLED.matcher(folder);
        return called.matches() && isName(called.group(1)) ? Optional.of(folder) : Optional.empty();
    }

    /// The stamp of a folder, different where films in it may belong to a set: those that were scanned before sets
    /// were known are read again, and no others.
    static String stamped(Path root, Path folder, String stamp) {
        return of(root, folder.resolve("film"), Optional.empty())
                .map(set -> stamp(set) + "=" + stamp)
                .orElse(stamp);
    }

    static String stamp(String set) {
        return Integer.toHexString(set.hashCode());
    }

    private static boolean isName(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[ ._-]+", -1))
                .anyMatch(word -> !word.isEmpty() && !NO_NAMES.contains(word));
    }
}
