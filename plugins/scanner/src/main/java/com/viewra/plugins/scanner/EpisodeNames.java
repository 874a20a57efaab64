package com.viewra.plugins.scanner;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import com.viewra.plugins.scanner.EpisodeRule.EpisodeName;
import com.viewra.plugins.scanner.EpisodeRule.Match;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Episodes: the numbers by [EpisodeRules], the show from the name before them or from the folders above.
final class EpisodeNames {
    private static final Set<String> SURE =
            Set.of("season-and-episode", "season-x-episode", "season-and-episode-in-words");

    /// What stands between the show and the numbers and belongs to neither: episodes as the whole series counts
    /// them, "Show - 313-315 - s16e03-05", and a season in words, "Show - Temporada 2 (Cap.201)".
    private static final Pattern COUNTED_THROUGH = Pattern.compile(
            "[ ._-]+\\d{2,4}-\\d{2,4}[ ._-]*$|[ _]-[ _]\\d{1,4}(?:\\.\\d)?(?:[ _]-)?[ _]*[(\\[]?$"
                    + "|[ ._-]+temp(?:orada)?[ ._-]*\\d{1,2}(?=[ ._-]|$|\\[).*$",
            Pattern.CASE_INSENSITIVE);
    /// The day of a broadcast before the show's name: "221208 Show ep05".
    private static final Pattern DAY_FIRST = Pattern.compile("^\\d{6} (?=\\S)");

    private static final Pattern DISC = Pattern.compile("(?i)[ ._-](?:cd|dvd|dis[ck])[ ._-]?\\d$");
    private static final Pattern ALONE = Pattern.compile("(?i)[ ._-]+(?:part|pt)[ ._-]?\\d");

    private EpisodeNames() {}

    /// @param isShow whether the library holds shows; if not, only what names a season and an episode counts
    static Optional<NameReading> read(MediaPath file, boolean isShow) {
        OptionalInt season = file.folder().map(SeasonFolder::season).orElse(OptionalInt.empty());
        boolean isTelevision = isShow || season.isPresent();
        MediaPath named = namedByFolder(file, season).orElseGet(() -> file.unwrapped());
        Optional<NameReading> numbered = fired(named, season, isTelevision)
                .filter(fired -> isTelevision || (SURE.contains(fired.rule()) && isWrittenOut(fired.match())))
                .map(fired -> read(named, fired, season));
        return numbered.or(() -> season.isPresent() ? Optional.of(unnumbered(file, season)) : Optional.empty());
    }

    /// A file in the folder of a season that does not say which episode it is.
    private static NameReading unnumbered(MediaPath file, OptionalInt season) {
        Reading reading = new Reading(ItemKind.EPISODE, "in-season-folder");
        Optional<ReleaseName> show = showFolder(file, season).map(name -> ReleaseName.of(Labels.without(name)));
        reading.show = show.flatMap(ReleaseName::title);
        reading.year = show.map(ReleaseName::year).orElse(OptionalInt.empty());
        reading.season = season;
        reading.title = ReleaseName.of(Labels.without(file.stem())).title();
        reading.ids = Labels.ids(file.folders());
        return reading.done();
    }

    private static Optional<EpisodeRules.Fired> fired(MediaPath file, OptionalInt season, boolean isTelevision) {
        String spaced = file.stem().replace('.', ' ').replace('_', ' ');
        boolean isDotted = !file.stem().contains(" ");
        return EpisodeRules.first(new EpisodeName(spaced, season.isPresent(), isTelevision, isDotted));
    }

    /// A file whose name says nothing, in a folder that is named like a file: `Show.S01E02.720p/afaae96ae7.mkv`.
    private static Optional<MediaPath> namedByFolder(MediaPath file, OptionalInt season) {
        if (file.folders().isEmpty() || isTelling(file, season)) return Optional.empty();
        MediaPath folder = new MediaPath(
                file.folders().subList(0, file.folders().size() - 1),
                file.folders().getLast(),
                file.extension());
        boolean hasShow = folder.stem().matches("(?i)(?!s\\d{1,4}[ ._-]*e\\d).*");
        return hasShow && isTelling(folder, OptionalInt.empty()) ? Optional.of(folder) : Optional.empty();
    }

