package com.viewra.api.scan;

import java.util.Map;
import java.util.Optional;
import org.pf4j.ExtensionPoint;

/// Tells what files are, from their names, the tags inside them and the files beside them.
/// Thread-safe; called on virtual threads, several at once.
public interface MediaScanner extends ExtensionPoint {
    /// What the path says, without touching the file; empty if the file is none of this scanner's business
    /// (not media, or to be ignored).
    /// @param path relative to the library folder, with `/` between names
    Optional<NameReading> identify(LibraryKind kind, String path);

    /// Joins the name with what the file itself says; embedded tags beat names.
    /// @param tags embedded tags by the lower-case names that FFmpeg gives them: "title", "artist",
    ///     "album", "track", "date"
    NameReading refine(NameReading name, Map<String, String> tags);

    /// By which rules names are read: different where [#identify] may say something else of a path than before. The
    /// next scan then puts the films that are stored under their new names, without a look into the files.
    default String rules() {
        return "";
    }
}
