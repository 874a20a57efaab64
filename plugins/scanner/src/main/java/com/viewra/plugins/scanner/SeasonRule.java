package com.viewra.plugins.scanner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A season and no episode: "Show.S03.1080p", a whole season or a piece of it in one file.
record SeasonRule(Pattern pattern) implements EpisodeRule {
    SeasonRule(String regex) {
        this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    @Override
    public String name() {
        return "season-alone";
    }

    @Override
    public Optional<Match> match(EpisodeName file) {
        if (!file.isShow()) return Optional.empty();
        Matcher found = pattern.matcher(file.stem());
        if (!found.find() || found.start() == 0) return Optional.empty();
        int number = Numeral.of(found.group("season"));
        if (number > 200 && (number < 1900 || number > 2099)) return Optional.empty();
        OptionalInt season = OptionalInt.of(number);
        return Optional.of(new Match(
                found.start(), found.end(), season, OptionalInt.empty(), OptionalInt.empty(), Optional.empty()));
    }
}