    private static boolean isTelling(MediaPath file, OptionalInt season) {
        return fired(file, season, false)
                .filter(fired ->
                        SURE.contains(fired.rule()) || fired.match().airDate().isPresent())
                .isPresent();
    }

    /// In a library of everything `2x1` is a pixel aspect and `S2E1` an episode.
    private static boolean isWrittenOut(Match match) {
        return match.end() - match.start() > 3;
    }

    private static NameReading read(MediaPath file, EpisodeRules.Fired fired, OptionalInt folderSeason) {
        Match match = fired.match();
        Reading reading = new Reading(ItemKind.EPISODE, fired.rule());
        ReleaseName before = ReleaseName.of(DAY_FIRST
                        .matcher(COUNTED_THROUGH
                                .matcher(file.stem().substring(0, match.start()))
                                .replaceFirst(""))
                        .replaceFirst("")
                + " ");
        Optional<ReleaseName> folder = showFolder(file, folderSeason).map(name -> ReleaseName.of(Labels.without(name)));
        boolean folderIsConventional =
                folder.filter(name -> name.year().isPresent()).isPresent();
        boolean fromFolder = before.title().isEmpty()
                || (folderIsConventional && before.year().isEmpty());
        reading.show = fromFolder ? folder.flatMap(ReleaseName::title).or(before::title) : before.title();
        reading.year = year(before, folder, file.stem().substring(match.start()), match);
        reading.season = match.season().isPresent() ? match.season() : folderSeason;
        reading.episode = match.first();
        reading.episodeEnd = match.last().equals(match.first()) ? OptionalInt.empty() : match.last();
        reading.absolute = match.season().isEmpty() && folderSeason.isEmpty() ? match.first() : OptionalInt.empty();
        reading.airDate = match.airDate().or(() -> DateRule.in(file.stem()));
        String after = Labels.without(file.stem().substring(match.end()));
        reading.part = part(after);
        reading.title = title(reading.part.isPresent() ? Labels.withoutPart(after) : after);
        if (fired.rule().equals(EpisodeRules.NUMBER_AFTER_GROUP) && folder.isEmpty()) {
            reading.show = reading.title;
            reading.title = Optional.empty();
        }
        reading.ids = Labels.ids(file.folders());
        return reading.done();
    }

    /// Discs are parts of a file; "part 1" is one right behind the numbers, and elsewhere the title of an episode.
    private static OptionalInt part(String after) {
        boolean isDisc = DISC.matcher(after).find();
        return isDisc || ALONE.matcher(after).matches() ? Labels.part("x" + after) : OptionalInt.empty();
    }

    /// From the show's name, its folder, a year in brackets among or behind the numbers, or a season that is a year.
    private static OptionalInt year(ReleaseName before, Optional<ReleaseName> folder, String numbersOn, Match match) {
        if (before.year().isPresent()) return before.year();
        OptionalInt ofFolder = folder.map(ReleaseName::year).orElse(OptionalInt.empty());
        if (ofFolder.isPresent()) return ofFolder;
        OptionalInt marked = ReleaseName.markedYear(numbersOn);
        return marked.isPresent() || match.season().orElse(0) < 1900 ? marked : match.season();
    }

    /// What follows the numbers, up to the words of the release. A word is put before it, because a title may not begin
    /// with a release word and this may.
    private static Optional<String> title(String after) {
        String text = after.replaceFirst("^[ ._-]+", "");
        String marked = text.contains(" ") ? "x " + text : "x." + text;
        return ReleaseName.title(marked)
                .map(found -> ReleaseName.tidy(found.substring(1)))
                .filter(found -> !found.isEmpty());
    }

    /// The show's folder: above the season's, or the file's own, or what a season pack's name starts with.
    private static Optional<String> showFolder(MediaPath file, OptionalInt folderSeason) {
        if (folderSeason.isEmpty()) return file.folder();
        String named = file.folder().map(SeasonFolder::showPart).orElse("");
        return named.isBlank() ? file.folderAbove(1) : Optional.of(named);
    }
}
