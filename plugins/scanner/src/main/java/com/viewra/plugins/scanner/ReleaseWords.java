package com.viewra.plugins.scanner;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Words that describe a release and never its title: where they start, the title has ended.
final class ReleaseWords {
    private static final Set<String> SOURCES = Set.of(
            "bluray",
            "blu-ray",
            "bdrip",
            "brrip",
            "bdmux",
            "bdripmux",
            "brripmux",
            "dvdripmux",
            "brmux",
            "bdremux",
            "bd25",
            "bd50",
            "hddvd",
            "hd-dvd",
            "dvdrip",
            "dvd-rip",
            "dvd",
            "dvdr",
            "dvdscr",
            "dvd5",
            "dvd9",
            "dvdivx",
            "dvdmux",
            "dvb",
            "hdtv",
            "ahdtv",
            "hdtvrip",
            "hdtvmux",
            "pdtv",
            "sdtv",
            "ldtv",
            "dsr",
            "dsrip",
            "tvrip",
            "web-dl",
            "webdl",
            "webrip",
            "web-rip",
            "webhd",
            "webcap",
            "webmux",
            "dlmux",
            "vhs",
            "vhsrip",
            "hdcam",
            "telesync",
            "telecine",
            "hdts",
            "workprint",
            "screener",
            "r5",
            "dmrip",
            "ddc",
            "amzn",
            "netflixuhdrip",
            "netflixuhd",
            "amazonhd",
            "webuhd",
            "uhdtv",
            "hdrip",
            "scr",
            "hdtc",
            "ituneshd",
            "hditunes",
            "hdlight",
            "webdlrip",
            "web-dlrip",
            "dvd-r",
            "bluraymux",
            "webscreener",
            "dvdscreener",
            "ppvrip",
            "satrip",
            "remux",
            "bdmv",
            "hdc");
    private static final Set<String> PICTURE = Set.of(
            "4k",
            "uhd",
            "ultrahd",
            "hdr",
            "half-sbs",
            "half-ou",
            "upscale",
            "hdr10",
            "sdr",
            "hevc",
            "hevc10",
            "avc",
            "xvid",
            "divx",
            "h264",
            "h265",
            "x264",
            "x265",
            "h263",
            "vp9",
            "av1",
            "vc-1",
            "mpeg2",
            "10bit",
            "12bit",
            "8bit",
            "hi10p",
            "hq",
            "upscaled",
            "dxva",
            "mhd",
            "hfr",
            "fullhd",
            "bt2020",
            "m1080p");
    /// A name that went through a converter keeps the extension it had.
    private static final Set<String> CONTAINERS = Set.of("avi", "mkv", "mp4", "wmv");
    private static final Set<String> SOUND = Set.of(
            "aac", "ac3", "ac3d", "eac3", "dts", "dtshd", "dts-hd", "dts-x", "truehd", "atmos", "flac", "ddp5", "dd5",
            "dd51", "mp2", "dd-ex", "ddex", "lpcm", "6ch", "8ch", "dd", "ddp", "dd+", "lame");
    private static final Set<String> LANGUAGES = Set.of(
            "multi",
            "vostfr",
            "truefrench",
            "vff",
            "vfq",
            "vfi",
            "swissgerman",
            "swesub",
            "hebsubs",
            "subforced",
            "fastsub",
            "multisubs",
            "subbed",
            "dubbed",
            "dublado",
            "legendado",
            "legendas",
            "legenda",
            "subtitulado",
            "subtitles",
            "esub",
            "ita",
            "eng",
            "dl");
    private static final Set<String> SPOKEN =
            Set.of("french", "german", "italian", "spanish", "flemish", "danish", "swedish", "norwegian", "polish");
    /// Words that titles use too: they count where another such word follows.
    private static final Set<String> AMBIGUOUS = Set.of(
            "french",
            "german",
            "italian",
            "spanish",
            "flemish",
            "subs",
            "castellano",
            "catalan",
            "web",
            "cam",
            "opus",
            "limited",
            "complete",
            "internal",
            "proof",
            "convert",
            "retail",
            "dl",
            "hq",
            "proper",
            "fr",
            "sub",
            "doku",
            "pal",
            "xxx");
    /// Words of titles, unless they stand in capitals before another such word or a sure one.
    private static final Set<String> SHOUTED =
            Set.of("REAL", "READ", "CUT", "ALTERNATE", "DIRECTORS", "EXTENDED", "FINAL", "UNCUT", "UNRATED", "SPECIAL");
    private static final Set<String> RELEASE = Set.of(
            "nfo",
            "repack",
            "readnfo",
            "nfofix",
            "prooffix",
            "samplefix",
            "stv",
            "rerip",
            "hc",
            "ws",
            "colorized",
            "2in1",
            "ntsc",
            "secam",
            "preair",
            "yify",
            "obfuscated",
            "scrambled");
    private static final Pattern MEASURED = Pattern.compile(
            "\\d{3,4}[pi](25|24|30|50|60)?(hd)?|\\d{3,4}[x*]\\d{3,4}|[hx]26[345]\\S*|dd[p+]?(\\d(\\.\\d)?)?|dts-?\\S*|aac\\d?|flac\\d?"
                    + "|\\d{2,3}fps|\\d+mb|\\d(\\.\\d)?gb|hevc-\\S+|(web|hdtv|dvd|pdtv)[xX-]\\S+|bd\\d{2}|xvid-\\S+|divx-\\S+|dvdrip-\\S+|dvdr-\\S+"
                    + "|e\\d{2,4}[-~]e?\\d{2,4}|v(o|ost|f[fqi]?)(\\+v(o|ost|f[fqi]?))+|(yuv|ma)\\d+p\\S*|hevc10|atmos\\d?|dvd(rip)?");

