package com.viewra.plugins.scanner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day a programme was on air: `2026-09-01` or `01-09-2026`, with any separator; `20260901`; `1st Sep 2026`;
/// `260901` where the words of a release follow.
record DateRule(String name, Function<String, Optional<Match>> reader) implements EpisodeRule {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[ -](\\d\\d)[ -](\\d\\d)(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d\\d)[ -](\\d\\d)[ -]((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ((?:19|20)\\d\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EIGHT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern SIX = Pattern.compile("(?<= )(\\d\\d)(\\d\\d)(\\d\\d)(?= (?:\\d{3,4}p|HDTV|WEB))");

    static final DateRule WRITTEN = new DateRule("air-date", DateRule::written);
    static final DateRule SIX_DIGITS = new DateRule("air-date-in-six-digits", DateRule::sixDigits);
    static final DateRule EIGHT_DIGITS = new DateRule("air-date-in-eight-digits", DateRule::eightDigits);

    @Override
    public Optional<Match> match(EpisodeName file) {
        return reader.apply(file.stem());
    }

    /// The date in a name that is known by something else.
    static Optional<LocalDate> in(String stem) {
        String spaced = stem.replace('.', ' ').replace('_', ' ');
        return written(spaced)
                .or(() -> sixDigits(spaced))
                .or(() -> eightDigits(spaced))
                .flatMap(Match::airDate);
    }

    private static Optional<Match> written(String stem) {
        Matcher found = YEAR_FIRST.matcher(stem);
        if (found.find()) return dateOf(found, 1, 2, 3).or(() -> dateOf(found, 1, 3, 2));
        Matcher last = YEAR_LAST.matcher(stem);
        if (last.find()) return dateOf(last, 3, 2, 1).or(() -> dateOf(last, 3, 1, 2));
        Matcher words = IN_WORDS.matcher(stem);
        return words.find() ? date(words, number(words, 3), month(words.group(2)), number(words, 1)) : Optional.empty();
    }

    private static Optional<Match> sixDigits(String stem) {
        Matcher digits = SIX.matcher(stem);
        return digits.find()
                ? date(digits, 2000 + number(digits, 1), number(digits, 2), number(digits, 3))
                : Optional.empty();
    }

    private static Optional<Match> eightDigits(String stem) {
        Matcher digits = EIGHT.matcher(stem);
        return digits.find() ? dateOf(digits, 1, 2, 3) : Optional.empty();
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    /// @param yearGroup,monthGroup,dayGroup groups of the pattern
    private static Optional<Match> dateOf(Matcher found, int yearGroup, int monthGroup, int dayGroup) {
        return date(found, number(found, yearGroup), number(found, monthGroup), number(found, dayGroup));
    }

    private static Optional<Match> date(Matcher found, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Optional.of(Match.of(found.start(), found.end(), date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
