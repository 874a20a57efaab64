package com.viewra.plugins.scanner;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tracks by their names, for files without tags.
final class TrackNames {
    private static final Pattern DISC_FOLDER =
            Pattern.compile("(?:disc|disk|cd|vol(?:ume)?)[ ._-]*0*(\\d{1,3})(?: *\\(.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISC_AND_TRACK_IN_WORDS =
            Pattern.compile("disc ?0*(\\d{1,3})[ -]+track ?0*(\\d{1,3})(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISC_AND_TRACK = Pattern.compile("(\\d{1,2})-(\\d{2})(?:[ ._-]+(.*))?");
    /// "Track 2", and files of audio books: "Part 3 - Chapter 2". Parts come before chapters, as discs before tracks.
    private static final Pattern PART_AND_CHAPTER = Pattern.compile(
            "(?:part ?0*(\\d{1,3}))?(?:(?: ?- ?)?(?:chapter|track) ?0*(\\d{1,3}))? *", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACK = Pattern.compile("0*(\\d{1,3})(?:\\.? - |\\. ?|[ _-]+)(.+)");

    private TrackNames() {}

    /// @param byFolders whether folders are artists and albums
    static NameDraft read(MediaPath file, boolean byFolders) {
        NameDraft reading = new NameDraft(ItemKind.TRACK, "track-name");
        number(reading, file.stem());
        if (byFolders) folders(reading, file);
        return reading;
    }

    private static void number(NameDraft reading, String stem) {
        Matcher words = DISC_AND_TRACK_IN_WORDS.matcher(stem);
        Matcher both = DISC_AND_TRACK.matcher(stem);
        Matcher track = TRACK.matcher(stem);
        Matcher chapter = PART_AND_CHAPTER.matcher(stem);
        if (!stem.isBlank() && chapter.matches()) {
            reading.rule = "part-and-chapter";
            if (chapter.group(1) != null) reading.disc = number(chapter, 1);
            if (chapter.group(2) != null) reading.track = number(chapter, 2);
            reading.title = title(stem);
        } else if (words.matches()) {
            reading.disc = number(words, 1);
            reading.track = number(words, 2);
            reading.title = title(words.group(3));
        } else if (both.matches()) {
            reading.disc = number(both, 1);
            reading.track = number(both, 2);
            reading.title = Optional.ofNullable(both.group(3)).flatMap(TrackNames::title);
        } else if (track.matches()) {
            reading.track = number(track, 1);
            reading.title = title(track.group(2));
        } else {
            reading.title = title(stem);
        }
    }

    private static void folders(NameDraft reading, MediaPath file) {
        List<String> folders = new ArrayList<>(file.folders());
        if (!folders.isEmpty()) {
            Matcher disc = DISC_FOLDER.matcher(folders.getLast());
            if (disc.matches()) {
                reading.disc = number(disc, 1);
                folders.removeLast();
            }
        }
        if (folders.isEmpty()) return;
        AlbumFolder album = AlbumFolder.of(folders.removeLast());
        reading.album = Optional.of(album.album());
        reading.year = album.year();
        reading.artist = album.artist().or(() -> folders.isEmpty() ? Optional.empty() : Optional.of(folders.getLast()));
    }

    private static OptionalInt number(Matcher found, int group) {
        return OptionalInt.of(Integer.parseInt(found.group(group)));
    }

    private static Optional<String> title(String text) {
        String title = ReleaseName.tidy(text.contains(" ") ? text : text.replace('_', ' '));
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }
}
