package com.viewra.enrichment;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The picture files that belong to one item: beside its file, or in the folders of what is in it. One look around; not
/// thread-safe.
final class NearbyPictures {
    /// A part of an album: its pictures are in the folder above.
    private static final Pattern DISC = Pattern.compile("(?i)(?:cd|dis[ck]|disque|lp|side)[ ._-]*\\d{1,2}\\b.*");

    private final Library library;
    private final ItemDetails details;
    private final SidecarPictures sidecars;
    private final Optional<Item> first;

    NearbyPictures(Library library, ItemDetails details) {
        this.library = library;
        this.details = details;
        this.sidecars = new SidecarPictures(details.item().kind() != ItemKind.MOVIE);
        this.first =
                details.item().kind().hasChildren() ? firstBelow(details.item().id()) : Optional.empty();
    }

    /// What lies in a folder speaks for all below it; this is the first of them that is a file.
    Optional<Item> first() {
        return first;
    }

    Optional<Path> find(ArtworkKind kind) throws IOException {
        return switch (details.item().kind()) {
            case MOVIE, EPISODE, VIDEO -> ofFilm(kind);
            case TRACK -> details.item().album().isPresent() ? ofTrack(kind) : Optional.empty();
            case SHOW, SEASON, ARTIST, ALBUM -> ofFolders(kind);
            case PHOTO -> Optional.empty();
        };
    }

    private Optional<Path> ofFilm(ArtworkKind kind) throws IOException {
        Optional<Path> film = present();
        if (film.isEmpty()) return Optional.empty();
        return details.item().extra().isPresent()
                ? sidecars.named(film.get(), kind)
                : sidecars.ofFilm(film.get(), kind);
    }

    private Optional<Path> ofTrack(ArtworkKind kind) throws IOException {
        Optional<Path> file = present();
        if (file.isEmpty()) return Optional.empty();
        Path folder = SidecarPictures.folderOf(file.get());
        Optional<Path> own = sidecars.ofFolder(folder, kind);
        return own.isPresent() || !isDisc(folder) ? own : inFolder(above(folder), kind);
    }

    private Optional<Path> ofFolders(ArtworkKind kind) throws IOException {
        Optional<Path> file = first.flatMap(Item::path).filter(Files::exists);
        if (file.isEmpty()) return Optional.empty();
        Path folder = SidecarPictures.folderOf(file.get());
        return switch (details.item().kind()) {
            case SEASON -> ofSeason(folder, kind);
            case SHOW -> either(above(folder), folder, kind);
            case ARTIST -> either(above(isDisc(folder) ? folderAbove(folder) : folder), folder, kind);
            case ALBUM, MOVIE, EPISODE, TRACK, PHOTO, VIDEO ->
                isDisc(folder)
                        ? either(Optional.of(folder), folderAbove(folder), kind)
                        : inFolder(Optional.of(folder), kind);
        };
    }

    /// Named after the season in the show's folder, or of a folder that is the season's own.
    private Optional<Path> ofSeason(Path folder, ArtworkKind kind) throws IOException {
        if (details.item().season().isPresent()) {
            int season = details.item().season().getAsInt();
            for (Path one : above(folder).map(upper -> List.of(upper, folder)).orElse(List.of(folder))) {
                Optional<Path> named = sidecars.ofSeason(one, season, kind);
                if (named.isPresent()) return named;
            }
        }
        return inFolder(Optional.of(folder), kind);
    }

    private Optional<Path> either(Optional<Path> one, Path other, ArtworkKind kind) throws IOException {
        Optional<Path> found = inFolder(one, kind);
        return found.isPresent() ? found : inFolder(Optional.of(other), kind);
    }

    /// What lies right in a library's folder is nobody's.
    private Optional<Path> inFolder(Optional<Path> folder, ArtworkKind kind) throws IOException {
        return folder.isEmpty() || isRoot(folder.get()) ? Optional.empty() : sidecars.ofFolder(folder.get(), kind);
    }

    private Optional<Path> above(Path folder) {
        return isRoot(folder)
                ? Optional.empty()
                : Optional.ofNullable(folder.getParent()).filter(upper -> !isRoot(upper));
    }

    private static Path folderAbove(Path folder) {
        return SidecarPictures.folderOf(folder);
    }

    private static boolean isDisc(Path folder) {
        return DISC.matcher(String.valueOf(folder.getFileName())).matches();
    }

    private boolean isRoot(Path folder) {
        return library.libraries().stream().anyMatch(known -> known.folders().contains(folder));
    }

    private Optional<Path> present() {
        return details.files().stream()
                .map(MediaFile::path)
                .filter(Files::exists)
                .findFirst();
    }

    private Optional<Item> firstBelow(MediaId id) {
        List<Item> children =
                library.find(ItemQuery.all().childrenOf(id).page(0, 1)).items();
        if (children.isEmpty()) return Optional.empty();
        Item child = children.getFirst();
        return child.path().isPresent() ? Optional.of(child) : firstBelow(child.id());
    }
}
