package com.viewra.enrichment;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Track;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemQuery;
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

/// Looks for the pictures of an item: beside its file, inside it, at the provider that knows it, or in its frames.
/// Items
/// with children have the picture of their folder, and then that of the provider.
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
        return switch (details.item().kind()) {
            case MOVIE, EPISODE, VIDEO -> film(details, kind);
            case PHOTO -> photo(details);
            case TRACK -> one(kind, track(details, kind));
            case SHOW, SEASON, ARTIST, ALBUM -> one(kind, branch(details.item(), kind));
        };
    }

    private static Map<ArtworkKind, BufferedImage> one(ArtworkKind kind, Optional<BufferedImage> picture) {
        return picture.map(found -> Map.of(kind, found)).orElse(Map.of());
    }

    private Map<ArtworkKind, BufferedImage> film(ItemDetails details, ArtworkKind kind)
            throws IOException, InterruptedException {
        Optional<MediaFile> file = present(details);
        if (file.isEmpty()) return Map.of();
        Optional<BufferedImage> beside = open(SidecarPictures.ofFilm(file.get().path(), kind));
        if (beside.isEmpty() && kind == ArtworkKind.POSTER) beside = embedded(file.get());
        if (beside.isEmpty()) beside = offered(details.item().id(), kind);
        return beside.isPresent() ? one(kind, beside) : fromFrame(file.get());
    }

    private Map<ArtworkKind, BufferedImage> fromFrame(MediaFile file) throws MediaException, InterruptedException {
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

    private Optional<BufferedImage> track(ItemDetails details, ArtworkKind kind)
            throws IOException, InterruptedException {
        Optional<MediaFile> file = present(details);
        if (file.isEmpty()) return Optional.empty();
        Optional<BufferedImage> embedded = kind == ArtworkKind.BACKDROP ? Optional.empty() : embedded(file.get());
        if (embedded.isPresent() || details.item().album().isEmpty()) return embedded;
        return open(SidecarPictures.ofFolder(SidecarPictures.folderOf(file.get().path()), kind));
    }

    /// The folder's picture, or that of the first of what is in it.
    private Optional<BufferedImage> branch(Item item, ArtworkKind kind) throws IOException, InterruptedException {
        Optional<Item> first = firstBelow(item.id());
        Optional<Path> file = first.flatMap(Item::path).filter(Files::exists);
        if (file.isEmpty()) return Optional.empty();
        Optional<BufferedImage> own = open(ofFolders(item, SidecarPictures.folderOf(file.get()), kind));
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

    private Optional<Path> ofFolders(Item item, Path folder, ArtworkKind kind) throws IOException {
        boolean isRoot = isRoot(folder);
        Optional<Path> above = isRoot
                ? Optional.empty()
                : Optional.ofNullable(folder.getParent()).filter(upper -> !isRoot(upper));
        if (item.kind() == ItemKind.SEASON && item.season().isPresent() && above.isPresent()) {
            Optional<Path> numbered =
                    SidecarPictures.ofSeason(above.get(), item.season().getAsInt(), kind);
            if (numbered.isPresent()) return numbered;
        }
        if (above.isPresent() && (item.kind() == ItemKind.SHOW || item.kind() == ItemKind.ARTIST)) {
            Optional<Path> upper = SidecarPictures.ofFolder(above.get(), kind);
            if (upper.isPresent()) return upper;
        }
        return isRoot ? Optional.empty() : SidecarPictures.ofFolder(folder, kind);
    }

    private boolean isRoot(Path folder) {
        return library.libraries().stream().anyMatch(known -> known.folders().contains(folder));
    }

    private Optional<Item> firstBelow(MediaId id) {
        List<Item> children =
                library.find(ItemQuery.all().childrenOf(id).page(0, 1)).items();
        if (children.isEmpty()) return Optional.empty();
        Item first = children.getFirst();
        return first.path().isPresent() ? Optional.of(first) : firstBelow(first.id());
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
