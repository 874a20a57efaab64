package com.viewra.plugins.scanner;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pf4j.Extension;

/// Music: `Artist/Album (Year)/01 - Track.ext`; tags beat names.
@Extension
public final class MusicScanner implements MediaScanner {
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    @Override
    public Optional<NameReading> identify(LibraryKind kind, String path) {
        MediaPath file = MediaPath.of(path);
        if (!FileTypes.AUDIO.contains(file.extension()) || kind == LibraryKind.PHOTOS) return Optional.empty();
        NameDraft reading = TrackNames.read(file, kind == LibraryKind.MUSIC || isAlbumTrack(file));
        if (kind == LibraryKind.MUSIC || kind == LibraryKind.MIXED) {
            if (file.stem().equalsIgnoreCase("theme")) reading.extra = Optional.of("themesong");
        } else {
            // sound beside films: a theme, a commentary, another language
            reading.extra = Optional.of(Extras.kindOf(file).orElse("audio"));
        }
        return Optional.of(reading.done());
    }

    /// In a library of everything folders are artist and album where the file is a numbered track two folders down.
    private static boolean isAlbumTrack(MediaPath file) {
        return file.folders().size() >= 2 && file.stem().matches("\\d{1,2}(?:\\.| -|-\\d\\d).*");
    }

    @Override
    public NameReading refine(NameReading name, Map<String, String> tags) {
        NameDraft reading = NameDraft.from(name);
        if (name.kind() != ItemKind.TRACK) return name;
        text(tags, "title").ifPresent(title -> reading.title = Optional.of(title));
        text(tags, "artist")
                .or(() -> text(tags, "album_artist"))
                .ifPresent(artist -> reading.artist = Optional.of(artist));
        text(tags, "album").ifPresent(album -> reading.album = Optional.of(album));
        text(tags, "track")
                .map(MusicScanner::number)
                .filter(OptionalInt::isPresent)
                .ifPresent(track -> reading.track = track);
        text(tags, "disc")
                .map(MusicScanner::number)
                .filter(OptionalInt::isPresent)
                .ifPresent(disc -> reading.disc = disc);
        text(tags, "date")
                .or(() -> text(tags, "year"))
                .map(MusicScanner::year)
                .filter(OptionalInt::isPresent)
                .ifPresent(year -> reading.year = year);
        return reading.done();
    }

    private static Optional<String> text(Map<String, String> tags, String name) {
        return Optional.ofNullable(tags.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /// "3/12" is the third of twelve.
    private static OptionalInt number(String text) {
        return first(LEADING_NUMBER, text);
    }

    private static OptionalInt year(String text) {
        return first(YEAR, text);
    }

    private static OptionalInt first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() && found.group().length() < 9
                ? OptionalInt.of(Integer.parseInt(found.group()))
                : OptionalInt.empty();
    }
}
