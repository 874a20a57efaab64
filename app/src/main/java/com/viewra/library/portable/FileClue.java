package com.viewra.library.portable;

import com.viewra.media.Fingerprint;
import java.util.Optional;
import java.util.OptionalLong;

/// A file as another library knows it.
/// @param library name of the library whose folder `path` counts from; empty if the path is a whole one
/// @param path with `/` or, from Windows, `\` between names
public record FileClue(
        Optional<String> library, String path, OptionalLong sizeBytes, Optional<Fingerprint> fingerprint) {
    /// A file of another program.
    public static FileClue at(String path) {
        return new FileClue(Optional.empty(), path, OptionalLong.empty(), Optional.empty());
    }
}
