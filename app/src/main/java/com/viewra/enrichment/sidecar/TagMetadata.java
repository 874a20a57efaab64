package com.viewra.enrichment.sidecar;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Embedded tags as metadata. ID3, Vorbis comments, APE and MP4 name the same things differently; FFmpeg makes
/// one set of names of the common ones, and the names that MusicBrainz Picard writes cover the rest
/// (picard-docs.musicbrainz.org: Appendix B, tag mapping).
public final class TagMetadata {
    private static final Map<Field, List<String>> LINES = Map.of(
            Field.TITLE, List.of("title"),
            Field.ALBUM_ARTIST, List.of("album_artist", "albumartist", "album artist"),
            Field.COMMENT, List.of("comment", "description"),
            Field.LYRICS, List.of("syncedlyrics", "lyrics", "unsyncedlyrics", "unsynced lyrics", "uslt"),
            Field.OVERVIEW, List.of("synopsis"));
    private static final Map<Field, List<String>> NUMBERS = Map.of(
            Field.TRACK_TOTAL, List.of("tracktotal", "totaltracks", "track_total"),
            Field.DISC_TOTAL, List.of("disctotal", "totaldiscs", "disc_total"),
            Field.COMPILATION, List.of("compilation", "cpil", "tcmp", "itunescompilation"),
            Field.BPM, List.of("bpm", "tbpm", "tempo"));
    private static final Map<Field, String> GAINS = Map.of(
            Field.TRACK_GAIN, "replaygain_track_gain",
            Field.TRACK_PEAK, "replaygain_track_peak",
            Field.ALBUM_GAIN, "replaygain_album_gain",
            Field.ALBUM_PEAK, "replaygain_album_peak");
    private static final Map<Field, String> R128_GAINS =
            Map.of(Field.TRACK_GAIN, "r128_track_gain", Field.ALBUM_GAIN, "r128_album_gain");
    private static final Map<String, Label.Kind> LABELS = Map.of(
            "genre", Label.Kind.GENRE,
            "mood", Label.Kind.MOOD,
            "label", Label.Kind.LABEL,
            "publisher", Label.Kind.LABEL,
            "organization", Label.Kind.LABEL);
    private static final Map<String, Credit.Role> CREDITS = Map.of(
            "composer", Credit.Role.COMPOSER,
            "lyricist", Credit.Role.LYRICIST,
            "writer", Credit.Role.LYRICIST,
            "conductor", Credit.Role.CONDUCTOR,
            "performer", Credit.Role.PERFORMER,
            "producer", Credit.Role.PRODUCER);
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("albumid", "musicbrainz-album"),
            Map.entry("artistid", "musicbrainz-artist"),
            Map.entry("albumartistid", "musicbrainz-album-artist"),
            Map.entry("releasegroupid", "musicbrainz-release-group"),
            Map.entry("trackid", "musicbrainz-recording"),
            Map.entry("recordingid", "musicbrainz-recording"),
            Map.entry("releasetrackid", "musicbrainz-track"),
            Map.entry("workid", "musicbrainz-work"));
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d\\d");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    /// R128 gains (RFC 7845 5.2.1) are 1/256 dB towards -23 LUFS, ReplayGain ones dB towards -18.
    private static final double R128_STEPS = 256.0;
    private static final double R128_OFFSET = 5.0;

    private final Map<String, String> tags;
    private final Metadata.Builder metadata = new Metadata.Builder();

    private TagMetadata(Map<String, String> tags) {
        this.tags = tags;
    }

    /// @param tags by the names FFmpeg gives them, in lower case; several values of one are separated by ";"
    public static Metadata of(Map<String, String> tags) {
        TagMetadata reader = new TagMetadata(tags);
        reader.texts();
        reader.dates();
        reader.numbers();
        reader.gains();
        reader.people();
        reader.ids();
        return reader.metadata.done();
    }

    private void texts() {
        LINES.forEach((field, names) -> names.forEach(name -> {
            String value = tags.get(name);
            if (value != null) metadata.field(field, value);
        }));
        // ID3 keeps words by language: "lyrics-eng"
        tags.forEach((name, value) -> {
            if (name.startsWith("lyrics-")) metadata.field(Field.LYRICS, value);
        });
    }

    private void dates() {
        for (String name : List.of("originaldate", "tdor", "date", "year", "tyer")) {
            String value = tags.getOrDefault(name, "");
            Matcher date = DATE.matcher(value);
            if (date.find()) metadata.field(Field.RELEASED, date.group());
        }
        for (String name : List.of("date", "year", "tyer", "originaldate", "originalyear")) {
            Matcher year = YEAR.matcher(tags.getOrDefault(name, ""));
            if (year.find()) metadata.field(Field.YEAR, year.group());
        }
    }

    private void numbers() {
        NUMBERS.forEach((field, names) -> names.forEach(name -> number(field, tags.getOrDefault(name, ""))));
        number(Field.TRACK_TOTAL, total("track"));
        number(Field.DISC_TOTAL, total("disc"));
    }

    /// The twelve of "3/12".
    private String total(String name) {
        String value = tags.getOrDefault(name, "");
        return value.substring(value.indexOf('/') + 1).equals(value) ? "" : value.substring(value.indexOf('/') + 1);
    }

    private void number(Field field, String text) {
        Matcher number = DECIMAL.matcher(text);
        if (number.find() && !number.group().matches("0+(\\.0+)?")) metadata.field(field, number.group());
    }

    private void gains() {
        GAINS.forEach((field, name) -> {
            Matcher gain = DECIMAL.matcher(tags.getOrDefault(name, ""));
            if (gain.find()) metadata.field(field, gain.group());
        });
        R128_GAINS.forEach((field, name) -> {
            Matcher gain = DECIMAL.matcher(tags.getOrDefault(name, ""));
            if (gain.matches())
                metadata.field(
                        field,
                        String.format(
                                Locale.ROOT, "%.2f", Double.parseDouble(gain.group()) / R128_STEPS + R128_OFFSET));
        });
    }

    private void people() {
        LABELS.forEach((name, kind) -> values(name).forEach(value -> metadata.label(kind, value)));
        CREDITS.forEach((name, role) -> values(name).forEach(value -> metadata.credit(role, value)));
    }

    /// Several values: ";" from FFmpeg, NUL from ID3v2.4. A slash is part of names.
    private Set<String> values(String name) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : tags.getOrDefault(name, "").split("[;\u0000]", -1))
            if (!value.isBlank()) values.add(value.strip());
        return values;
    }

    /// "MUSICBRAINZ_ALBUMID" in Vorbis and APE, "MusicBrainz Album Id" in ID3 and MP4.
    private void ids() {
        tags.forEach((name, value) -> {
            String plain = name.replaceAll("[^a-z]", "");
            if (!plain.startsWith("musicbrainz")) return;
            String provider = IDS.get(plain.substring("musicbrainz".length()));
            if (provider != null) metadata.id(provider, value.split("[;\u0000/]", -1)[0]);
        });
    }
}
