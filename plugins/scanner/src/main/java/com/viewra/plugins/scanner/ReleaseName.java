package com.viewra.plugins.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name split into title, year and the release words after them.
/// @param title empty if the name holds nothing else than release words
record ReleaseName(Optional<String> title, OptionalInt year) {
    private static final Pattern SITE = Pattern.compile(
            "^(?:\\[\\s*(?:www\\.)?[^\\]]*\\.(?:com|org|net|to|ru|info)\\s*\\][ ._-]*|\\([^)]*\\.xn--[^)]*\\)\\s*"
                    + "|(?:www\\.)?[\\w-]+\\.(?:com|to|org|net)\\s+-\\s+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKED_YEAR =
            Pattern.compile("[(\\[]\\s*(?:[^()\\[\\]]*[ ,.])?((?:18|19|20)\\d\\d)\\s*[)\\]]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]|\\{[^}]*\\}|[\\[{][^\\]}]*$");
    private static final Pattern ROUND = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d\\d");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\-–,:~]+|[\\s\\-–,:~(]+$");

    static ReleaseName of(String raw) {
        String name = SITE.matcher(raw.strip()).replaceFirst("");
        Matcher marked = MARKED_YEAR.matcher(name);
        if (marked.find() && hasText(name.substring(0, marked.start())))
            return new ReleaseName(
                    title(name.substring(0, marked.start())), OptionalInt.of(Integer.parseInt(marked.group(1))));
        if (marked.reset().lookingAt()) {
            ReleaseName rest = of(name.substring(marked.end()));
            return new ReleaseName(rest.title(), OptionalInt.of(Integer.parseInt(marked.group(1))));
        }
        return unmarked(name);
    }

    private static boolean hasText(String text) {
        return !tidy(BRACKETS.matcher(text).replaceAll(" ")).isEmpty();
    }

    /// Without a year in brackets, a year counts where release words or the end follow; the last such one.
    private static ReleaseName unmarked(String name) {
        List<String> words = words(name);
        int end = end(words);
        int year = -1;
        for (int n = 1; n < Math.min(end + 1, words.size()); n++)
            if (YEAR.matcher(words.get(n)).matches()) year = n;
        if (year < 0 && end > 1 && YEAR.matcher(words.getFirst()).matches() && end < words.size())
            return new ReleaseName(join(words.subList(1, end)), OptionalInt.of(Integer.parseInt(words.getFirst())));
        if (year < 0) return new ReleaseName(join(words.subList(0, end)), OptionalInt.empty());
        return new ReleaseName(join(words.subList(0, year)), OptionalInt.of(Integer.parseInt(words.get(year))));
    }

    /// The title part of a text that holds no year.
    static Optional<String> title(String text) {
        List<String> words = words(text);
        return join(words.subList(0, end(words)));
    }

    private static int end(List<String> words) {
        for (int n = 1; n < words.size(); n++) if (ReleaseWords.contains(words.get(n))) return n;
        return words.size();
    }

    private static List<String> words(String name) {
        String text = BRACKETS.matcher(name).replaceAll(" ");
        text = ROUND.matcher(text)
                .replaceAll(found -> isCountry(found.group()) ? Matcher.quoteReplacement(found.group()) : " ");
        text = text.contains(" ")
                ? text.replace('_', ' ')
                : text.replace('_', ' ').replace('.', ' ');
        if (dotted(text)) text = text.replace('.', ' ');
        if (!text.strip().contains(" ")) text = text.replace('-', ' ');
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) if (!word.isEmpty()) words.add(word);
        return words;
    }

    private static boolean isCountry(String parenthesis) {
        return parenthesis.matches("\\([A-Z]{2}\\)");
    }

    /// Whether dots stand for spaces although there are a few spaces too.
    private static boolean dotted(String text) {
        long dots = text.chars().filter(c -> c == '.').count();
        long spaces = text.strip().chars().filter(c -> c == ' ').count();
        return dots > 1 && dots >= spaces;
    }

    private static Optional<String> join(List<String> words) {
        String title = tidy(String.join(" ", words));
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    static String tidy(String text) {
        String tidied = EDGES.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        return tidied.equals(text) ? text : tidy(tidied);
    }
}
