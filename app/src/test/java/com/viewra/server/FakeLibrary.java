package com.viewra.server;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.LibraryId;
import com.viewra.library.Liking;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A library in memory: movies in the order they were added, found by a word in the title.
final class FakeLibrary implements Library {
    private final List<MediaLibrary> libraries = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<MediaId, Path> versions = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    final List<MediaId> watched = new ArrayList<>();

    /// How often it was asked for an item.
    int asked() {
        return asked.get();
    }

    /// Another version of a movie, beside the one it plays by itself.
    void addVersion(MediaId movie, Path file) {
        versions.put(movie, file);
    }

    MediaId addMovie(String title, Path file) {
        MediaId id = new MediaId(items.size() + 1L);
        items.add(new Item(
                id,
                new LibraryId(1),
                Optional.empty(),
                ItemKind.MOVIE,
                title,
                OptionalInt.of(1999),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(90)),
                Optional.of(file),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(1920),
                OptionalInt.of(1080),
                Optional.empty(),
                Map.of(ArtworkKind.POSTER, "v1"),
                Optional.empty(),
                Optional.empty(),
                Liking.NONE,
                OptionalInt.empty(),
                Optional.empty(),
                Instant.EPOCH));
        return id;
    }

    @Override
    public List<MediaLibrary> libraries() {
        return List.copyOf(libraries);
    }

    @Override
    public MediaLibrary add(String name, LibraryKind kind, List<Path> folders) {
        for (Path folder : folders)
            if (!Files.isDirectory(folder)) throw new IllegalArgumentException("There is no folder " + folder + ".");
        MediaLibrary added = new MediaLibrary(new LibraryId(libraries.size() + 1L), name, kind, folders, 0);
        libraries.add(added);
        return added;
    }

    @Override
    public void remove(LibraryId library) {
        libraries.removeIf(each -> each.id().equals(library));
    }

    @Override
    public ItemPage find(ItemQuery query) {
        List<Item> matching = items.stream()
                .filter(item -> item.title().contains(query.text()))
                .filter(item -> query.kinds().isEmpty() || query.kinds().contains(item.kind()))
                .toList();
        return new ItemPage(
                matching.stream().skip(query.offset()).limit(query.limit()).toList(), matching.size());
    }

    @Override
    public Optional<Item> item(MediaId id) {
        asked.incrementAndGet();
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ItemDetails> details(MediaId id) {
        return item(id).map(item -> new ItemDetails(
                item,
                Stream.concat(item.path().stream(), Optional.ofNullable(versions.get(id)).stream())
                        .map(path -> file(item, path))
                        .toList(),
                List.of(),
                List.of(),
                0));
    }

    private static MediaFile file(Item item, Path path) {
        TrackLabel english = new TrackLabel(Optional.of("en"), Optional.of("English"), true, false, false);
        return new MediaFile(
                path,
                1000,
                Instant.EPOCH,
                Optional.empty(),
                Optional.of("matroska"),
                item.duration(),
                List.of(
                        new Track.Video(
                                0,
                                Codec.H264,
                                "h264",
                                TrackLabel.NONE,
                                0,
                                VideoFormat.of(1920, 1080, new Rational(24000, 1001))),
                        new Track.Subtitle(2, Codec.SUBRIP, "subrip", english),
                        new Track.Subtitle(3, Codec.HDMV_PGS_SUBTITLE, "hdmv_pgs_subtitle", english)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void saveProgress(MediaId id, Duration position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void markWatched(MediaId id, boolean isWatched) {
        watched.add(id);
    }
}
