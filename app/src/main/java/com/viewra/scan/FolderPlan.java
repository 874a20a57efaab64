package com.viewra.scan;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.scan.FolderListing.Entry;
import com.viewra.scan.Scanners.Claim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which files of a folder are items, judged together: a picture named after a film is its artwork, not a photo.
/// @param sidecars subtitle files of the films among them
/// @param nfo the NFO files
record FolderPlan(List<Candidate> candidates, Sidecars sidecars, NfoFiles nfo) {
    private static final Set<ItemKind> FILMS = Set.of(ItemKind.MOVIE, ItemKind.EPISODE, ItemKind.VIDEO);
    /// Extras that are no items: scraps of releases, and sound that belongs to a film.
    private static final Set<String> NO_ITEMS = Set.of("sample", "themesong", "audio");

    /// A file that is to be an item.
    /// @param nfo the NFO file beside it
    /// @param motion the film of a live photo
    /// @param hints the stamp of the hints that its folder has
    /// @param boxSet the set it belongs to by the folders above it
    record Candidate(
            Entry file,
            Claim claim,
            Optional<Entry> nfo,
            Optional<Entry> motion,
            Optional<String> hints,
            Optional<String> boxSet) {
        Candidate(Entry file, Claim claim) {
            this(file, claim, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /// By what a change of what lies beside it is noticed.
        Optional<String> notesStamp() {
            Optional<String> beside = nfo.or(() -> motion).map(NfoFiles::stamp);
            Optional<String> hinted =
                    hints.map(stamp -> beside.orElse("") + "+" + stamp).or(() -> beside);
            return boxSet.map(set -> hinted.orElse("") + "=" + BoxSetFolder.stamp(set))
                    .or(() -> hinted);
        }

        /// Whether nothing but names tells what it is: neither tags nor a sidecar.
        boolean isNamedAlone() {
            return FILMS.contains(kind()) && nfo.isEmpty();
        }

        ItemKind kind() {
            return claim.reading().kind();
        }

        boolean isExtra() {
            return claim.reading().extra().isPresent();
        }
    }

    static FolderPlan of(
            LibraryKind kind, Path root, FolderListing listing, Ignored ignored, Scanners scanners, Hints hints)
            throws IOException {
        List<Candidate> claimed = new ArrayList<>();
        for (Entry file : listing.files())
            if (!ignored.skipsFile(file.path()))
                scanners.claim(kind, root, file.path())
                        .map(claim -> claim.hinted(hints, file.path()))
                        .ifPresent(claim -> claimed.add(new Candidate(file, claim)));
        LivePhotos live = LivePhotos.among(claimed, kind);
        List<Candidate> films = claimed.stream()
                .filter(candidate -> FILMS.contains(candidate.kind()) && !live.isMotion(candidate.file()))
                .toList();
        List<Path> paths = films.stream().map(film -> film.file().path()).toList();
        boolean hasMusic = claimed.stream().anyMatch(candidate -> candidate.kind() == ItemKind.TRACK);
        NfoFiles nfo = NfoFiles.in(listing);
        List<Candidate> mainFilms =
                films.stream().filter(film -> !film.isExtra()).toList();
        List<Candidate> items = claimed.stream()
                .filter(candidate -> candidate
                        .claim()
                        .reading()
                        .extra()
                        .filter(NO_ITEMS::contains)
                        .isEmpty())
                .filter(candidate -> !live.isMotion(candidate.file()))
                .filter(candidate -> !isCompanion(candidate, paths, hasMusic, kind))
                .map(candidate -> new Candidate(
                        candidate.file(),
                        candidate.claim(),
                        nfo.of(candidate, mainFilms),
                        live.motionOf(candidate.file()),
                        hints.stamp(),
                        boxSet(root, candidate)))
                .toList();
        return new FolderPlan(items, Sidecars.of(listing, paths), nfo);
    }

    private static Optional<String> boxSet(Path root, Candidate candidate) {
        boolean isFilm = candidate.kind() == ItemKind.MOVIE && !candidate.isExtra();
        return isFilm
                ? BoxSetFolder.of(
                        root,
                        candidate.file().path(),
                        candidate.claim().reading().title())
                : Optional.empty();
    }

    /// A film's own picture or sound, or the cover of the music beside it.
    private static boolean isCompanion(Candidate candidate, List<Path> films, boolean hasMusic, LibraryKind kind) {
        if (candidate.kind() == ItemKind.PHOTO && hasMusic && kind != LibraryKind.PHOTOS) return true;
        if (candidate.kind() != ItemKind.PHOTO && candidate.kind() != ItemKind.TRACK) return false;
        if (kind == LibraryKind.MUSIC || kind == LibraryKind.PHOTOS) return false;
        String stem = Sidecars.stem(candidate.file().name());
        return films.stream().anyMatch(film -> Sidecars.belongs(stem, Sidecars.stem(FolderListing.name(film))));
    }
}
