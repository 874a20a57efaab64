package com.viewra.plugins.scanner;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Films that are spread over folders: the structure of a DVD or a Blu-ray, and a folder for each disc.
final class DiscFolder {
    private static final Set<String> STRUCTURE = Set.of("VIDEO_TS", "BDMV", "STREAM", "AUDIO_TS");
    private static final Pattern TITLE_SET = Pattern.compile("(?i)VTS_\\d\\d_([1-9])");
    private static final Pattern ONE_OF_SEVERAL =
            Pattern.compile("(?i).*\\S[ ._-]*[(\\[ ._-](?:cd|dvd|dis[ck]|part|pt)[ ._-]*\\d{1,2}[)\\]]?");

    private DiscFolder() {}

    /// The file as if it were named like the folder that holds the disc, with the disc or title set as its part;
    /// the same if it lies in no such folder.
    static MediaPath contents(MediaPath file) {
        List<String> folders = file.folders();
        int end = folders.size();
        while (end > 0 && STRUCTURE.contains(folders.get(end - 1).toUpperCase(java.util.Locale.ROOT))) end--;
        boolean isDisc = end < folders.size();
        if (end == 0 || (!isDisc && !isOneOfSeveral(folders.get(end - 1), file.stem()))) return file;
        String name = folders.get(end - 1);
        OptionalInt part = titleSet(file.stem());
        boolean isNumbered = Labels.part(name).isPresent();
        String stem = isDisc && part.isPresent() && !isNumbered ? name + " part" + part.getAsInt() : name;
        return new MediaPath(folders.subList(0, end - 1), stem, file.extension());
    }

    /// "Film - cd 1/whatever.avi", unless the file is called after the folder or says itself which part it is.
    private static boolean isOneOfSeveral(String folder, String stem) {
        return ONE_OF_SEVERAL.matcher(folder).matches()
                && Labels.part(stem).isEmpty()
                && ReleaseName.of(stem).year().isEmpty();
    }

    private static OptionalInt titleSet(String stem) {
        var found = TITLE_SET.matcher(stem);
        return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
