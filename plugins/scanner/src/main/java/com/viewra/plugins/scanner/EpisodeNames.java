package com.viewra.plugins.scanner;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import com.viewra.plugins.scanner.EpisodeRule.EpisodeName;
import com.viewra.plugins.scanner.EpisodeRule.Match;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Episodes: the numbers by [EpisodeRules], the show from the name before them or from the folders above.
final class EpisodeNames {
    private static final Set<String> SURE = Set.of(
            "first-and-last-episode-apart", "season-and-episode", "season-x-episode", "season-and-episode-in-words");

    private static final Pattern DISC = Pattern.compile("(?i)[ ._-](?:cd|dvd|dis[ck])[ ._-]?\\d$");
    private static final Pattern ALONE = Pattern.compile("(?i)[ ._-]+(?:part|pt)[ ._-]?\\d");

    private EpisodeNames() {}

    /// @param isShow whether the library holds shows; if not, only what names a season and an episode counts
    static Optional<NameReading> read(MediaPath file, boolean isShow) {
        OptionalInt season = file.folder().map(SeasonFolder::season).orElse(OptionalInt.empty());
        boolean isTelevision = isShow || season.isPresent();
        MediaPath named =
                namedByFolder(file, season).orElseGet(() -> file.unwrapped().withPlainBrackets());
        Optional<NameReading> numbered = fired(named, season, isTelevision)
                .filter(fired -> isTelevision || (SURE.contains(fired.rule()) && isWrittenOut(fired.match())))
                .map(fired -> read(named, fired, season));
        return numbered.or(() -> season.isPresent() ? Optional.of(unnumbered(file, season)) : Optional.empty());
    }

    /// A file in the folder of a season that does not say which episode it is.
    private static NameReading unnumbered(MediaPath file, OptionalInt season) {
        NameDraft reading = new NameDraft(ItemKind.EPISODE, "in-season-folder");
        Optional<ReleaseName> show = showFolder(file, season).map(name -> ReleaseName.of(Labels.without(name)));
        reading.show = show.flatMap(ReleaseName::title);
        reading.year = show.map(ReleaseName::year).orElse(OptionalInt.empty());
        reading.season = season;
        reading.title = ReleaseName.of(Labels.without(file.stem())).title();
        reading.ids = Labels.ids(file.folders());
        return reading.done();
    }

    private static Optional<EpisodeRules.Fired> fired(MediaPath file, OptionalInt season, boolean isTelevision) {
        boolean isDotted = !file.stem().contains(" ");
        return EpisodeRules.first(new EpisodeName(spaced(file.stem()), season.isPresent(), isTelevision, isDotted));
    }

    /// With digits and signs of full width as their narrow forms: "＃１５８".
    private static String spaced(String stem) {
        StringBuilder spaced = new StringBuilder(stem.replace('.', ' ').replace('_', ' '));
        for (int n = 0; n < spaced.length(); n++) {
            char wide = spaced.charAt(n);
            if ((wide >= '０' && wide <= '９') || wide == '＃' || wide == '－')
                spaced.setCharAt(n, (char) (wide - '０' + '0'));
        }
        return spaced.toString();
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
        NameDraft reading = new NameDraft(ItemKind.EPISODE, fired.rule());
        Optional<ReleaseName> folder = showFolder(file, folderSeason).map(name -> ReleaseName.of(Labels.without(name)));
        ShowName show = ShowName.of(file.stem(), match, folder);
        reading.show = show.title();
        reading.year = show.year();
        reading.season = match.season().isPresent() ? match.season() : folderSeason;
        reading.episode = match.first();
        reading.episodeEnd = match.last().equals(match.first()) ? OptionalInt.empty() : match.last();
        reading.absolute = match.season().isEmpty() && folderSeason.isEmpty() ? match.first() : OptionalInt.empty();
        reading.airDate = match.airDate().or(() -> DateRule.in(file.stem()));
        String after = Labels.without(file.stem().substring(match.end()));
        reading.part = part(after);
        reading.title = title(reading.part.isPresent() ? Labels.withoutPart(after) : after)
                .map(title -> withoutShow(title, reading.show.orElse("")))
                .filter(title -> reading.year.isEmpty() || !title.equals(Integer.toString(reading.year.getAsInt())))
                .or(() -> titleOfFolder(file, match));
        if (EpisodeRules.SHOW_BEHIND_NUMBER.contains(fired.rule()) && folder.isEmpty()) {
            String[] showAndTitle = reading.title.orElse("").split(" - ", 2);
            reading.show = Optional.of(showAndTitle[0]).filter(name -> !name.isEmpty());
            reading.title = showAndTitle.length == 2 ? Optional.of(showAndTitle[1]) : Optional.empty();
        }
        reading.ids = Labels.ids(file.folders());
        return reading.done();
    }

    /// "2x05 - Show - Title" names the show behind the numbers.
    private static String withoutShow(String title, String show) {
        String prefix = show + " - ";
        return title.regionMatches(true, 0, prefix, 0, prefix.length()) ? title.substring(prefix.length()) : title;
    }

    /// Of a folder that is called after the same episode, "Show.S02E06.Title.720p/show.s02e06.720p.mkv".
    private static Optional<String> titleOfFolder(MediaPath file, Match match) {
        if (match.season().isEmpty()) return Optional.empty();
        return file.folder()
                .map(name -> new MediaPath(List.of(), name, ""))
                .flatMap(folder -> fired(folder, OptionalInt.empty(), false)
                        .map(EpisodeRules.Fired::match)
                        .filter(named -> named.season().equals(match.season())
                                && named.first().equals(match.first()))
                        .flatMap(named -> title(folder.stem().substring(named.end()))));
    }

    /// Discs are parts of a file; "part 1" is one right behind the numbers or behind the words of a release, and
    /// elsewhere the title of an episode.
    private static OptionalInt part(String after) {
        boolean isPart = DISC.matcher(after).find()
                || ALONE.matcher(after).matches()
                || endsWithRelease(Labels.withoutPart(after));
        return isPart ? Labels.part("x" + after) : OptionalInt.empty();
    }

    private static boolean endsWithRelease(String text) {
        return ReleaseWords.contains(text.replaceFirst("^.*[ ._-](?=[^ ._-])", ""));
    }

    /// What follows the numbers, up to the words of the release. A word is put before it, because a title may not begin
    /// with a release word and this may.
    private static Optional<String> title(String after) {
        String text = after.replaceFirst("^[ ._)\\]-]+", "");
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
