package com.viewra.plugins.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name split into title, year and the release words after them.
/// @param title empty if the name holds nothing else than release words
record ReleaseName(Optional<String> title, OptionalInt year) {
    private static final String DOMAIN = "(?:(?:com?|net|org)\\.\\p{L}{2}|com|org|net|to|ru|info|io|ca)";
    private static final Pattern SITE = Pattern.compile(
            "^(?:\\[\\s*(?:www\\.)?[^\\]]*\\." + DOMAIN + "\\s*\\][ ._-]*|\\([^)]*\\.(?:xn--[^)]*|" + DOMAIN
                    + ")\\)\\s*" + "|(?:www\\.[\\w.-]+\\.\\p{L}{2,4}|[\\w-]+\\." + DOMAIN + ")\\s+-\\s+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKED_YEAR =
            Pattern.compile("[(\\[]\\s*(?:[^()\\[\\]]*[ ,.])?((?:18|19|20)\\d\\d)\\s*[)\\]]");
    /// All but one ideograph before text: a mark of Japanese broadcasts, as in "[新]Title".
    private static final Pattern BRACKETS =
            Pattern.compile("\\[(?!\\p{IsHan}\\]\\p{L})[^\\]]*\\]|\\{[^}]*\\}|[\\[{][^\\]}]*$");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern IN_LATIN = Pattern.compile("(?=.*\\p{IsLatin})\\P{IsHan}+");
    private static final Pattern ROUND = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d\\d");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(?:0\\d|1[0-2])[ .-](?:0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern OTHER_TITLE = Pattern.compile("(?<=\\p{L} )\\((\\p{L}[^()]*)\\) $");
    private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{L}[^ ]*)");
    /// A place in a row that is no part of the title: "(1)The Girl", where "(500) Days" is one.
    private static final Pattern NUMBERED = Pattern.compile("^\\(\\d{1,2}\\)(?=\\p{L})");

