package com.viewra.plugins.scanner;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file adds to the name of its folder: one version of the movie that the folder is called after
/// ("Film (2001)/Film (2001) - Director's Cut.mkv").
/// @param label empty for a label in brackets that do not close, which is part of a name of its own
record VersionLabel(Optional<String> label) {
    private static final Pattern LABEL = Pattern.compile(" ?\\[([^\\[\\]]+)\\]|(?: - ?|[-._])\\[?([^\\[\\]]+)\\]?");
    private static final Pattern UNCLOSED = Pattern.compile(" ?\\[[^\\]]*");
    /// Sequels: "Rocky/Rocky - 2.mkv", where "Rocky-2.mkv" is a second version.
    private static final Pattern SEQUEL = Pattern.compile("(?: - |[._])(?:\\d{1,2}|[ivx]+)", Pattern.CASE_INSENSITIVE);

    /// @param stem of the file, parts left out
    /// @return empty if the file is not called after the folder, or is called as it is
    static Optional<VersionLabel> of(String folder, String stem) {
        if (folder.isBlank() || !stem.regionMatches(true, 0, folder, 0, folder.length())) return Optional.empty();
        String rest = stem.substring(folder.length());
        Matcher label = LABEL.matcher(rest);
        if (label.matches()) {
            String text = Optional.ofNullable(label.group(1))
                    .orElseGet(() -> label.group(2))
                    .strip();
            // with a year of its own it is another film: "Rocky/Rocky - Balboa (2006).mkv"
            boolean isOther = SEQUEL.matcher(rest).matches()
                    || ReleaseName.markedYear(text).isPresent();
            return isOther ? Optional.empty() : Optional.of(new VersionLabel(Optional.of(text)));
        }
        return UNCLOSED.matcher(rest).matches() ? Optional.of(new VersionLabel(Optional.empty())) : Optional.empty();
    }

    /// What is worth telling people: not what a look at the file tells as well (1080p, 3D, BluRay).
    Optional<String> edition() {
        return label.filter(text -> ReleaseName.title("x " + text)
                .map(title -> ReleaseName.tidy(title.substring(1)))
                .filter(words -> !words.isEmpty())
                .isPresent());
    }
}
