package com.viewra.ui;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.library.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Fills a [FakeLibrary] with about two hundred made-up items of every kind.
public final class SampleLibrary {
    private static final List<String> FIRST = List.of(
            "Silent",
            "Golden",
            "Hidden",
            "Northern",
            "Paper",
            "Distant",
            "Burning",
            "Glass",
            "Velvet",
            "Broken",
            "Crimson",
            "Winter");
    private static final List<String> SECOND = List.of(
            "Harbour", "Meridian", "Orchard", "Signal", "Lanterns", "Horizon", "Station", "Garden", "Mirror", "Tide");
    private final FakeLibrary library;
    private long seconds = 1_700_000_000;

    private SampleLibrary(FakeLibrary library) {
        this.library = library;
    }

    public static void fill(FakeLibrary library) {
        SampleLibrary sample = new SampleLibrary(library);
        sample.movies();
        sample.show("Lighthouse Keepers", 2019);
        sample.show("The Long Orbit", 2023);
        sample.music();
        sample.photosAndVideos();
    }

    /// A film that can really be played.
    public static Item add(FakeLibrary library, Path file) {
        Item film = new FakeItem(
                        library.newId(), ItemKind.MOVIE, file.getFileName().toString())
                .at(file)
                .added(Instant.now())
                .pictured(ArtworkKind.POSTER, ArtworkKind.BACKDROP)
                .item();
        library.put(film);
        return film;
    }

    private FakeItem next(ItemKind kind, String title) {
        return new FakeItem(library.newId(), kind, title)
                .added(Instant.ofEpochSecond(seconds += 3600))
                .pictured(ArtworkKind.POSTER, ArtworkKind.THUMB, ArtworkKind.BACKDROP);
    }

    private Item put(FakeItem item) {
        Item made = item.item();
        library.put(made);
        return made;
    }

    private void movies() {
        int n = 0;
        for (String second : SECOND)
            for (String first : FIRST) {
                FakeItem movie = next(ItemKind.MOVIE, first + " " + second)
                        .from(1980 + n * 7 % 46)
                        .lasting(Duration.ofMinutes(78 + n * 13 % 70));
                if (n % 11 == 3) movie.played(new Progress(Duration.ofMinutes(20 + n % 40), false, Instant.now()));
                if (n % 13 == 5) movie.played(new Progress(Duration.ZERO, true, Instant.now()));
                if (n % 37 == 9) movie.broken("The file ends in the middle of the film. Copy it again.");
                put(movie);
                n++;
            }
    }

    private void show(String name, int year) {
        Item show = put(next(ItemKind.SHOW, name).from(year));
        for (int s = 1; s <= 2; s++) {
            Item season = put(next(ItemKind.SEASON, "Season " + s).in(show.id()).ofShow(name, s));
            for (int e = 1; e <= 6; e++) episode(name, season.id(), s, e);
        }
    }

    private void episode(String name, MediaId season, int s, int e) {
        FakeItem episode = next(ItemKind.EPISODE, FIRST.get(e + s) + " " + SECOND.get(e))
                .in(season)
                .ofShow(name, s)
                .episode(e)
                .lasting(Duration.ofMinutes(42 + e));
        if (s == 1 && e == 1) episode.played(new Progress(Duration.ZERO, true, Instant.now()));
        if (s == 1 && e == 2) episode.played(new Progress(Duration.ofMinutes(11), false, Instant.now()));
        put(episode);
    }

    private void music() {
        for (String name : List.of("Aurora Lines", "Night Ferry", "Slow Rivers")) {
            Item album = put(next(ItemKind.ALBUM, name).by("The Cartographers").from(2021));
            for (int t = 1; t <= 6; t++)
                put(next(ItemKind.TRACK, FIRST.get(t) + " Song")
                        .in(album.id())
                        .by("The Cartographers")
                        .onAlbum(name, t)
                        .lasting(Duration.ofSeconds(150 + 17 * t)));
        }
    }

    private void photosAndVideos() {
        for (int n = 0; n < 12; n++)
            put(next(ItemKind.PHOTO, "Evening " + (n + 1)).from(2024));
        for (int n = 0; n < 8; n++)
            put(next(ItemKind.VIDEO, "Holiday clip " + (n + 1)).lasting(Duration.ofSeconds(24 + n)));
    }
}
