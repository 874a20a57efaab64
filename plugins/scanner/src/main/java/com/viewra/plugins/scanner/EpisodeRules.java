package com.viewra.plugins.scanner;

import com.viewra.plugins.scanner.EpisodeRule.EpisodeName;
import com.viewra.plugins.scanner.EpisodeRule.Match;
import java.util.List;
import java.util.Optional;

/// The ways of numbering episodes, surest first: what names a season and an episode beats a date, a date beats
/// an episode without a season, and bare numbers count only where the folder or the library says that these are
/// shows.
final class EpisodeRules {
    private static final String APART = "(?<![\\p{L}\\d])";
    private static final String NO_DIGIT = "(?!\\d)";
    /// "E02", "-E03", " - S01E04", " and S14E01", "x05", and "-06" right behind a number.
    private static final String MORE =
            "(?<more>(?:[ -]*(?:and )?(?:s\\d{1,4}[ ]?)?(?!x26[45])(?:ep|e|x)[ -]?\\d{1,5}(?![\\dpi])"
                    + "|[ -]+(?:\\d{1,2}|20\\d\\d)x\\d{1,3}(?![\\p{L}\\d])|-\\d{1,3}(?![\\p{L}\\d])| \\d\\d(?= - )"
                    + "| ?[+&] ?(?:s\\d{1,4})?e?\\d{1,3}(?![\\p{L}\\d]))*)";
    private static final String SEASON_WORD = "(?:season|saison|staffel|temporada|stagione|series|seizoen|sezon|se|s)";

    private static final String EPISODE_WORD =
            "(?:episodio|episode|aflevering|afl|folge|avsnitt|cap[ií]tulo|odcinek|epi|ep|e)";

    /// "[Group] 01 - Show": the only one with the show behind the number.
    static final String NUMBER_AFTER_GROUP = "number-after-group";

    private static final String LEADING = "^0*(?<first>\\d{1,4})(?<more>(?:-\\d{1,3})?)(?=$|[ -])(?! \\p{L}{0,2}$)";
    private static final String RELEASE_FOLLOWS = "(?= (?:\\d{3,4}p|720|hdtv|pdtv|web|dvdrip|xvid))";

