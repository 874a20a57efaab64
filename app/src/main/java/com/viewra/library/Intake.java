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

    /// The stored files directly in a folder, missing ones left out.
    Map<Path, FileStamp> files(LibraryId library, Path folder);

    /// Stores findings in their order, as one transaction on the single write lane; events follow the commit.
    void store(LibraryId library, List<Finding> findings);
}
