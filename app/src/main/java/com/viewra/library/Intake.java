package com.viewra.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where scans hand in what they find, and ask what is known already. Safe for use from any thread; blocks.
public interface Intake {
    /// The folders of a library as they were when last stored completely.
    Map<Path, FolderStamp> stamps(LibraryId library);

    /// The folders that hold stored files, missing ones left out, or were stored completely.
    Set<Path> folders(LibraryId library);

    /// Folders of which any file is on record, also those whose files are all missing.
    Set<Path> foldersOnRecord(LibraryId library);

    /// The stored files directly in a folder, missing ones too: one that comes back as it was need not be read.
    Map<Path, FileStamp> files(LibraryId library, Path folder);

    /// Stores findings in their order on the single write lane, in transactions so short that nobody notices a wait
    /// for one; events follow the commits.
    /// @throws RefusedException if one of them cannot be stored for what it holds; those before it may be stored
    void store(LibraryId library, List<Finding> findings);

    /// Whether the user wants changes in the folders of a library to be noticed by themselves.
    boolean isWatched(LibraryId library);

    void watch(LibraryId library, boolean on);

    /// The files of a library that are there and cannot be played, with the reason of each; so many at most.
    Map<Path, String> broken(LibraryId library, int limit);

    /// Forgets the files of a library that are missing, and the items that have no other, with their history.
    /// @return how many files
    int forgetMissing(LibraryId library);
}
