package com.viewra.ui.detail;

import com.viewra.library.MediaFile;
import com.viewra.ui.facts.FileFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The versions of a film that one can choose from.
final class Versions {
    private Versions() {}

    /// Empty if there is no choice.
    static List<MediaFile> of(List<MediaFile> files) {
        List<MediaFile> versions = files.stream()
                .filter(file -> file.missingSince().isEmpty() && file.duration().isPresent())
                .filter(file -> file.part().orElse(1) == 1)
                .toList();
        return versions.size() > 1 ? versions : List.of();
    }

    /// `Director's Cut  ·  1080p HEVC 5.1`
    static String name(MediaFile file) {
        String facts = String.join(" ", FileFacts.of(file).badges());
        return Stream.of(file.version(), Optional.of(facts).filter(text -> !text.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("  ·  "));
    }
}
