package com.viewra.scan;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.scan.FolderListing.Entry;
import com.viewra.scan.Scanners.Claim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which files of a folder are items, judged together: a picture named after a film is its artwork, not a photo.
/// @param sidecars subtitle files of the films among them
record FolderPlan(List<Candidate> candidates, Sidecars sidecars) {
    private static final Set<ItemKind> FILMS = Set.of(ItemKind.MOVIE, ItemKind.EPISODE, ItemKind.VIDEO);

    /// A file that is to be an item.
    record Candidate(Entry file, Claim claim) {
        ItemKind kind() {
            return claim.reading().kind();
        }
    }

    static FolderPlan of(LibraryKind kind, Path root, FolderListing listing, Ignored ignored, Scanners scanners)
            throws IOException {
        List<Candidate> claimed = new ArrayList<>();
        for (Entry file : listing.files())
            if (!ignored.skipsFile(file.path()))
                scanners.claim(kind, root, file.path()).ifPresent(claim -> claimed.add(new Candidate(file, claim)));
        List<Path> films = claimed.stream()
                .filter(candidate -> FILMS.contains(candidate.kind()))
                .map(candidate -> candidate.file().path())
                .toList();
        boolean hasMusic = claimed.stream().anyMatch(candidate -> candidate.kind() == ItemKind.TRACK);
        List<Candidate> items = claimed.stream()
                .filter(candidate -> candidate.claim().reading().extra().isEmpty())
                .filter(candidate -> !isCompanion(candidate, films, hasMusic, kind))
                .toList();
        return new FolderPlan(items, Sidecars.of(listing, films));
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