    private static final Pattern ALSO_KNOWN_AS =
            Pattern.compile("(?<=[ .])a\\.k\\.a\\.?(?=[ .])", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRAPPED = Pattern.compile("^\\[([^\\[\\]]+)\\]$");
    /// Hyphens stand for spaces where nothing else does; dots then are decimal points.
    private static final Pattern HYPHENATED = Pattern.compile("[^. ]*(?:\\d\\.\\d[^. ]*)*");
    private static final Pattern DOT_FOR_SPACE = Pattern.compile("\\.");
    private static final Pattern DOT_FOR_SPACE_AMONG_SPACES = Pattern.compile(
            "(?<=\\s)\\.(?=\\d{4}\\b)|(?<=[\\s.](?:19|20)\\d\\d)\\.(?=\\s|$)|(?<=\\d{3})\\.(?=\\d)|\\.(?=\\d{3,4}p)|(?<=\\S)\\.(?=[^\\s\\d])|(?<=[^\\s\\d])\\.(?=\\d)|^\\.");
    private static final Pattern ARTICLE_LAST = Pattern.compile("^(.+), ?(the|a|an)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s\\-–,:~]+|[\\s\\-–,:~(]+$");

    static ReleaseName of(String raw) {
        String unnumbered = NUMBERED.matcher(raw).replaceFirst("");
        String name = WRAPPED.matcher(SITE.matcher(unnumbered.strip()).replaceFirst(""))
                .replaceFirst("$1")
                .replaceFirst("_+$", "");
        Matcher marked = MARKED_YEAR.matcher(name);
        if (marked.find() && (hasText(name.substring(0, marked.start())) || !hasText(name.substring(marked.end()))))
            return new ReleaseName(
                    marked(name.substring(0, marked.start())), OptionalInt.of(Integer.parseInt(marked.group(1))));
        if (marked.reset().lookingAt()) {
            ReleaseName rest = of(name.substring(marked.end()));
            return new ReleaseName(rest.title(), OptionalInt.of(Integer.parseInt(marked.group(1))));
        }
        return unmarked(name);
    }

    /// The title before a year in brackets, with what else stands in brackets there: "Lola (Lola rennt) (1998)".
    private static Optional<String> marked(String text) {
        Matcher other = OTHER_TITLE.matcher(text);
        List<String> words = words(text);
        Optional<String> title = join(words.subList(0, end(words, ReleaseWords::endsDatedTitle)));
        boolean isTitle = other.find()
                && title.filter(found -> found.endsWith(other.group().strip())).isEmpty()
                && Labels.edition(other.group()).isEmpty()
                && words(other.group(1)).stream().noneMatch(ReleaseWords::mayBeOfRelease);
        return isTitle ? title.map(found -> found + " " + other.group().strip()) : title;
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
            if (YEAR.matcher(words.get(n)).matches() && !isDay(words.subList(n + 1, words.size()))) year = n;
        if (year < 0 && end > 1 && YEAR.matcher(words.getFirst()).matches() && end < words.size())
            return new ReleaseName(join(words.subList(1, end)), OptionalInt.of(Integer.parseInt(words.getFirst())));
        if (year < 0) return new ReleaseName(join(words.subList(0, end)), yearAmong(words.subList(end, words.size())));
        return new ReleaseName(
                join(words.subList(0, beforeLanguage(words, year))), OptionalInt.of(Integer.parseInt(words.get(year))));
    }

    /// Where the title ends before a language and the year, as releases once had it: "Film.German.1999.PAL.DVDR".
    /// It is part of the title if the release says it again, and maybe behind an article: "The Good German".
    private static int beforeLanguage(List<String> words, int year) {
        boolean isReleased = year + 1 < words.size()
                && ReleaseWords.endsTitle(
                        words.get(year + 1), words.stream().skip(year + 2L).findFirst());
        boolean isSpoken = year > 1
                && ReleaseWords.isLanguage(words.get(year - 1))
                && words.subList(year, words.size()).stream().noneMatch(words.get(year - 1)::equalsIgnoreCase);
        boolean isTitle = year <= 3 && words.getFirst().matches("(?i)the|an?");
        if (!isReleased || !isSpoken || isTitle) return year;
        return words.get(year - 2).equals("DC") ? year - 2 : year - 1;
    }

    /// Whether a month and a day follow: the year of a day does not say when a film came out.
    private static boolean isDay(List<String> following) {
        String text = String.join(" ", following.subList(0, Math.min(2, following.size())));
        return MONTH_AND_DAY.matcher(text).lookingAt();
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
        return end(words, ReleaseWords::endsTitle);
    }

    private static int end(List<String> words, BiPredicate<String, Optional<String>> isEnd) {
        if (!words.isEmpty() && ReleaseWords.contains(words.getFirst())) return words.size();
        for (int n = 1; n < words.size(); n++) {
            Optional<String> next = n + 1 < words.size() ? Optional.of(words.get(n + 1)) : Optional.empty();
            if (isEnd.test(words.get(n), next)) return n;
        }
        return words.size();
    }

    /// Where all of a name stands in brackets, as in "[REC]", that is the name. Of several the first is the group's;
    /// of the others counts the first in Latin letters, or the last.
    private static List<String> words(String name) {
        List<String> words = wordsOutside(name);
        if (!words.stream().allMatch(ReleaseWords::contains)) return words;
        List<String> bracketed = IN_BRACKETS
                .matcher(name)
                .results()
                .map(found -> found.group(1).strip())
                .filter(text -> !text.matches("\\d*") && !ReleaseWords.contains(text))
                .toList();
        if (bracketed.isEmpty()) return words;
        return wordsOutside(bracketed.stream()
                .skip(1)
                .filter(text -> IN_LATIN.matcher(text).matches())
                .findFirst()
                .orElse(bracketed.getLast()));
    }

    private static List<String> wordsOutside(String name) {
        boolean isSpaced = ROUND.matcher(BRACKETS.matcher(name).replaceAll(""))
                .replaceAll("")
                .strip()
                .contains(" ");
        String text = BRACKETS.matcher(name).replaceAll(found -> releaseWord(found, name));
        String unbracketed = text;
        text = ROUND.matcher(text)
                .replaceAll(found -> isKept(found, unbracketed) ? Matcher.quoteReplacement(found.group()) : " ");
        text = ALSO_KNOWN_AS
                .matcher(text.replace('_', ' ').replaceAll("-((?:19|20)\\d\\d)-", " $1 "))
                .replaceAll("AKA")
                .replaceAll("(?<= )\\.(?=\\p{L}{2})", " ");
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

    /// The first word of a last bracket, if it is of a release: "French [1080p]" says a language as "French 1080p"
    /// does.
    private static String releaseWord(MatchResult bracket, String name) {
        String first = bracket.group().replaceFirst("^[\\[{]\\s*([^\\s,\\]}]*).*", "$1");
        boolean isLast = bracket.start() > 0 && !hasText(name.substring(bracket.end()));
        return isLast && ReleaseWords.contains(first) ? Matcher.quoteReplacement(" " + first + " ") : " ";
    }

    /// Countries ("The Office (US)"), what a title begins with ("(500) Days") and a word amid others ("You Are (Not)
    /// Alone").
    private static boolean isKept(MatchResult parenthesis, String name) {
        String text = parenthesis.group();
        if (text.matches("\\([A-Z]{2}\\)") || (parenthesis.start() == 0 && text.matches("\\(\\d{1,3}\\)"))) return true;
        Matcher next = NEXT_WORD.matcher(name.substring(parenthesis.end()));
        return text.matches("\\(\\p{L}+\\)")
                && next.lookingAt()
                && !ReleaseWords.endsTitle(next.group(1), Optional.empty())
                && !ReleaseWords.mayBeOfRelease(text.substring(1, text.length() - 1))
                && Labels.edition(text).isEmpty();
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
