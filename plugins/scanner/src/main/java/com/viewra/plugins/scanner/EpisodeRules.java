package com.viewra.plugins.scanner;

import com.viewra.plugins.scanner.EpisodeRule.EpisodeName;
import com.viewra.plugins.scanner.EpisodeRule.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
            "(?:episodio|episode|aflevering|afl|folge|avsnitt|cap[ií]tulo|odcinek|episodes|epi|ep|e)";

    private static final String RANGE = "(?<more>(?:(?:-| ?~ ?)\\d{1,4})*)";

    /// "[Group] 01 - Show" and, where no folder names it, "01 - Show".
    static final Set<String> SHOW_BEHIND_NUMBER = Set.of("number-after-group", "leading-number");

    private static final String LAST_OF_SHOW = " ?(?:end|fin|完)";

    private static final String LEADING = "^0*(?<first>\\d{1,4})(?<more>(?:-\\d{1,3})?)(?=$|[ -])(?! \\p{L}{0,2}$)";
    private static final String PART_NUMBER = "(?:part|pt)(?:[ -]|(?=\\d))0*(?<first>" + Numeral.PATTERN + ")";
    private static final String RELEASE_FOLLOWS = "(?= (?:\\d{3,4}p|720|hdtv|pdtv|web|dvdrip|xvid))";

    private static final Pattern A_SEASON =
            Pattern.compile("(?<= )(?:season ?|s)\\d{1,2}(?=$|[ -])", Pattern.CASE_INSENSITIVE);

    private static final List<EpisodeRule> ORDERED = List.of(
            NumberRule.of(
                            "first-and-last-episode-apart",
                            APART + "s0*(?<season>\\d{1,4})e0*(?<first>\\d{1,5})" + NO_DIGIT + ".*" + APART
                                    + "s0*\\k<season>e(?<more>\\d{1,5})" + NO_DIGIT)
                    .provided(match -> match.last().orElse(0) > match.first().orElse(0)),
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
            // "Show.S06.01.1999.BDRip"
            NumberRule.of("season-dot-episode", APART + "s(?<season>\\d\\d) (?<first>\\d\\d)(?= (?:19|20)\\d\\d )")
                    .when(EpisodeName::isDotted),
            // Spanish releases: season and episode in one number
            NumberRule.of(
                    "chapter-in-brackets",
                    "\\[cap[ .]*(?<season>\\d{1,2})(?<first>\\d\\d)(?:[ _-]\\d{1,2}(?<more>\\d\\d))?(?: [^\\]]*)?\\]"),
            // Turkish ones: "69. Bölüm"
            NumberRule.of("number-before-word", APART + "0*(?<first>\\d{1,4}) {0,2}(?:bölüm|bolum|blm)(?!\\p{L})")
                    .when(EpisodeName::isShow),
            // Chinese, Japanese and Korean ones: "第12集", "第12話", "제12화"
            NumberRule.of(
                            "number-before-counter",
                            "(?:[第제] ?|(?<=\\[)|(?<= )(?=\\d{1,4}[화회](?: |$)))0*(?<first>\\d{1,4})"
                                    + "(?<more>(?:[-~]\\d{1,4})?) ?[话話集回화회]")
                    .when(EpisodeName::isShow),
            DateRule.WRITTEN,
            NumberRule.of("leading-number-and-dash", "^0*(?<first>\\d{1,3})(?<more>)(?= - )")
                    .when(EpisodeName::inSeason),
            NumberRule.of(
                            "episode-of-many",
                            APART
                                    + "(?:(?:season (?=\\d{1,2}\\D)|(?=(?:19|20)\\d\\d ))(?<season>\\d{1,4})(?: ?of ?\\d{1,2})? )?"
                                    + "(?<!season )0*(?<first>\\d{1,3}) ?of ?\\d{1,3}" + NO_DIGIT)
                    .inFirstSeason(),
            NumberRule.of(
                            "episode-word",
                            APART + "(?!e[ -])" + EPISODE_WORD + "[ -]*0*(?<first>\\d{1,4})(?:v\\d)?"
                                    + "(?<more>(?:-\\d{1,4}|[ -]*ep?\\d{1,4})*)(?![\\d\\p{L}])")
                    .when(EpisodeName::isShow)
                    .inFirstSeason(),
            DateRule.SIX_DIGITS,
            NumberRule.of("season-dash-episode", "^(?<season>\\d{1,2})-(?<first>\\d{1,3}(?= - )|\\d{2,3}(?= \\p{L}))")
                    .when(file -> file.isShow() && !file.inSeason()),
            NumberRule.of("leading-number-in-season", LEADING).when(EpisodeName::inSeason),
            NumberRule.of("bracketed-number", "[\\[{]0*(?<first>\\d{2,4})(?:v\\d|" + LAST_OF_SHOW + ")?[\\]}]")
                    .when(EpisodeName::isShow)
                    .provided(EpisodeRules::isNoYear),
            NumberRule.of("season-in-brackets", "\\((?:season ?|s)(?<season>\\d{1,2})\\) - 0*(?<first>\\d{1,4})(?=$| )")
                    .when(EpisodeName::isShow),
            NumberRule.of("number-sign", "(?<=[ ])#0*(?<first>\\d{1,4})" + NO_DIGIT)
                    .when(EpisodeName::isShow),
            NumberRule.of("part-before-release", APART + PART_NUMBER + RELEASE_FOLLOWS)
                    .when(EpisodeRules::isShowWithoutSeason)
                    .inFirstSeason(),
            NumberRule.of(
                            "number-between-dashes",
                            "(?<=[^ -]) - {1,3}0*(?<first>\\d{2,4})(?:v\\d)?" + RANGE + "(?= - )")
                    .when(EpisodeName::isShow)
                    .provided(EpisodeRules::isNoYear),
            NumberRule.of(
                            "number-after-dash",
                            "(?<=[^ -]) - {1,3}0*(?<first>\\d{1,4})(?:v\\d)?" + RANGE + "(?=$| |\\[|\\()"
                                    + "(?!.* - \\d{1,4}(?:v\\d)?(?:$| |\\[))")
                    .when(EpisodeName::isShow)
                    .provided(EpisodeRules::isNoYear),
            NumberRule.of(
                            "numbers-in-brackets",
                            "[(\\[]0*(?<first>\\d{2,4})(?<more>[-~]\\d{2,4})(?:" + LAST_OF_SHOW + ")?[)\\]]")
                    .when(EpisodeName::isShow)
                    .provided(EpisodeRules::isNoYear),
            NumberRule.of("number-after-group", "^\\[[^\\]]+\\] ?0*(?<first>\\d{1,3})(?: - | (?=\\p{L}))")
                    .when(EpisodeName::isShow),
            // "[Group] Show 34 - Title [A1B2C3D4]"
            NumberRule.of("number-before-title", "(?<=^\\[[^\\]]{1,30}\\] .{1,99}) 0*(?<first>\\d{2,4})(?= - \\p{L})")
                    .when(EpisodeName::isShow)
                    .provided(EpisodeRules::isNoYear),
            NumberRule.of("leading-number", LEADING)
                    .when(EpisodeRules::isShowWithoutSeason)
                    .provided(EpisodeRules::isNoYear),
            NumberRule.of("part-number", APART + PART_NUMBER + "(?![\\p{L}\\d])")
                    .when(EpisodeRules::isShowWithoutSeason)
                    .inFirstSeason(),
            DateRule.EIGHT_DIGITS,
            NumberRule.of("zero-season-and-episode", "(?<= )0(?<season>[1-9])(?<first>\\d\\d)" + RELEASE_FOLLOWS)
                    .when(file -> file.isShow() && file.isDotted()),
            NumberRule.of(
                            "season-and-episode-in-one",
                            "(?<= )(?<season>\\d{1,2})(?<first>(?!00)\\d\\d)(?: \\k<season>(?<more>\\d\\d))?"
                                    + RELEASE_FOLLOWS)
                    .when(file -> file.isShow() && file.isDotted() && !file.inSeason()),
            NumberRule.of(
                            "season-and-two-episodes-in-one",
                            "(?<= )(?<season>\\d{1,2})(?<first>\\d\\d)(?<more>\\d\\d)" + RELEASE_FOLLOWS)
                    .when(file -> file.isShow() && file.isDotted())
                    .provided(match -> match.last().orElse(0) == match.first().orElse(0) + 1),
            // episodes of long shows, counted through: "Show S21 999"
            NumberRule.of("number-after-season", "(?<= s\\d{1,2} )(?<first>\\d{3,4})(?=$| ?[\\[(])")
                    .when(EpisodeName::isShow)
                    .provided(EpisodeRules::isNoYear),
            // before "Series 100" and "Series 2016", which may be a name: "Series.2016.S02"
            new SeasonRule(APART + "(?:season ?|s)0*(?<season>\\d{1,2})(?=$|[ -])"),
            // with the discs of a season: "S07D1-3"
            new SeasonRule(APART + SEASON_WORD
                    + "s?[ -]*0*(?<season>\\d{1,4})(?: ?of ?\\d{1,2}|d\\d{1,2}[-&\\d]*|extras?)?(?![\\d\\p{L}])"),
            new SeasonRule(APART + "(?<season>\\d{1,2})xall(?!\\p{L})"),
            new SeasonRule(APART + "(?:season|saison|staffel|temporada|stagione) (?<season>" + Numeral.PATTERN
                    + ")(?![\\p{L}\\d])"),
            NumberRule.of(
                            "season-and-episode-in-three",
                            "(?<!\\d[pi] .{0,60}) (?<season>[1-9])(?<first>\\d\\d)(?=$| \\p{L})")
                    .when(file -> file.isShow() && file.isDotted() && !file.inSeason()),
            NumberRule.of(
                            "trailing-number",
                            "(?<=\\S)[ -]0*(?<first>\\d{1,4})(?:v\\d)?" + RANGE
                                    + "(?=$| ?\\[| ?\\(| \\d{3,4}p| (?:[hp]dtv|vostfr|(?:dvd|bd|web)rip|web-?dl|bluray))")
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

    /// "30 Rock S03" and "Show.S02.Part.1" name a season, or a piece of one.
    private static boolean isShowWithoutSeason(EpisodeName file) {
        return file.isShow() && !A_SEASON.matcher(file.stem()).find();
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
