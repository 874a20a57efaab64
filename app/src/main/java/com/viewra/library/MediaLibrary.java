package com.viewra.library;

import com.viewra.api.scan.LibraryKind;
import java.nio.file.Path;
import java.util.List;

/// Folders that the user added together under one name.
/// @param folders absolute
/// @param items number of playable items in it
public record MediaLibrary(LibraryId id, String name, LibraryKind kind, List<Path> folders, int items) {
    public MediaLibrary {
        folders = List.copyOf(folders);
    }
}
