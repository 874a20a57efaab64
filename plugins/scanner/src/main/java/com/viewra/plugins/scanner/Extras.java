package com.viewra.plugins.scanner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        return byFolder(path.folders()).or(() -> byName(path.stem().toLowerCase(Locale.ROOT), path));
    }

    /// Not the uppermost folder: a library itself may be called "Trailers".
    private static Optional<String> byFolder(List<String> folders) {
        return folders.stream()
                .skip(1)
                .flatMap(folder -> Optional.ofNullable(FOLDERS.get(folder.toLowerCase(Locale.ROOT))).stream())
                .reduce((_, last) -> last);
    }

    private static Optional<String> byName(String stem, MediaPath path) {
        if (stem.equals("trailer") || stem.equals("sample")) return Optional.of(stem);
        if (stem.equals("theme"))
            return Optional.of(FileTypes.AUDIO.contains(path.extension()) ? "themesong" : "themevideo");
        Matcher hyphenated = HYPHENATED.matcher(stem);
        if (hyphenated.find()) return Optional.ofNullable(SUFFIXES.get(hyphenated.group(1)));
        Matcher separated = SEPARATED.matcher(stem);
        return separated.find() ? Optional.of(separated.group(1)) : Optional.empty();
    }
}
