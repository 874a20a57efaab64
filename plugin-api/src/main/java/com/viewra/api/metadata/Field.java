package com.viewra.api.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A field with one value, kept as text of the form that the field asks for.
public enum Field {
    TITLE(Form.LINE),
    ORIGINAL_TITLE(Form.LINE),
    /// What the item is sorted by where that is not its title.
    SORT_TITLE(Form.LINE),
    YEAR(Form.NUMBER),
    /// The day of the premiere, of the first broadcast, of the release of an album.
    RELEASED(Form.DATE),
    OVERVIEW(Form.TEXT),
    TAGLINE(Form.LINE),
    /// What an age board says: "PG-13", "FSK 12".
    CERTIFICATION(Form.LINE),
    /// What others think of it, from 0 to 10.
    RATING(Form.DECIMAL),
    VOTES(Form.NUMBER),
    /// What the user thinks of it, from 0 to 10.
    USER_RATING(Form.DECIMAL),
    /// How often it was played, as a sidecar tells.
    PLAY_COUNT(Form.NUMBER),
    /// Minutes, as published.
    RUNTIME(Form.NUMBER),
    /// Of a show: "Continuing", "Ended".
    STATUS(Form.LINE),
    /// Address of a trailer.
    TRAILER(Form.LINE),
    COMMENT(Form.TEXT),
    ALBUM_ARTIST(Form.LINE),
    /// "1" on an album of several artists.
    COMPILATION(Form.NUMBER),
    DISC_TOTAL(Form.NUMBER),
    TRACK_TOTAL(Form.NUMBER),
    BPM(Form.DECIMAL),
    /// Words as they are sung, in LRC where they have times.
    LYRICS(Form.TEXT),
    /// Decibels to turn a track or an album up by, and its peak (1 is full scale).
    TRACK_GAIN(Form.DECIMAL),
    TRACK_PEAK(Form.DECIMAL),
    ALBUM_GAIN(Form.DECIMAL),
    ALBUM_PEAK(Form.DECIMAL),
    /// When a photo was taken: ISO 8601 local time, with its offset from UTC where the camera knew it.
    TAKEN(Form.TIME),
    LATITUDE(Form.DECIMAL),
    LONGITUDE(Form.DECIMAL),
    /// Metres above sea level.
    ALTITUDE(Form.DECIMAL),
    CAMERA(Form.LINE),
    LENS(Form.LINE),
    /// 1 to 8 as EXIF counts.
    ORIENTATION(Form.NUMBER),
    /// The film that belongs to a live photo: its file name.
    MOTION(Form.LINE);

    /// How a value is written.
    public enum Form {
        LINE("a line of text"),
        TEXT("text"),
        NUMBER("a whole number"),
        DECIMAL("a number"),
        DATE("a date like 2026-09-01"),
        TIME("a time like 2026-09-01T18:30:00 or 2026-09-01T18:30:00+02:00");

        private final String inWords;

        Form(String inWords) {
            this.inWords = inWords;
        }

        /// For messages: "a whole number".
        public String inWords() {
            return inWords;
        }
    }

    public static final int LONGEST_LINE = 500;
    public static final int LONGEST_TEXT = 20_000;
    private final Form form;

    Field(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> of(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }

    /// The value as it is kept: without space around it, in the form of the field, not too long.
    /// @return empty if it is blank or not of that form
    public Optional<String> normal(String value) {
        String text = value.strip();
        if (text.isEmpty()) return Optional.empty();
        return switch (form) {
            case LINE -> Optional.of(shortened(text.replaceAll("\\s+", " "), LONGEST_LINE));
            case TEXT -> Optional.of(shortened(text, LONGEST_TEXT));
            case NUMBER -> text.matches("-?\\d{1,9}") ? Optional.of("" + Integer.parseInt(text)) : Optional.empty();
            case DECIMAL -> text.matches("[+-]?\\d{1,12}(\\.\\d{1,20})?") ? Optional.of(text) : Optional.empty();
            case DATE -> parsed(() -> LocalDate.parse(text).toString());
            case TIME ->
                parsed(() -> {
                    DateTimeFormatter.ISO_DATE_TIME.parse(text);
                    return text;
                });
        };
    }

    private static Optional<String> parsed(java.util.function.Supplier<String> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
