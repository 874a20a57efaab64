package com.viewra.ui.tile;

import com.viewra.library.Item;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands under a picture.
/// @param second what tells this item from others, in a quieter voice; may be empty
public record Caption(String title, String second) {
    public static Caption of(Item item) {
        return switch (item.kind()) {
            case EPISODE -> new Caption(item.show().orElse(item.title()), episode(item));
            case ALBUM, TRACK -> new Caption(item.title(), joined(item.artist(), year(item)));
            case VIDEO ->
                new Caption(
                        item.title(),
                        joined(
                                item.extra().flatMap(Caption::extra).or(() -> year(item)),
                                item.duration().map(Caption::length)));
            case SEASON, MOVIE, SHOW, ARTIST, PHOTO ->
                new Caption(item.title(), joined(year(item), item.duration().map(Caption::length)));
        };
    }

    /// The kind of an extra in words; empty for one that is just an extra.
    private static Optional<String> extra(String kind) {
        return switch (kind) {
            case "trailer" -> Optional.of("Trailer");
            case "behindthescenes" -> Optional.of("Behind the scenes");
            case "deletedscene" -> Optional.of("Deleted scene");
            case "interview" -> Optional.of("Interview");
            case "scene" -> Optional.of("Scene");
            case "short" -> Optional.of("Short film");
            case "featurette" -> Optional.of("Featurette");
            case "clip" -> Optional.of("Clip");
            case "themevideo" -> Optional.of("Theme video");
            default -> Optional.empty();
        };
    }

    /// An episode among its own: number and title, without the show.
    public static Caption inSeason(Item item) {
        String number = item.episode().isPresent() ? item.episode().getAsInt() + ". " : "";
        return new Caption(
                number + item.title(), item.duration().map(Caption::length).orElse(""));
    }

    /// "1 h 32 min", "4 min", "38 s".
    public static String length(Duration duration) {
        long minutes = Math.round(duration.toSeconds() / 60.0);
        if (duration.toSeconds() < 60) return duration.toSeconds() + " s";
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /// "S1 E4 · The Title".
    private static String episode(Item item) {
        String number = Stream.of(part("S", item.season()), part("E", item.episode()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return joined(number.isEmpty() ? Optional.empty() : Optional.of(number), Optional.of(item.title()));
    }

    private static Optional<String> part(String letter, OptionalInt number) {
        return number.isPresent() ? Optional.of(letter + number.getAsInt()) : Optional.empty();
    }

    private static Optional<String> year(Item item) {
        return item.year().isPresent() ? Optional.of("" + item.year().getAsInt()) : Optional.empty();
    }

    private static String joined(Optional<String> one, Optional<String> other) {
        return Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining("  ·  "));
    }
}
