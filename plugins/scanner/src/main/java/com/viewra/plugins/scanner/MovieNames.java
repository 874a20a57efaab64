package com.viewra.plugins.scanner;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Movies: `Title (Year)/Title (Year).ext`, release names, and clips that are neither.
final class MovieNames {
    private MovieNames() {}

    static NameReading read(MediaPath file) {
        return read(file, ItemKind.MOVIE).done();
    }

    /// A movie where the name or its folder gives a year, a clip where not.
    static NameReading readIfDated(MediaPath file) {
        NameDraft movie = read(file, ItemKind.MOVIE);
        return movie.year.isPresent() || !movie.ids.isEmpty() ? movie.done() : clip(file);
    }

    static NameReading clip(MediaPath file) {
        NameDraft reading = new NameDraft(ItemKind.VIDEO, "clip");
        ReleaseName name = ReleaseName.of(file.stem());
        reading.title = name.title();
        reading.year = name.year();
        return reading.done();
    }

    private static NameDraft read(MediaPath file, ItemKind kind) {
        MediaPath film = DiscFolder.contents(file);
        if (!film.equals(file)) return read(film, kind);
        boolean isWhole = isCalledAsFolder(file);
        String whole = isWhole ? file.stem() : Labels.withoutPart(file.stem());
        Optional<VersionLabel> version = file.folder().flatMap(name -> VersionLabel.of(name, whole));
        if (version.isPresent()) return version(file, kind, version.get());
        String stem = Labels.without(whole);
        ReleaseName own = ReleaseName.of(stem);
        Optional<ReleaseName> folder = file.folder().map(name -> ReleaseName.of(Labels.without(name)));
        boolean folderKnowsBetter =
                folder.filter(name -> isBetter(name, own, file)).isPresent();
        ReleaseName name = folderKnowsBetter ? folder.orElse(own) : own;
        NameDraft reading =
                new NameDraft(kind, isWhole ? "called-as-folder" : rule(folderKnowsBetter, own, file.stem()));
        reading.title = name.title()
                .map(title -> Labels.withoutEdition(
                        title, folderKnowsBetter ? file.folder().orElse("") : stem))
                .map(title -> title + Labels.partInside(file.stem()));
        reading.year = name.year().isPresent() ? name.year() : own.year();
        reading.part = isWhole ? OptionalInt.empty() : Labels.part(file.stem());
        reading.format3d = Labels.format3d(file.stem());
        reading.ids = Labels.ids(
                file.folder().map(above -> List.of(above, file.stem())).orElse(List.of(file.stem())));
        reading.edition = Labels.edition(file.stem())
                .or(() -> folderKnowsBetter ? file.folder().flatMap(Labels::edition) : Optional.empty());
        return reading;
    }

    /// "The Story Part 1/The Story Part 1.mkv" is no part of "The Story".
    private static boolean isCalledAsFolder(MediaPath file) {
        return file.stem().matches("(?i).*[ ._]part[ ._]\\d")
                && file.folder().filter(file.stem()::equalsIgnoreCase).isPresent();
    }

    /// A file called after its folder and something more.
    private static NameDraft version(MediaPath file, ItemKind kind, VersionLabel version) {
        NameDraft reading = new NameDraft(kind, "version-of-folder");
        String folder = file.folder().orElse("");
        ReleaseName name = ReleaseName.of(Labels.without(folder));
        reading.title = version.label().isPresent()
                ? name.title().map(title -> Labels.withoutEdition(title, folder))
                : Optional.of(ReleaseName.tidy(file.stem()));
        reading.year = name.year();
        reading.part = Labels.part(file.stem());
        reading.format3d = Labels.format3d(file.stem());
        reading.ids = Labels.ids(List.of(folder, file.stem()));
        reading.edition = Labels.edition(file.stem()).or(version::edition);
        return reading;
    }

    private static String rule(boolean fromFolder, ReleaseName own, String stem) {
        if (fromFolder) return "movie-folder";
        if (Labels.isNumberedByGroup(stem)) return "numbered-by-group";
        return own.year().isPresent() ? "title-and-year" : "title";
    }

    /// A folder that gives a year where the file does not, or is named like a release where the file has a short form
    /// of it.
    private static boolean isBetter(ReleaseName folder, ReleaseName own, MediaPath file) {
        if (folder.title().isEmpty()) return false;
        String name = file.folder().orElse("");
        boolean isRelease = !folder.title().get().equals(name) && !name.contains("(");
        String end = folder.title().get().toLowerCase(Locale.ROOT);
        boolean isSameYear = own.year().equals(folder.year());
        boolean isPrefixed = own.title()
                .map(title -> title.toLowerCase(Locale.ROOT))
                .filter(title -> title.endsWith("-" + end) || (isSameYear && title.endsWith(" " + end)))
                .isPresent();
        if (own.year().isPresent()) return isPrefixed;
        return folder.year().isPresent()
                || (isRelease && file.folders().size() > 1 && !file.stem().contains(" "));
    }
}
