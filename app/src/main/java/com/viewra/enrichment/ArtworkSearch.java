package com.viewra.enrichment;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Track;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.Library;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for the pictures of an item: beside its file, inside it, at the provider that knows it, or in its
/// frames. Items with children have the picture of their folder, and then that of the provider.
final class ArtworkSearch {
    private final Library library;
    private final PictureFiles pictures;
    private final FrameGrab frames;
    private final Optional<OfferedPictures> offered;

    ArtworkSearch(Library library, Tools tools, Optional<OfferedPictures> offered) {
        this.library = library;
        this.offered = offered;
        this.pictures = new PictureFiles(tools);
        this.frames = new FrameGrab(pictures);
    }

    /// @return the picture wanted, if there is one, and those that came with it
    Map<ArtworkKind, BufferedImage> find(ItemDetails details, ArtworkKind kind)
            throws IOException, InterruptedException {
        NearbyPictures nearby = new NearbyPictures(library, details);
        return switch (details.item().kind()) {
            case MOVIE, EPISODE, VIDEO -> film(details, nearby, kind);
            case PHOTO -> kind.canBeFrame() ? photo(details) : Map.of();
            case TRACK -> one(kind, track(details, nearby, kind));
            case SHOW, SEASON, ARTIST, ALBUM -> one(kind, branch(details.item(), nearby, kind));
        };
    }

    /// The files beside an item, of every kind that there is one of.
    Map<ArtworkKind, Path> beside(ItemDetails details) throws IOException {
        NearbyPictures nearby = new NearbyPictures(library, details);
        Map<ArtworkKind, Path> beside = new EnumMap<>(ArtworkKind.class);
        for (ArtworkKind kind : ArtworkKind.values()) {
            Optional<Path> file = nearby.find(kind);
            if (file.isPresent()) beside.put(kind, file.get());
        }
        return beside;
    }

    Optional<BufferedImage> open(Path file) throws MediaException, InterruptedException {
        return pictures.open(file);
    }

    private static Map<ArtworkKind, BufferedImage> one(ArtworkKind kind, Optional<BufferedImage> picture) {
        return picture.map(found -> Map.of(kind, found)).orElse(Map.of());
    }

    private Map<ArtworkKind, BufferedImage> film(ItemDetails details, NearbyPictures nearby, ArtworkKind kind)
            throws IOException, InterruptedException {
        Optional<MediaFile> file = present(details);
        if (file.isEmpty()) return Map.of();
        Optional<BufferedImage> beside = open(nearby.find(kind));
        if (beside.isEmpty() && kind == ArtworkKind.POSTER) beside = embedded(file.get());
        if (beside.isEmpty()) beside = offered(details.item().id(), kind);
        if (beside.isPresent() || !kind.canBeFrame()) return one(kind, beside);
        Map<ArtworkKind, BufferedImage> made = new EnumMap<>(ArtworkKind.class);
        made.putAll(fromFrame(file.get(), nearby));
        for (ArtworkKind other : ArtworkKind.values())
            if (other != kind && nearby.find(other).isPresent()) made.remove(other);
        return made;
    }

    /// Somebody chose a frame already where a still lies beside the film.
    private Map<ArtworkKind, BufferedImage> fromFrame(MediaFile file, NearbyPictures nearby)
            throws IOException, InterruptedException {
        Optional<BufferedImage> still = open(nearby.find(ArtworkKind.THUMB));
        if (still.isPresent()) return wide(still.get());
        Optional<Track.Video> track = tracks(file, Track.Video.class).findFirst();
        if (track.isEmpty()) return Map.of();
        return frames.grab(file.path(), track.get(), file.duration())
                .map(ArtworkSearch::wide)
                .orElse(Map.of());
    }

    private static Map<ArtworkKind, BufferedImage> wide(BufferedImage frame) {
        Map<ArtworkKind, BufferedImage> all = new EnumMap<>(ArtworkKind.class);
        all.put(ArtworkKind.POSTER, UprightCrop.of(frame));
        all.put(ArtworkKind.THUMB, frame);
        all.put(ArtworkKind.BACKDROP, frame);
        return all;
    }

    private Map<ArtworkKind, BufferedImage> photo(ItemDetails details) throws IOException, InterruptedException {
        Optional<MediaFile> file = present(details);
        if (file.isEmpty()) return Map.of();
        return pictures.open(file.get().path()).map(ArtworkSearch::wide).orElse(Map.of());
    }

    private Optional<BufferedImage> track(ItemDetails details, NearbyPictures nearby, ArtworkKind kind)
            throws IOException, InterruptedException {
        Optional<MediaFile> file = present(details);
        if (file.isEmpty()) return Optional.empty();
        boolean isCover = kind == ArtworkKind.POSTER || kind == ArtworkKind.THUMB;
        Optional<BufferedImage> embedded = isCover ? embedded(file.get()) : Optional.empty();
        return embedded.isPresent() ? embedded : open(nearby.find(kind));
    }

    /// The folder's picture, or that of the first of what is in it.
    private Optional<BufferedImage> branch(Item item, NearbyPictures nearby, ArtworkKind kind)
            throws IOException, InterruptedException {
        Optional<Item> first = nearby.first();
        if (first.flatMap(Item::path).filter(Files::exists).isEmpty()) return Optional.empty();
        Optional<BufferedImage> own = open(nearby.find(kind));
        if (own.isEmpty()) own = offered(item.id(), kind);
        if (own.isPresent() || kind != ArtworkKind.POSTER) return own;
        Map<ArtworkKind, BufferedImage> child =
                find(library.details(first.get().id()).orElseThrow(), ArtworkKind.POSTER);
        return Optional.ofNullable(child.get(ArtworkKind.POSTER));
    }

    private Optional<BufferedImage> offered(MediaId item, ArtworkKind kind) throws IOException, InterruptedException {
        Optional<Path> file = offered.isPresent() ? offered.get().fetch(item, kind) : Optional.empty();
        try {
            return open(file);
        } finally {
            if (file.isPresent()) Files.deleteIfExists(file.get());
        }
    }

    private Optional<BufferedImage> embedded(MediaFile file) throws MediaException, InterruptedException {
        Optional<Track.AttachedPicture> cover =
                tracks(file, Track.AttachedPicture.class).findFirst();
        if (cover.isEmpty()) return Optional.empty();
        return pictures.ffmpeg(
                List.of("-i", file.path().toString(), "-map", "0:" + cover.get().index(), "-frames:v", "1"),
                file.path());
    }

    private Optional<BufferedImage> open(Optional<Path> file) throws MediaException, InterruptedException {
        return file.isPresent() ? pictures.open(file.get()) : Optional.empty();
    }

    private static Optional<MediaFile> present(ItemDetails details) {
        return details.files().stream()
                .filter(file -> Files.exists(file.path()))
                .findFirst();
    }

    private static <T extends Track> java.util.stream.Stream<T> tracks(MediaFile file, Class<T> type) {
        return file.tracks().stream().filter(type::isInstance).map(type::cast);
    }
}
