package com.viewra.plugins.scanner;

import com.viewra.plugins.scanner.EpisodeRule.Match;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The show of an episode and the year it began in: from the name before the numbers, or from the show's folder.
record ShowName(Optional<String> title, OptionalInt year) {
    /// What stands between the show and the numbers and belongs to neither.
    private static final Pattern BETWEEN = Pattern.compile(
            // episodes as the whole series counts them: "Show - 313-315 - s16e03-05", "[Group] Show 214 10x14"
            "[ ._-]+\\d{2,4}-\\d{2,4}[ ._-]*$|[ _]-[ _]\\d{1,4}(?:\\.\\d)?(?:[ _]-)?[ _]*[(\\[]?$"
                    + "|(?<=^\\[[^\\]]{1,30}\\] .{1,99}) \\d{3,4} $"
                    // a day: "Show 2016 02 25 S20E142"
                    + "|[ ._-]+(?:19|20)\\d\\d([ ._-]?)\\d\\d\\1\\d\\d(?:[ ._-].*)?$"
                    // an episode before its day: "Show E76 2024 08 08"
                    + "|[ ._-]+e\\d{1,4}[ ._-]*$"
                    // all of it: "Show Complete Series S01"
                    + "|[ ._-]+(?:the[ ._-])?complete(?:[ ._-]series)?[ ._-]*$"
                    // the dot before the numbers, where spaces stand between words: "Some Show.S01E01"
                    + "|(?<= [^ ]{1,60})(?<!\\.[^ .]{1,9})\\.$"
                    // a season in words: "Show - Temporada 2 (Cap.201)"
                    + "|[ ._-]+tem(?:p|porada)?[ ._-]*\\d{1,2}(?=[ ._-]|$|\\[).*$",
            Pattern.CASE_INSENSITIVE);
    /// The day of a broadcast before the show's name: "221208 Show ep05".
    private static final Pattern DAY_FIRST = Pattern.compile("^\\d{6} (?=\\S)");
    /// Groups write one season both ways: "Show S2 - 01" and "Show S02 - 02" are one show.
    private static final Pattern SEASON_IN_NAME = Pattern.compile("(?<= S)0(?=\\d$)");
    /// A year right behind the numbers: "S01E01.2008.BluRay".
    private static final Pattern YEAR_BEHIND = Pattern.compile("^[ ._-]+((?:19|20)\\d\\d)(?=[ ._]\\p{Alnum}|$)");

    /// @param folder the show's
    static ShowName of(String stem, Match match, Optional<ReleaseName> folder) {
        String between = BETWEEN.matcher(stem.substring(0, match.start())).replaceFirst("");
        String written = BilingualName.latin(DAY_FIRST.matcher(between).replaceFirst("")) + " ";
        ReleaseName before = ReleaseName.of(written);
        boolean folderIsConventional =
                folder.filter(name -> name.year().isPresent()).isPresent();
        boolean isFromFolder = before.title().isEmpty()
                || (folderIsConventional && ReleaseName.markedYear(written).isEmpty());
        ReleaseName name = isFromFolder ? folder.orElse(before) : before;
        Optional<String> title = name.title()
                .or(before::title)
                .map(found -> SEASON_IN_NAME.matcher(found).replaceFirst(""));
        return new ShowName(title, year(name, folder, stem.substring(match.start()), match));
    }

    /// From the show's name, its folder, a year in brackets among or behind the numbers, a season that is a year, or a
    /// year behind an episode of the first season.
    private static OptionalInt year(ReleaseName name, Optional<ReleaseName> folder, String numbersOn, Match match) {
        if (name.year().isPresent()) return name.year();
        OptionalInt ofFolder = folder.map(ReleaseName::year).orElse(OptionalInt.empty());
        if (ofFolder.isPresent()) return ofFolder;
        OptionalInt marked = ReleaseName.markedYear(numbersOn);
        if (marked.isPresent()) return marked;
        if (match.season().orElse(0) >= 1900) return match.season();
        return match.season().orElse(1) == 1 ? yearBehind(numbersOn, match) : OptionalInt.empty();
    }

    private static OptionalInt yearBehind(String numbersOn, Match match) {
        Matcher found = YEAR_BEHIND.matcher(numbersOn.substring(match.end() - match.start()));
        return match.first().isPresent() && found.find()
                ? OptionalInt.of(Integer.parseInt(found.group(1)))
                : OptionalInt.empty();
    }
}
