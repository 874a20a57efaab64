package com.viewra.plugins.scanner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A path taken apart.
/// @param folders from the library folder down
/// @param stem file name without its extension
/// @param extension lower case, without the dot
record MediaPath(List<String> folders, String stem, String extension) {
    /// Full paths of Windows have backslashes between names; elsewhere a backslash is a letter like others.
    static MediaPath of(String path) {
        String separated =
                path.matches("(?s)\\p{Alpha}:\\\\.*") ? path.substring(2).replace('\\', '/') : path;
        List<String> names = Arrays.stream(separated.split("/", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) return new MediaPath(List.of(), "", "");
        String file = names.getLast();
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        String extension = dot > 0 ? file.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        return new MediaPath(names.subList(0, names.size() - 1), stem, extension);
    }

    Optional<String> folder() {
        return folders.isEmpty() ? Optional.empty() : Optional.of(folders.getLast());
    }

    /// The folder so many levels above the file's own.
    Optional<String> folderAbove(int levels) {
        int index = folders.size() - 1 - levels;
        return index < 0 ? Optional.empty() : Optional.of(folders.get(index));
    }

    /// The same with "【Group】" as "[Group]" where more such brackets follow.
    MediaPath withPlainBrackets() {
        boolean isRelease = stem.matches("【[^】]*】.*[\\[【].*");
        return isRelease ? new MediaPath(folders, stem.replace('【', '[').replace('】', ']'), extension) : this;
    }

    /// The same without brackets around the whole name.
    MediaPath unwrapped() {
        boolean isWrapped = stem.matches("\\[[^\\[\\]]{12,}\\]");
        return isWrapped ? new MediaPath(folders, stem.substring(1, stem.length() - 1), extension) : this;
    }
}
