package com.viewra.enrichment.sidecar;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.MediaLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the NFO file of an item belongs: beside its film, or in the folder that is the show's, album's or artist's
/// own.
record NfoFolders(Library library) {
    private static final int MOST_CHILDREN = 500;
    private static final Pattern PART = Pattern.compile("(?i)[ ._-]*(?:cd|dvd|part|pt|dis[ck])[ ._-]*(?:\\d+|[a-d])$");
    private static final Pattern SEASON =
            Pattern.compile("(?i)(?:season|staffel|saison|series|specials|temporada|stagione|s)[ ._-]*\\d*");
    private static final Pattern DISC = Pattern.compile("(?i)(?:cd|dis[ck])[ ._-]*\\d+.*");

    /// @return empty if the item has no place of its own: a show that shares its folder with others
    Optional<Path> of(Item item) {
        return switch (item.kind()) {
            case MOVIE, EPISODE, VIDEO -> item.path().map(NfoFolders::beside);
            case SHOW -> own(item, SEASON).map(folder -> folder.resolve("tvshow.nfo"));
            case SEASON -> folder(item).map(folder -> folder.resolve("season.nfo"));
            case ALBUM -> own(item, DISC).map(folder -> folder.resolve("album.nfo"));
            case ARTIST ->
                children(item)
                        .flatMap(album -> own(album, DISC).stream())
                        .reduce(NfoFolders::common)
                        .flatMap(folder -> above(folder, item))
                        .filter(folder -> !isShared(folder))
                        .map(folder -> folder.resolve("artist.nfo"));
            case TRACK, PHOTO -> Optional.empty();
        };
    }

    /// The file of the folder where it has one already, else one named after the film, without its part.
    private static Path beside(Path film) {
        Path folder = film.resolveSibling("movie.nfo");
        if (Files.isRegularFile(folder)) return folder;
        String name = String.valueOf(film.getFileName());
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        Path own = film.resolveSibling(stem + ".nfo");
        return Files.isRegularFile(own)
                ? own
                : film.resolveSibling(PART.matcher(stem).replaceFirst("") + ".nfo");
    }

    /// The folder that holds all below an item, up from folders of seasons or discs.
    private Optional<Path> own(Item item, Pattern inner) {
        return folder(item)
                .map(folder ->
                        inner.matcher(String.valueOf(folder.getFileName())).matches()
                                ? folder.resolveSibling("").normalize()
                                : folder)
                .filter(folder -> !isShared(folder));
    }

    private Optional<Path> folder(Item item) {
        return leaves(item)
                .flatMap(leaf -> leaf.path().stream())
                .flatMap(path -> Optional.ofNullable(path.getParent()).stream())
                .reduce(NfoFolders::common);
    }

    private Stream<Item> leaves(Item item) {
        return item.path().isPresent() ? Stream.of(item) : children(item).flatMap(this::leaves);
    }

    private Stream<Item> children(Item item) {
        return library.find(ItemQuery.all().childrenOf(item.id()).page(0, MOST_CHILDREN)).items().stream()
                .filter(child -> child.kind() != ItemKind.VIDEO); // extras
    }

    private static Path common(Path one, Path other) {
        Path common = one;
        while (!other.startsWith(common) && common.getParent() != null) common = common.getParent();
        return common;
    }

    /// An artist's folder holds those of the albums.
    private static Optional<Path> above(Path albums, Item artist) {
        boolean isArtists = String.valueOf(albums.getFileName()).equalsIgnoreCase(artist.title());
        return isArtists ? Optional.of(albums) : Optional.ofNullable(albums.getParent());
    }

    private boolean isShared(Path folder) {
        List<Path> roots = library.libraries().stream()
                .map(MediaLibrary::folders)
                .flatMap(List::stream)
                .toList();
        return roots.contains(folder) || roots.stream().noneMatch(folder::startsWith);
    }
}
