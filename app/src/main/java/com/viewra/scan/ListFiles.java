package com.viewra.scan;

import com.viewra.enrichment.sidecar.SidecarText;
import com.viewra.library.Finding.ListsFound;
import com.viewra.library.M3uList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The playlist files (M3U) of one folder.
record ListFiles(FolderListing listing) {
    private static final Logger LOG = LoggerFactory.getLogger(ListFiles.class);
    private static final Set<String> EXTENSIONS = Set.of("m3u", "m3u8");

    boolean isEmpty() {
        return listing.files().stream().noneMatch(ListFiles::isList);
    }

    private static boolean isList(FolderListing.Entry file) {
        return EXTENSIONS.contains(Sidecars.extension(file.name()));
    }

    /// Reads them; one that cannot be read is left out.
    ListsFound found() {
        Map<Path, M3uList> lists = new HashMap<>();
        listing.files().stream().filter(ListFiles::isList).forEach(file -> {
            try {
                lists.put(file.path(), M3uList.parse(SidecarText.read(file.path()), listing.folder()));
            } catch (IOException e) {
                LOG.warn("The playlist {} cannot be read and is left out. ({})", file.path(), e.toString());
            }
        });
        return new ListsFound(listing.folder(), lists);
    }
}
