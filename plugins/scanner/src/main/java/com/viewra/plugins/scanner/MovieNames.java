package com.viewra.plugins.scanner;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import java.util.List;
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
        Reading movie = read(file, ItemKind.MOVIE);
        return movie.year.isPresent() || !movie.ids.isEmpty() ? movie.done() : clip(file);
    }

    static NameReading clip(MediaPath file) {
        Reading reading = new Reading(ItemKind.VIDEO, "clip");
        ReleaseName name = ReleaseName.of(file.stem());
        reading.title = name.title();
        reading.year = name.year();
        return reading.done();
    }

    private static Reading read(MediaPath file, ItemKind kind) {
        OptionalInt part = Labels.part(file.stem());
        String stem = Labels.without(Labels.withoutPart(file.stem()));
        ReleaseName own = ReleaseName.of(stem);
        Optional<ReleaseName> folder = file.folder().map(name -> ReleaseName.of(Labels.without(name)));
        boolean folderKnowsBetter = own.year().isEmpty()
                && folder.filter(name -> name.year().isPresent() && name.title().isPresent())
                        .isPresent();
        Reading reading = new Reading(
                kind, folderKnowsBetter ? "movie-folder" : own.year().isPresent() ? "title-and-year" : "title");
        reading.title = folderKnowsBetter ? folder.flatMap(ReleaseName::title) : own.title();
        reading.year = folderKnowsBetter ? folder.get().year() : own.year();
        reading.part = part;
        reading.format3d = Labels.format3d(file.stem());
        reading.ids =
                Labels.ids(file.folder().map(name -> List.of(name, file.stem())).orElse(List.of(file.stem())));
        reading.edition =
                Labels.edition(file.stem(), own.title().map(String::length).orElse(0));
        return reading;
    }
}
