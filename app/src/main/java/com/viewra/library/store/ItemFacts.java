package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.MediaId;
import com.viewra.library.SearchText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// What an item is, as its row says it.
/// @param identity what several files of one item share; empty if the item has one file only
/// @param naturalKey sorts the item among its like: episodes by show, season and number
record ItemFacts(
        Optional<MediaId> parent,
        ItemKind kind,
        Optional<String> identity,
        String title,
        String titleKey,
        String naturalKey,
        OptionalInt year,
        Optional<LocalDate> airDate,
        Optional<String> show,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt episodeEnd,
        Optional<String> artist,
        Optional<String> album,
        OptionalInt disc,
        OptionalInt track,
        Optional<String> rule) {
    private static final String SEPARATOR = "\u0001";
    private static final int LONGEST_IDENTITY = 5000;

    /// As long as their columns: one tag that is longer must not keep a whole library from being scanned.
    ItemFacts {
        identity = identity.map(ItemFacts::fitting);
        title = Columns.shortened(title, 500);
        titleKey = Columns.shortened(titleKey, ItemFace.LONGEST_KEY);
        naturalKey = Columns.shortened(naturalKey, 4500);
        show = show.map(name -> Columns.shortened(name, 500));
        artist = artist.map(name -> Columns.shortened(name, 500));
        album = album.map(name -> Columns.shortened(name, 500));
    }

    /// Those that begin alike stay apart.
    private static String fitting(String identity) {
        if (identity.length() <= LONGEST_IDENTITY) return identity;
        String digest = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString();
        return identity.substring(0, LONGEST_IDENTITY - digest.length()) + digest;
    }

    static ItemFacts of(FileFound found, Optional<MediaId> parent) {
        NameReading reading = found.reading();
        return new ItemFacts(
                parent,
                reading.kind(),
                identity(found, parent),
                title(found),
                SearchText.sortKey(title(found)),
                naturalKey(found),
                reading.kind() == ItemKind.EPISODE ? OptionalInt.empty() : reading.year(),
                reading.airDate(),
                reading.show(),
                reading.season(),
                reading.episode(),
                reading.episodeEnd(),
                reading.artist(),
                reading.album(),
                reading.disc(),
                reading.track(),
                Optional.of(reading.rule()));
    }

    static ItemFacts show(NameReading reading, String title) {
        String year = number(reading.year());
        return branch(
                ItemKind.SHOW,
                Optional.empty(),
                "show" + SEPARATOR + SearchText.fold(title) + SEPARATOR + year,
                title,
                key(title) + SEPARATOR + year,
                reading);
    }

    static ItemFacts season(NameReading reading, MediaId show, String showTitle, int season) {
        return branch(
                ItemKind.SEASON,
                Optional.of(show),
                "season" + SEPARATOR + show + SEPARATOR + season,
                season == 0 ? "Specials" : "Season " + season,
                key(showTitle) + SEPARATOR + SearchText.sortKey(season),
                reading);
    }

    static ItemFacts artist(NameReading reading, String name) {
        return branch(
                ItemKind.ARTIST,
                Optional.empty(),
                "artist" + SEPARATOR + SearchText.fold(name),
                name,
                key(name),
                reading);
    }

    static ItemFacts album(NameReading reading, Optional<MediaId> artist, String artistName, String album) {
        return branch(
                ItemKind.ALBUM,
                artist,
                "album" + SEPARATOR + artist.map(MediaId::toString).orElse("") + SEPARATOR + SearchText.fold(album),
                album,
                key(artistName) + SEPARATOR + number(reading.year()) + SEPARATOR + key(album),
                by(artistName, reading));
    }

    /// An album is its album artist's, whoever plays on its songs.
    private static NameReading by(String artist, NameReading song) {
        NameDraft album = NameDraft.from(song);
        if (!artist.isEmpty()) album.artist = Optional.of(artist);
        return album.done();
    }

    private static ItemFacts branch(
            ItemKind kind,
            Optional<MediaId> parent,
            String identity,
            String title,
            String naturalKey,
            NameReading reading) {
        boolean televised = kind == ItemKind.SHOW || kind == ItemKind.SEASON;
        return new ItemFacts(
                parent,
                kind,
                Optional.of(identity),
                Columns.shortened(title, 500),
                SearchText.sortKey(Columns.shortened(title, 500)),
                naturalKey,
                kind == ItemKind.SHOW || kind == ItemKind.ALBUM ? reading.year() : OptionalInt.empty(),
                Optional.empty(),
                televised ? reading.show() : Optional.empty(),
                kind == ItemKind.SEASON ? reading.season() : OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                kind == ItemKind.ALBUM ? reading.artist() : Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    ItemFace face() {
        return new ItemFace(kind, title, titleKey, year.stream().boxed().findFirst(), airDate, naturalKey);
    }

    ItemFacts with(ItemFace face) {
        OptionalInt shownYear = face.year().map(OptionalInt::of).orElse(OptionalInt.empty());
        return new ItemFacts(
                parent,
                kind,
                identity,
                face.title(),
                face.titleKey(),
                face.naturalKey(),
                shownYear,
                face.airDate(),
                show,
                season,
                episode,
                episodeEnd,
                artist,
                album,
                disc,
                track,
                rule);
    }

    private static Optional<String> identity(FileFound found, Optional<MediaId> parent) {
        NameReading reading = found.reading();
        return switch (reading.kind()) {
            case MOVIE ->
                reading.title()
                        .map(title -> String.join(
                                SEPARATOR,
                                "movie",
                                found.folder().toString(),
                                SearchText.fold(title),
                                number(reading.year())));
            case EPISODE ->
                parent.filter(_ -> reading.episode().isPresent()
                                || reading.airDate().isPresent())
                        .map(season -> String.join(
                                SEPARATOR,
                                "episode",
                                season.toString(),
                                number(reading.episode()),
                                number(reading.episodeEnd()),
                                reading.airDate().map(LocalDate::toString).orElse("")));
            case SHOW, SEASON, ARTIST, ALBUM, TRACK, PHOTO, VIDEO -> Optional.empty();
        };
    }

    private static String title(FileFound found) {
        NameReading reading = found.reading();
        String title = reading.title().filter(text -> !text.isBlank()).orElseGet(() -> untitled(found));
        return Columns.shortened(title, 500);
    }

    private static String untitled(FileFound found) {
        NameReading reading = found.reading();
        if (reading.kind() == ItemKind.EPISODE && reading.airDate().isPresent())
            return reading.airDate().get().toString();
        if (reading.kind() == ItemKind.EPISODE && reading.episode().isPresent())
            return "Episode " + reading.episode().getAsInt();
        Path name = found.file().path().getFileName();
        String text = name.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }

    private static String naturalKey(FileFound found) {
        NameReading reading = found.reading();
        List<String> parts = new ArrayList<>();
        reading.show().map(ItemFacts::key).ifPresent(parts::add);
        found.albumArtist().or(reading::artist).map(ItemFacts::key).ifPresent(parts::add);
        reading.album().map(ItemFacts::key).ifPresent(parts::add);
        for (OptionalInt number : List.of(reading.season(), reading.disc(), reading.episode(), reading.track()))
            number.ifPresent(value -> parts.add(SearchText.sortKey(value)));
        reading.airDate().ifPresent(date -> parts.add(date.toString()));
        parts.add(key(title(found)));
        return Columns.shortened(String.join(SEPARATOR, parts), 4500);
    }

    private static String key(String title) {
        return Columns.shortened(SearchText.sortKey(title), 1000);
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? SearchText.sortKey(value.getAsInt()) : "";
    }
}
