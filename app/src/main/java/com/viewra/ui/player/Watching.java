package com.viewra.ui.player;

import com.viewra.api.MediaException;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.Library;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.Chapter;
import com.viewra.playback.Playback;
import com.viewra.playback.PlaybackSession;
import com.viewra.playback.Wish;
import com.viewra.ui.facts.FileFacts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// All that the player needs to know of what it plays.
/// @param facts of the file, empty if it was never read
/// @param next the one after this in a list, or the episode after this one
record Watching(
        PlaybackSession session,
        URI media,
        List<Path> subtitles,
        List<Chapter> chapters,
        Optional<FileFacts> facts,
        Optional<Item> next) {
    /// Opens a session. Blocks.
    static Watching open(
            Library library,
            Playback playback,
            Engines engines,
            MediaId id,
            Optional<Path> version,
            Duration from,
            List<MediaId> then)
            throws MediaException, InterruptedException {
        ItemDetails details = library.details(id)
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.SOURCE_UNREADABLE, "This is not in the library any more."));
        PlaybackSession session = playback.open(id, new Wish(version, Optional.empty()), engines.device(), from);
        List<MediaFile> played = details.files().stream()
                .filter(file -> file.path().equals(session.file()))
                .toList();
        return new Watching(
                session,
                engines.address(session),
                played.stream()
                        .map(MediaFile::sidecars)
                        .flatMap(List::stream)
                        .map(SidecarSubtitle::path)
                        .toList(),
                details.chapters(),
                FileFacts.ofFirst(played),
                next(library, details.item(), then));
    }

    private static Optional<Item> next(Library library, Item item, List<MediaId> then) {
        return then.stream().findFirst().flatMap(library::item).or(() -> new NextUp(library).after(item));
    }
}
