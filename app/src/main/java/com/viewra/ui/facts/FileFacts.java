package com.viewra.ui.facts;

import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.library.MediaFile;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file in words: what people compare films by.
/// @param badges in short, the most telling first: "1080p", "HDR10", "HEVC", "5.1"
/// @param lines name and value, for the table of facts
public record FileFacts(List<String> badges, List<Line> lines) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    public record Line(String name, String value) {}

    public static FileFacts of(MediaFile file) {
        List<Line> lines = new ArrayList<>();
        tracks(file, Track.Video.class).forEach(video -> lines.add(new Line("Video", describe(video))));
        add(lines, "Audio", tracks(file, Track.Audio.class).map(FileFacts::describe));
        add(lines, "Subtitles", subtitles(file));
        file.container().ifPresent(name -> lines.add(new Line("Container", FormatName.ofContainer(name))));
        lines.add(new Line("Size", size(file.sizeBytes())));
        lines.add(new Line("File", file.path().toString()));
        file.missingSince()
                .ifPresent(
                        since -> lines.add(new Line("Gone since", DAY.format(since.atZone(ZoneId.systemDefault())))));
        return new FileFacts(badges(file), lines);
    }

    private static <T extends Track> Stream<T> tracks(MediaFile file, Class<T> type) {
        return file.tracks().stream().filter(type::isInstance).map(type::cast);
    }

    private static void add(List<Line> lines, String name, Stream<String> values) {
        String joined = values.collect(Collectors.joining("\n"));
        if (!joined.isEmpty()) lines.add(new Line(name, joined));
    }

    private static Stream<String> subtitles(MediaFile file) {
        return Stream.concat(
                tracks(file, Track.Subtitle.class).map(track -> label(track.label(), FormatName.of(track))),
                file.sidecars().stream()
                        .map(sidecar -> label(sidecar.label(), FormatName.of(sidecar.codec())) + ", beside the film"));
    }

    private static List<String> badges(MediaFile file) {
        List<String> badges = new ArrayList<>();
        tracks(file, Track.Video.class).findFirst().ifPresent(video -> {
            badges.add(resolution(video.format()));
            if (video.format().range().isHdr()) badges.add(range(video.format().range()));
            badges.add(FormatName.of(video));
        });
        tracks(file, Track.Audio.class).findFirst().ifPresent(audio -> {
            badges.add(FormatName.of(audio));
            badges.add(channels(audio.format()));
        });
        return badges;
    }

    private static String describe(Track.Video video) {
        VideoFormat format = video.format();
        List<String> parts = new ArrayList<>();
        parts.add(FormatName.of(video) + (format.profile().isEmpty() ? "" : " " + format.profile()));
        parts.add(format.displayWidth() + " × " + format.displayHeight());
        format.frameRate().ifPresent(rate -> parts.add(number(rate.toDouble()) + " fps"));
        if (format.bitDepth() > 8) parts.add(format.bitDepth() + " bit");
        if (format.range().isHdr()) parts.add(range(format.range()));
        if (format.interlaced()) parts.add("interlaced");
        return String.join(", ", parts);
    }

    private static String describe(Track.Audio audio) {
        return label(audio.label(), FormatName.of(audio) + " " + channels(audio.format()));
    }

    private static String label(TrackLabel label, String coding) {
        String language = label.language().map(FileFacts::language).orElse("Unknown language");
        String title = label.title().map(text -> " “" + text + "”").orElse("");
        return language + title + ", " + coding + (label.isForced() ? ", forced" : "");
    }

    private static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    private static String resolution(VideoFormat format) {
        int lines = Math.max(
                Math.min(format.displayWidth(), format.displayHeight()),
                Math.max(format.displayWidth(), format.displayHeight()) * 9 / 16);
        for (int usual : new int[] {2160, 1440, 1080, 720, 576, 480, 360})
            if (lines >= usual * 0.96) return usual == 2160 ? "4K" : usual + "p";
        return format.displayHeight() + "p";
    }

    private static String range(DynamicRange range) {
        return switch (range) {
            case HDR10 -> "HDR10";
            case HLG -> "HLG";
            case DOLBY_VISION -> "Dolby Vision";
            case SDR, UNKNOWN -> "SDR";
        };
    }

    private static String channels(AudioFormat format) {
        return switch (format.channels()) {
            case 1 -> "mono";
            case 2 -> "stereo";
            case 6 -> "5.1";
            case 8 -> "7.1";
            default -> format.channels() + " channels";
        };
    }

    private static String number(double value) {
        return Math.abs(value - Math.rint(value)) < 0.0005
                ? "%d".formatted(Math.round(value))
                : String.format(Locale.ROOT, "%.3f", value);
    }

    /// "22 MB".
    public static String size(long bytes) {
        if (bytes < 1_000_000) return "%d kB".formatted(Math.max(1, bytes / 1000));
        return bytes < 1_000_000_000
                ? "%d MB".formatted(bytes / 1_000_000)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    public static Optional<FileFacts> ofFirst(List<MediaFile> files) {
        return files.stream().findFirst().map(FileFacts::of);
    }
}