    private static final List<EpisodeRule> ORDERED = List.of(
            NumberRule.of(
                    "season-and-episode",
                    APART + "s0*(?<season>\\d{1,4})[ -]*x?(?:ep?|x)[ -]?0*(?<first>\\d{1,5})" + MORE + NO_DIGIT),
            NumberRule.of(
                            "season-x-episode",
                            APART + "(?:ep )?0*(?<season>\\d{1,4})x0*(?<first>\\d{1,4})" + MORE + NO_DIGIT)
                    .provided(EpisodeRules::isNoPictureSize),
            NumberRule.of(
                    "season-and-episode-in-words",
                    APART + SEASON_WORD + "[ -]*0*(?<season>\\d{1,4})[ -]*(?:\\(\\d{4}\\))?[^\\p{L}\\d]*(?:\\d{3,4}p )?"
                            + EPISODE_WORD
                            + "[ -]*0*(?<first>\\d{1,4})(?<more>(?:-\\d{1,3}| (?:en|and|und|et|y|&) \\d{1,3})*)"
                            + NO_DIGIT),
            // Spanish releases: season and episode in one number
            NumberRule.of(
                    "chapter-in-brackets",
                    "\\[cap ?\\.?(?<season>\\d{1,2})(?<first>\\d\\d)(?:[ _-]\\d{1,2}(?<more>\\d\\d))?\\]"),
            // Turkish ones: "69. Bölüm"
            NumberRule.of("number-before-word", APART + "0*(?<first>\\d{1,4}) {0,2}(?:bölüm|bolum|blm)(?!\\p{L})")
                    .when(EpisodeName::isShow),
            DateRule.WRITTEN,
            NumberRule.of(
                    "episode-of-many",
                    APART
                            + "(?:(?:season (?=\\d{1,2}\\D)|(?=(?:19|20)\\d\\d ))(?<season>\\d{1,4})(?: ?of ?\\d{1,2})? )?"
                            + "0*(?<first>\\d{1,3}) ?of ?\\d{1,3}" + NO_DIGIT),
            NumberRule.of(
                            "episode-word",
                            APART + EPISODE_WORD + "[ -]*0*(?<first>\\d{1,4})(?:v\\d)?"
                                    + "(?<more>(?:-(?:ep?)?\\d{1,4})?)(?![\\d\\p{L}])")
                    .when(EpisodeName::isShow)
                    .inFirstSeason(),
            DateRule.SIX_DIGITS,
            NumberRule.of("season-dash-episode", "^(?<season>\\d{1,2})-(?<first>\\d{1,3})(?= - )")
                    .when(file -> file.isShow() && !file.inSeason()),
            NumberRule.of("leading-number-in-season", LEADING).when(EpisodeName::inSeason),
            NumberRule.of("bracketed-number", "\\[0*(?<first>\\d{2,4})(?:v\\d)?\\]")
                    .when(EpisodeName::isShow)
                    .provided(EpisodeRules::isNoYear),
            NumberRule.of("number-sign", "(?<=[ ])#0*(?<first>\\d{1,4})" + NO_DIGIT)
                    .when(EpisodeName::isShow),
            NumberRule.of("part-before-release", APART + "part[ -]?0*(?<first>\\d{1,3})" + RELEASE_FOLLOWS)
                    .when(EpisodeName::isShow)
                    .inFirstSeason(),
            NumberRule.of(
                            "number-after-dash",
                            "(?<=[^ -]) - {1,3}0*(?<first>\\d{1,4})(?:v\\d)?(?<more>(?:-\\d{1,4})?)(?=$| |\\[|\\()"
                                    + "(?!.* - \\d{1,4}(?:v\\d)?(?:$| |\\[))")
                    .when(EpisodeName::isShow)
                    .provided(EpisodeRules::isNoYear),
            NumberRule.of(NUMBER_AFTER_GROUP, "^\\[[^\\]]+\\] ?0*(?<first>\\d{1,3})(?: - | (?=\\p{L}))")
                    .when(EpisodeName::isShow),
            NumberRule.of("leading-number", LEADING).when(EpisodeName::isShow).provided(EpisodeRules::isNoYear),
            NumberRule.of("part-number", APART + "part[ -]?0*(?<first>\\d{1,3})" + NO_DIGIT)
                    .when(EpisodeName::isShow)
                    .inFirstSeason(),
            NumberRule.of("zero-season-and-episode", "(?<= )0(?<season>[1-9])(?<first>\\d\\d)" + RELEASE_FOLLOWS)
                    .when(file -> file.isShow() && file.isDotted()),
            NumberRule.of("season-and-episode-in-one", "(?<= )(?<season>\\d{1,2})(?<first>\\d\\d)" + RELEASE_FOLLOWS)
                    .when(file -> file.isShow() && file.isDotted() && !file.inSeason()),
            new SeasonRule(APART + SEASON_WORD + "s?[ -]*0*(?<season>\\d{1,4})(?![\\d\\p{L}])"),
            NumberRule.of(
                            "trailing-number",
                            "(?<=\\S)[ -]0*(?<first>\\d{1,4})(?:v\\d)?(?<more>(?:-\\d{1,4})?)"
                                    + "(?=$| ?\\[| ?\\(| \\d{3,4}p| hdtv| vostfr)")
                    .when(EpisodeName::isShow)
                    .provided(EpisodeRules::isNoYear),
            NumberRule.of("two-digit-number", "(?<=\\S )(?<first>0\\d)(?= )")
                    .when(file ->
                            file.isShow() && (file.isDotted() || file.stem().startsWith("["))),
            NumberRule.of(
                    "season-and-episode-attached",
                    "(?<=\\p{L})s(?<season>\\d\\d)e(?<first>\\d\\d)(?<more>(?:e\\d\\d)*)(?![\\p{L}\\d])"));

    private EpisodeRules() {}

    /// What fired, and what it read.
    record Fired(String rule, Match match) {}

    static Optional<Fired> first(EpisodeName file) {
        for (EpisodeRule rule : ORDERED) {
            Optional<Match> match = rule.match(file);
            if (match.isPresent()) return Optional.of(new Fired(rule.name(), match.get()));
        }
        return Optional.empty();
    }

    /// 1920x1080 is a picture, 1940x01 an episode of 1940.
    private static boolean isNoPictureSize(Match match) {
        int season = match.season().orElse(0);
        int episode = match.first().orElse(0);
        return season < 100 || (season >= 1900 && season < 2100 && episode < 400);
    }

    private static boolean isNoYear(Match match) {
        int number = match.first().orElse(0);
        return number < 1900 || number > 2099;
    }
}
