package com.viewra.library;

import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
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
    /// @param notes what the file and the sidecars beside it say of the item
    record FileFound(
            Path folder,
            NameReading reading,
            MediaFile file,
            List<Chapter> chapters,
            Optional<String> albumArtist,
            Notes notes)
            implements Finding {
        public FileFound {
            chapters = List.copyOf(chapters);
        }

        /// A file that says nothing of its item.
        public FileFound(
                Path folder,
                NameReading reading,
                MediaFile file,
                List<Chapter> chapters,
                Optional<String> albumArtist) {
            this(folder, reading, file, chapters, albumArtist, Notes.NONE);
        }
    }

    /// A stored file that is there as it was; only what lies beside it may be new.
    record FileSeen(Path file, List<SidecarSubtitle> sidecars) implements Finding {
        public FileSeen {
            sidecars = List.copyOf(sidecars);
        }
    }

    /// A stored film that is there as it was and whose name is read by other rules now; extras after the films.
    /// @param labels what the folders file it under
    record FileNamed(Path folder, Path file, NameReading reading, List<Label> labels) implements Finding {
        public FileNamed {
            labels = List.copyOf(labels);
        }
    }

    /// What sidecars say of the show, season, album or artist that a folder holds; all files below it are stored.
    /// A kind that nothing is said of any more is taken back.
    record FolderNotes(Path folder, Map<ItemKind, Metadata> said) implements Finding {
        public FolderNotes {
            said = Map.copyOf(said);
        }
    }

    /// The playlist files right in a folder; what they name is stored. Lists of files that are not among them are gone.
    record ListsFound(Path folder, Map<Path, M3uList> lists) implements Finding {
        public ListsFound {
            lists = Map.copyOf(lists);
        }
    }

    /// All files of one folder have been stored.
    /// @param present the media files in it; others that are stored for it are missing from now on
    /// @param isNew whether nothing was stored for it before this scan
    record FolderDone(Path folder, FolderStamp stamp, Set<Path> present, boolean isNew) implements Finding {
        public FolderDone {
            present = Set.copyOf(present);
        }
    }

    /// A folder that was there before is not found any more.
    record FolderGone(Path folder) implements Finding {}
}
