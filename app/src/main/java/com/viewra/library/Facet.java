package com.viewra.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what items are told apart. An item has any number of values of each; the value is a key for programs, such as
/// `1080p` or `science fiction`, and has a name for people beside it.
public enum Facet {
    KIND,
    LIBRARY,
    GENRE,
    TAG,
    STUDIO,
    COUNTRY,
    COLLECTION,
    MOOD,
    LABEL,
    YEAR,
    /// By its first year: `1990`.
    DECADE,
    /// When a photo was taken: `2024-05`.
    MONTH,
    /// `2024-05-06`.
    DAY,
    /// Where a photo was taken, as the middle of the place: `48.21:16.37`.
    PLACE,
    /// The folder a photo lies in.
    FOLDER,
    /// `2160p`, `1080p`, `720p`, `576p` or `480p`: the largest file counts.
    RESOLUTION,
    /// How the picture codes light: `sdr`, `hdr10`, `hlg`, `dolby_vision`.
    HDR,
    /// Of its sound.
    LANGUAGE,
    /// `yes`, `no` or `started`; what was not watched to the end may be both of the latter.
    WATCHED,
    FAVOURITE,
    /// `yes` for what has a file that could not be read, or not to its end.
    DAMAGED,
    /// From 0 to 10.
    RATING,
    /// Anyone who took part; the key is the person's number.
    PERSON,
    /// People by what they did; the key is that of the person.
    ACTOR,
    DIRECTOR,
    WRITER,
    COMPOSER,
    /// Of albums.
    ALBUM_ARTIST;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String id) {
        return Arrays.stream(values()).filter(facet -> facet.id().equals(id)).findFirst();
    }

    /// The facet of those who took part in a role.
    /// @param role id of a [com.viewra.api.metadata.Credit.Role]
    public static Optional<Facet> ofRole(String role) {
        return switch (role) {
            case "actor", "guest" -> Optional.of(ACTOR);
            case "director" -> Optional.of(DIRECTOR);
            case "writer" -> Optional.of(WRITER);
            case "composer" -> Optional.of(COMPOSER);
            default -> Optional.empty();
        };
    }

    /// Whether its names are words that people search by.
    public boolean isSearched() {
        return switch (this) {
            case GENRE, TAG, STUDIO, COLLECTION, MOOD, LABEL, PERSON, PLACE -> true;
            case KIND,
                    LIBRARY,
                    COUNTRY,
                    YEAR,
                    DECADE,
                    MONTH,
                    DAY,
                    FOLDER,
                    RESOLUTION,
                    HDR,
                    LANGUAGE,
                    WATCHED,
                    FAVOURITE,
                    DAMAGED,
                    RATING,
                    ACTOR,
                    DIRECTOR,
                    WRITER,
                    COMPOSER,
                    ALBUM_ARTIST -> false;
        };
    }
}
