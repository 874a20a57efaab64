package com.viewra.plugins.scanner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Trailers, deleted scenes and the like, by their folder, their name or the end of it.
final class Extras {
    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("trailers", "trailer"),
            Map.entry("trailer", "trailer"),
            Map.entry("behind the scenes", "behindthescenes"),
            Map.entry("deleted scenes", "deletedscene"),
            Map.entry("interviews", "interview"),
            Map.entry("scenes", "scene"),
            Map.entry("samples", "sample"),
            Map.entry("sample", "sample"),
            Map.entry("shorts", "short"),
            Map.entry("featurettes", "featurette"),
            Map.entry("clips", "clip"),
            Map.entry("extras", "other"),
            Map.entry("extra", "other"),
            Map.entry("other", "other"),
            Map.entry("others", "other"),
            Map.entry("backdrops", "themevideo"),
            Map.entry("theme-music", "themesong"));
    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry("trailer", "trailer"),
            Map.entry("sample", "sample"),
            Map.entry("scene", "scene"),
            Map.entry("clip", "clip"),
            Map.entry("interview", "interview"),
            Map.entry("behindthescenes", "behindthescenes"),
            Map.entry("deleted", "deletedscene"),
            Map.entry("deletedscene", "deletedscene"),
            Map.entry("featurette", "featurette"),
            Map.entry("short", "short"),
            Map.entry("extra", "other"),
            Map.entry("other", "other"));
    private static final Pattern HYPHENATED = Pattern.compile("-(\\p{L}+)\\d*$");
    private static final Pattern SEPARATED = Pattern.compile("(?:[._]| - )(trailer|sample)\\d*$");

    private Extras() {}

    static Optional<String> kindOf(MediaPath path) {
        boolean isSound = FileTypes.AUDIO.contains(path.extension());
        return byFolder(path.folders())
                .or(() -> isSound ? theme(path) : byName(path).or(() -> byNameOfFolder(path)));
    }

    private static Optional<String> theme(MediaPath path) {
        return path.stem().equalsIgnoreCase("theme") ? Optional.of("themesong") : Optional.empty();
    }

    /// Not the uppermost folder: a library itself may be called "Trailers".
    private static Optional<String> byFolder(List<String> folders) {
        return folders.stream()
                .skip(1)
                .flatMap(folder -> Optional.ofNullable(FOLDERS.get(folder.toLowerCase(Locale.ROOT))).stream())
                .reduce((_, last) -> last);
    }

    /// "Film (2001)/Film (2001) trailer.mkv", where a film may be called "The Trailer".
    private static Optional<String> byNameOfFolder(MediaPath path) {
        String stem = path.stem().toLowerCase(Locale.ROOT);
        String folder = path.folder().orElse("").toLowerCase(Locale.ROOT);
        return Stream.of("trailer", "sample")
                .filter(word -> stem.equals(folder + " " + word))
                .findFirst();
    }

    private static Optional<String> byName(MediaPath path) {
        String stem = path.stem().toLowerCase(Locale.ROOT);
        if (stem.equals("trailer") || stem.equals("sample")) return Optional.of(stem);
        Matcher hyphenated = HYPHENATED.matcher(stem);
        if (hyphenated.find()) return Optional.ofNullable(SUFFIXES.get(hyphenated.group(1)));
        Matcher separated = SEPARATED.matcher(stem);
        return separated.find() ? Optional.of(separated.group(1)) : Optional.empty();
    }
}
