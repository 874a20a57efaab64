package com.viewra.library;

import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.NameReading;
import com.viewra.media.Chapter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a scan learned, in the order in which it is to be stored.
public sealed interface Finding {
    /// A media file that is new or different from what is stored.
    /// @param folder the folder it lies in
    /// @param reading name and tags, joined
    /// @param albumArtist whose album it is, where that is not the track's own artist
    /// @param said what the file and the sidecars beside it say of the item
    record FileFound(
            Path folder,
            NameReading reading,
            MediaFile file,
            List<Chapter> chapters,
            Optional<String> albumArtist,
            Map<MetadataSource, Metadata> said)
            implements Finding {
        public FileFound {
            chapters = List.copyOf(chapters);
            said = Map.copyOf(said);
        }

        /// A file that says nothing of its item.
        public FileFound(
                Path folder,
                NameReading reading,
                MediaFile file,
                List<Chapter> chapters,
                Optional<String> albumArtist) {
            this(folder, reading, file, chapters, albumArtist, Map.of());
        }
    }

    /// A stored file that is there as it was; only what lies beside it may be new.
    record FileSeen(Path file, List<SidecarSubtitle> sidecars) implements Finding {
        public FileSeen {
            sidecars = List.copyOf(sidecars);
        }
    }

    /// All files of one folder have been stored.
    /// @param present the media files in it; others that are stored for it are missing from now on
    record FolderDone(Path folder, FolderStamp stamp, Set<Path> present) implements Finding {
        public FolderDone {
            present = Set.copyOf(present);
        }
    }

    /// A folder that was there before is not found any more.
    record FolderGone(Path folder) implements Finding {}
}