    /// A corrected release, at the end of a name: "v2".
    private static final Pattern REVISION = Pattern.compile("v\\d");

    /// "3D" is a word of titles too ("A 3D Christmas"), unless a year or its format follows.
    private static final Pattern AFTER_3D = Pattern.compile("(?:19|20)\\d\\d|[hf]?(?:sbs|tab|ou)|mvc");

    private ReleaseWords() {}

    static boolean contains(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < 2) return false;
        String before = beforeGroup(lower);
        return isListed(lower) || isMeasured(lower) || isListed(before) || isMeasured(before);
    }

    /// Whether the title has ended before `word`, given what comes next.
    static boolean endsTitle(String word, Optional<String> next) {
        if (word.equalsIgnoreCase("3d"))
            return next.isEmpty()
                    || AFTER_3D.matcher(next.get().toLowerCase(Locale.ROOT)).matches()
                    || endsTitle(next.get(), Optional.empty());
        if (contains(word) || (next.isEmpty() && REVISION.matcher(word).matches())) return true;
        if (word.equals("PROPER")) return true;
        if (SHOUTED.contains(word))
            return next.filter(following -> contains(following) || SHOUTED.contains(following))
                    .isPresent();
        return AMBIGUOUS.contains(word.toLowerCase(Locale.ROOT))
                && next.filter(following ->
                                contains(following) || AMBIGUOUS.contains(following.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /// Whether `word` describes a release, or would beside such a word: "(German)" in brackets is no title.
    static boolean mayBeOfRelease(String word) {
        return contains(word) || AMBIGUOUS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether a title has ended before `word` that a year in brackets follows: one such word alone may be part of it,
    /// as in "The Camera Proof (2009)".
    static boolean endsDatedTitle(String word, Optional<String> next) {
        return endsTitle(word, next)
                && (word.equalsIgnoreCase("3d")
                        || isMeasured(word.toLowerCase(Locale.ROOT))
                        || next.filter(ReleaseWords::contains).isPresent());
    }

    static boolean isLanguage(String word) {
        return SPOKEN.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isMeasured(String lower) {
        return MEASURED.matcher(lower).matches();
    }

    /// The word without a release word behind a hyphen: "Dragon-HDC".
    static String withoutSuffix(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && isListed(word.substring(hyphen + 1).toLowerCase(Locale.ROOT))
                ? word.substring(0, hyphen)
                : word;
    }

    private static boolean isListed(String lower) {
        return SOURCES.contains(lower)
                || PICTURE.contains(lower)
                || SOUND.contains(lower)
                || LANGUAGES.contains(lower)
                || RELEASE.contains(lower)
                || CONTAINERS.contains(lower);
    }

    /// "x264-GROUP" is the word and the name of who made it.
    private static String beforeGroup(String lower) {
        int hyphen = lower.indexOf('-');
        return hyphen > 0 ? lower.substring(0, hyphen) : "";
    }
}
