package com.viewra.plugins.scanner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule that is a pattern with the groups `season` (optional), `first` and `more`.
/// @param applies to which names it may be put
/// @param plausible what a match must fulfil beside the pattern
/// @param isFirstSeason whether an episode so written belongs to the first season, unless a folder says otherwise
record NumberRule(
        String name,
        Pattern pattern,
        Predicate<EpisodeRule.EpisodeName> applies,
        Predicate<EpisodeRule.Match> plausible,
        boolean isFirstSeason)
        implements EpisodeRule {
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

    static NumberRule of(String name, String regex) {
        return new NumberRule(
                name,
                Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                _ -> true,
                _ -> true,
                false);
    }

    NumberRule when(Predicate<EpisodeRule.EpisodeName> condition) {
        return new NumberRule(name, pattern, condition, plausible, isFirstSeason);
    }

    NumberRule provided(Predicate<EpisodeRule.Match> condition) {
        return new NumberRule(name, pattern, applies, condition, isFirstSeason);
    }

    NumberRule inFirstSeason() {
        return new NumberRule(name, pattern, applies, plausible, true);
    }

    @Override
    public Optional<Match> match(EpisodeName file) {
        if (!applies.test(file)) return Optional.empty();
        Matcher found = pattern.matcher(file.stem());
        while (found.find()) {
            Match match = match(found, file.inSeason());
            if (plausible.test(match)) return Optional.of(match);
        }
        return Optional.empty();
    }

    private Match match(Matcher found, boolean inSeason) {
        int first = Numeral.of(found.group("first"));
        return Match.of(found.start(), found.end(), season(found, inSeason), first, last(found, first));
    }

    private OptionalInt season(Matcher found, boolean inSeason) {
        if (!pattern.namedGroups().containsKey("season") || found.group("season") == null)
            return isFirstSeason && !inSeason ? OptionalInt.of(1) : OptionalInt.empty();
        return OptionalInt.of(Integer.parseInt(found.group("season")));
    }

    private int last(Matcher found, int first) {
        if (!pattern.namedGroups().containsKey("more") || found.group("more") == null) return first;
        Matcher last = LAST_NUMBER.matcher(found.group("more"));
        return last.find() ? Integer.parseInt(last.group(1)) : first;
    }
}
