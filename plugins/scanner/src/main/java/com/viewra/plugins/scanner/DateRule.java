package com.viewra.plugins.scanner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day a programme was on air: `2026-09-01` or `01-09-2026`, with any separator.
record DateRule() implements EpisodeRule {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[ -](\\d\\d)[ -](\\d\\d)(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d\\d)[ -](\\d\\d)[ -]((?:19|20)\\d\\d)(?!\\d)");

    @Override
    public String name() {
        return "air-date";
    }

    @Override
    public Optional<Match> match(EpisodeName file) {
        return match(file.stem());
    }

    /// The date in a name that is known by something else.
    static Optional<LocalDate> in(String stem) {
        return match(stem.replace('.', ' ').replace('_', ' ')).flatMap(Match::airDate);
    }

    private static Optional<Match> match(String stem) {
        Matcher found = YEAR_FIRST.matcher(stem);
        if (found.find()) return date(found, 1, 2, 3);
        Matcher last = YEAR_LAST.matcher(stem);
        return last.find() ? date(last, 3, 2, 1).or(() -> date(last, 3, 1, 2)) : Optional.empty();
    }

    private static Optional<Match> date(Matcher found, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(number(found, year), number(found, month), number(found, day));
            return Optional.of(Match.of(found.start(), found.end(), date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
