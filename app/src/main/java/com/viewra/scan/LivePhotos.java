package com.viewra.scan;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.scan.FolderListing.Entry;
import com.viewra.scan.FolderPlan.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Photos that a camera stores with the seconds around them as a film of the same name: IMG_0001.HEIC and IMG_0001.MOV.
final class LivePhotos {
    private static final Set<String> PICTURES = Set.of("heic", "heif", "jpg", "jpeg");
    private static final Set<String> FILMS = Set.of("mov", "mp4");
    /// Three seconds; anything larger is a film of its own with a still beside it.
    private static final long LARGEST_BYTES = 25L * 1024 * 1024;

    private final Map<Entry, Entry> motionOf = new HashMap<>();

    private LivePhotos() {}

    /// Outside of libraries of photos a JPEG named after a film is more likely its poster.
    static LivePhotos among(List<Candidate> candidates, LibraryKind kind) {
        LivePhotos live = new LivePhotos();
        if (kind != LibraryKind.PHOTOS && kind != LibraryKind.MIXED) return live;
        Map<String, Entry> films = new HashMap<>();
        for (Candidate film : candidates)
            if (film.kind() == ItemKind.VIDEO
                    && FILMS.contains(Sidecars.extension(film.file().name()))
                    && film.file().sizeBytes() <= LARGEST_BYTES) films.put(stem(film.file()), film.file());
        for (Candidate photo : candidates) {
            String extension = Sidecars.extension(photo.file().name());
            boolean isSure = kind == LibraryKind.PHOTOS || extension.startsWith("hei");
            Entry film = films.get(stem(photo.file()));
            if (photo.kind() == ItemKind.PHOTO && film != null && isSure && PICTURES.contains(extension))
                live.motionOf.putIfAbsent(photo.file(), film);
        }
        return live;
    }

    Optional<Entry> motionOf(Entry photo) {
        return Optional.ofNullable(motionOf.get(photo));
    }

    boolean isMotion(Entry file) {
        return motionOf.containsValue(file);
    }

    private static String stem(Entry file) {
        return Sidecars.stem(file.name()).toLowerCase(Locale.ROOT);
    }
}
