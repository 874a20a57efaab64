package com.viewra.library.portable;

import com.viewra.api.scan.ItemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// By what an item of another library is recognised here.
/// @param titles the one that is shown first, then others it goes by
/// @param files of an item with children one that lies below it
/// @param ids what others call it, by provider
/// @param showIds of an episode what others call its show
public record Clue(
        ItemKind kind,
        List<String> titles,
        OptionalInt year,
        Optional<String> show,
        OptionalInt season,
        OptionalInt episode,
        Optional<String> artist,
        Optional<String> album,
        OptionalInt disc,
        OptionalInt track,
        List<FileClue> files,
        Map<String, String> ids,
        Map<String, String> showIds) {
    public Clue {
        titles = List.copyOf(titles);
        files = List.copyOf(files);
        ids = Map.copyOf(ids);
        showIds = Map.copyOf(showIds);
    }

    public Clue with(List<FileClue> others) {
        return new Clue(kind, titles, year, show, season, episode, artist, album, disc, track, others, ids, showIds);
    }

    /// For reports: `Show 1x02`, `Title (1999)`.
    public String inWords() {
        String title = titles.isEmpty() ? "without a title" : titles.getFirst();
        if (kind == ItemKind.EPISODE && episode.isPresent())
            return "%s %dx%02d".formatted(show.orElse(title), season.orElse(1), episode.getAsInt());
        if (kind == ItemKind.TRACK)
            return artist.map(name -> name + " - " + title).orElse(title);
        return year.isPresent() ? title + " (" + year.getAsInt() + ")" : title;
    }

    /// Gathers what another program tells of an item; blank texts are left out.
    public static final class Builder {
        private final ItemKind kind;
        private final List<String> titles = new ArrayList<>();
        private final List<FileClue> files = new ArrayList<>();
        private final Map<String, String> ids = new HashMap<>();
        private final Map<String, String> showIds = new HashMap<>();
        private OptionalInt year = OptionalInt.empty();
        private Optional<String> show = Optional.empty();
        private OptionalInt season = OptionalInt.empty();
        private OptionalInt episode = OptionalInt.empty();
        private Optional<String> artist = Optional.empty();
        private Optional<String> album = Optional.empty();
        private OptionalInt disc = OptionalInt.empty();
        private OptionalInt track = OptionalInt.empty();

        public Builder(ItemKind kind) {
            this.kind = kind;
        }

        public Builder title(String title) {
            if (!title.isBlank() && !titles.contains(title.strip())) titles.add(title.strip());
            return this;
        }

        /// @param wanted years before film was invented stand for none
        public Builder year(OptionalInt wanted) {
            year = wanted.orElse(0) > 1800 ? wanted : OptionalInt.empty();
            return this;
        }

        public Builder episode(String ofShow, OptionalInt inSeason, OptionalInt number) {
            show = present(ofShow);
            season = inSeason;
            episode = number;
            return this;
        }

        public Builder music(String by, String on, OptionalInt onDisc, OptionalInt number) {
            artist = present(by);
            album = present(on);
            disc = onDisc;
            track = number;
            return this;
        }

        public Builder file(String path) {
            if (!path.isBlank()) files.add(FileClue.at(path.strip()));
            return this;
        }

        public Builder file(FileClue file) {
            files.add(file);
            return this;
        }

        public Builder id(String provider, String id) {
            if (!id.isBlank()) ids.put(provider, id.strip());
            return this;
        }

        public Builder showIds(Map<String, String> named) {
            showIds.putAll(named);
            return this;
        }

        public Clue done() {
            return new Clue(kind, titles, year, show, season, episode, artist, album, disc, track, files, ids, showIds);
        }

        private static Optional<String> present(String text) {
            return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
        }
    }
}
