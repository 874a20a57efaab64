package com.viewra.scan;

import com.viewra.enrichment.sidecar.SidecarText;
import com.viewra.library.Finding.ListsFound;
import com.viewra.library.M3uList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The playlist files (M3U) of one folder.
record ListFiles(Path folder, List<FolderListing.Entry> files) {
    private static final Logger LOG = LoggerFactory.getLogger(ListFiles.class);
    private static final Set<String> EXTENSIONS = Set.of("m3u", "m3u8");

    static ListFiles in(FolderListing listing) {
        return new ListFiles(
                listing.folder(),
                listing.files().stream().filter(ListFiles::isList).toList());
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    private static boolean isList(FolderListing.Entry file) {
        return EXTENSIONS.contains(Sidecars.extension(file.name()));
    }

    /// Reads them; one that cannot be read is left out.
    ListsFound found() {
        Map<Path, M3uList> lists = new HashMap<>();
        files.forEach(file -> {
            try {
                lists.put(file.path(), M3uList.parse(SidecarText.read(file.path()), folder));
            } catch (IOException e) {
                LOG.warn("The playlist {} cannot be read and is left out. ({})", file.path(), e.toString());
            }
        });
        return new ListsFound(folder, lists);
    }
}
