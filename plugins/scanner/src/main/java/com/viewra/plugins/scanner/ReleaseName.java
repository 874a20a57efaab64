package com.viewra.plugins.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
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
    private static final Pattern WRAPPED = Pattern.compile("^\\[([^\\[\\]]{12,})\\]$");
    /// Hyphens stand for spaces where nothing else does; dots then are decimal points.
    private static final Pattern HYPHENATED = Pattern.compile("[^. ]*(?:\\d\\.\\d[^. ]*)*");
    private static final Pattern DOT_FOR_SPACE = Pattern.compile("\\.");
    private static final Pattern DOT_FOR_SPACE_AMONG_SPACES = Pattern.compile(
            "(?<=\\s)\\.(?=\\d{4}\\b)|(?<=\\d{3})\\.(?=\\d)|\\.(?=\\d{3,4}p)|(?<=\\S)\\.(?=[^\\s\\d])|(?<=[^\\s\\d])\\.(?=\\d)|^\\.");
    private static final Pattern ARTICLE_LAST = Pattern.compile("^(.+), ?(the|a|an)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s\\-–,:~]+|[\\s\\-–,:~(]+$");

    static ReleaseName of(String raw) {
        String name = WRAPPED.matcher(SITE.matcher(raw.strip()).replaceFirst(""))
                .replaceFirst("$1")
                .replaceFirst("_+$", "");
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

    /// A year in round or square brackets, anywhere.
    static OptionalInt markedYear(String text) {
        Matcher marked = MARKED_YEAR.matcher(text);
        return marked.find() ? OptionalInt.of(Integer.parseInt(marked.group(1))) : OptionalInt.empty();
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
        if (year < 0) return new ReleaseName(join(words.subList(0, end)), yearAmong(words.subList(end, words.size())));
        return new ReleaseName(join(words.subList(0, year)), OptionalInt.of(Integer.parseInt(words.get(year))));
    }

    private static OptionalInt yearAmong(List<String> releaseWords) {
        return releaseWords.stream()
                .filter(word -> YEAR.matcher(word).matches())
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /// The title part of a text that holds no year.
    static Optional<String> title(String text) {
        List<String> words = words(text);
        return join(words.subList(0, end(words)));
    }

    /// A name that begins with such a word is about it: a test clip called "h264 in mp4".
    private static int end(List<String> words) {
        if (!words.isEmpty() && ReleaseWords.contains(words.getFirst())) return words.size();
        for (int n = 1; n < words.size(); n++) {
            Optional<String> next = n + 1 < words.size() ? Optional.of(words.get(n + 1)) : Optional.empty();
            if (ReleaseWords.endsTitle(words.get(n), next)) return n;
        }
        return words.size();
    }

    private static List<String> words(String name) {
        boolean isSpaced = ROUND.matcher(BRACKETS.matcher(name).replaceAll(""))
                .replaceAll("")
                .strip()
                .contains(" ");
        String text = BRACKETS.matcher(name).replaceAll(" ");
        text = ROUND.matcher(text).replaceAll(found -> kept(found));
        text = text.replace('_', ' ').replaceAll("-((?:19|20)\\d\\d)-", " $1 ");
        isSpaced |= name.contains("_");
        if (!isSpaced && HYPHENATED.matcher(text).matches()) text = text.replace('-', ' ');
        else
            text = (isSpaced ? DOT_FOR_SPACE_AMONG_SPACES : DOT_FOR_SPACE)
                    .matcher(text)
                    .replaceAll(" ");
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) if (!word.isEmpty()) words.add(word);
        return words;
    }

    /// Countries ("The Office (US)") and what a title begins with ("(500) Days").
    private static String kept(MatchResult parenthesis) {
        String text = parenthesis.group();
        boolean isKept = text.matches("\\([A-Z]{2}\\)") || (parenthesis.start() == 0 && text.matches("\\(\\d{1,3}\\)"));
        return isKept ? Matcher.quoteReplacement(text) : " ";
    }

    private static Optional<String> join(List<String> words) {
        List<String> kept = new ArrayList<>(words);
        if (kept.size() > 1) kept.add(ReleaseWords.withoutSuffix(kept.removeLast()));
        String title = ARTICLE_LAST.matcher(tidy(String.join(" ", kept))).replaceFirst("$2 $1");
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    static String tidy(String text) {
        String tidied = EDGES.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        return tidied.equals(text) ? text : tidy(tidied);
    }
}
