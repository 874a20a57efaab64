package com.viewra.plugins.scanner;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import com.viewra.plugins.scanner.EpisodeRule.EpisodeName;
import com.viewra.plugins.scanner.EpisodeRule.Match;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Episodes: the numbers by [EpisodeRules], the show from the name before them or from the folders above.
final class EpisodeNames {
    private static final Set<String> SURE =
            Set.of("season-and-episode", "season-x-episode", "season-and-episode-in-words");

    private EpisodeNames() {}

    /// @param isShow whether the library holds shows; if not, only what names a season and an episode counts
    static Optional<NameReading> read(MediaPath file, boolean isShow) {
        OptionalInt folderSeason = file.folder().map(SeasonFolder::season).orElse(OptionalInt.empty());
        String spaced = file.stem().replace('.', ' ').replace('_', ' ');
        EpisodeName name = new EpisodeName(spaced, folderSeason.isPresent(), isShow || folderSeason.isPresent());
        return EpisodeRules.first(name)
                .filter(fired -> isShow
                        || folderSeason.isPresent()
                        || (SURE.contains(fired.rule()) && isWrittenOut(fired.match())))
                .map(fired -> read(file, fired, folderSeason));
    }

    /// In a library of everything `2x1` is a pixel aspect and `S2E1` an episode.
    private static boolean isWrittenOut(Match match) {
        return match.end() - match.start() > 3;
    }

    private static NameReading read(MediaPath file, EpisodeRules.Fired fired, OptionalInt folderSeason) {
        Match match = fired.match();
        Reading reading = new Reading(ItemKind.EPISODE, fired.rule());
        ReleaseName before = ReleaseName.of(file.stem().substring(0, match.start()) + " ");
        Optional<ReleaseName> folder = showFolder(file, folderSeason).map(name -> ReleaseName.of(Labels.without(name)));
        boolean folderIsConventional =
                folder.filter(name -> name.year().isPresent()).isPresent();
        boolean fromFolder = before.title().isEmpty()
                || (folderIsConventional && before.year().isEmpty());
        reading.show = fromFolder ? folder.flatMap(ReleaseName::title).or(before::title) : before.title();
        reading.year = before.year().isPresent()
                ? before.year()
                : folder.map(ReleaseName::year).orElse(OptionalInt.empty());
        reading.season = match.season().isPresent() ? match.season() : folderSeason;
        reading.episode = match.first();
        reading.episodeEnd = match.last().equals(match.first()) ? OptionalInt.empty() : match.last();
        reading.absolute = match.season().isEmpty() && folderSeason.isEmpty() ? match.first() : OptionalInt.empty();
        reading.airDate = match.airDate();
        reading.title = ReleaseName.title(Labels.without("x " + file.stem().substring(match.end())))
                .flatMap(EpisodeNames::titled);
        reading.ids = Labels.ids(file.folders());
        return reading.done();
    }

    private static Optional<String> titled(String marked) {
        String title = ReleaseName.tidy(marked.substring(1));
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    /// The show's folder: above the season's, or the file's own, or what a season pack's name starts with.
    private static Optional<String> showFolder(MediaPath file, OptionalInt folderSeason) {
        if (folderSeason.isEmpty()) return file.folder();
        String named = file.folder().map(SeasonFolder::showPart).orElse("");
        return named.isBlank() ? file.folderAbove(1) : Optional.of(named);
    }
}
