package com.viewra.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through the folders of a library, each once, and notes which of those known before are gone. A folder that
/// cannot be read, and a root that is away or empty because its disk is not mounted, say nothing about what is in it.
final class FolderWalk {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWalk.class);
    private final Set<Path> unvisited;
    private final Visitor visitor;
    private final ScanMeter meter;
    private final Set<Path> visited = new HashSet<>();
    private final Set<Object> visitedKeys = new HashSet<>();
    private final List<Path> unreadable = new ArrayList<>();

    /// Given each folder in turn.
    @FunctionalInterface
    interface Visitor {
        void visit(Path root, FolderListing listing, Ignored ignored) throws IOException, InterruptedException;
    }

    /// @param known folders that held files so far
    FolderWalk(Collection<Path> known, Visitor visitor, ScanMeter meter) {
        this.unvisited = new HashSet<>(known);
        this.visitor = visitor;
        this.meter = meter;
    }

    /// A root and all below it.
    void whole(Path root) throws InterruptedException {
        if (isAway(root)) {
            if (meter.away(root))
                LOG.warn("The folder {} is away, or its disk is not mounted; its items are kept as missing.", root);
            return;
        }
        FolderListing.key(root).ifPresent(visitedKeys::add);
        descend(root, List.of(root));
    }

    /// An empty folder where there were files is most likely where a disk is to be mounted.
    private boolean isAway(Path root) {
        if (!Files.isDirectory(root)) return true;
        if (unvisited.stream().noneMatch(folder -> folder.startsWith(root))) return false;
        try (var entries = Files.newDirectoryStream(root)) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            return false; // told where it is visited
        }
    }

    /// One folder below a root, and those in it that are new; nothing if this walk came by already.
    void touched(Path root, Path folder) throws InterruptedException {
        if (visited.contains(folder) || isAway(root) || !Files.isDirectory(folder) || isIgnored(root, folder)) return;
        Set<Path> known = Set.copyOf(unvisited);
        descend(
                root,
                visit(root, folder).stream().filter(sub -> !known.contains(sub)).toList());
    }

    private static boolean isIgnored(Path root, Path folder) {
        Path inner = folder;
        try {
            while (!inner.equals(root)) {
                Path outer = Objects.requireNonNull(inner.getParent(), "the folder is below the root");
                FolderListing listing = FolderListing.of(outer);
                if (Ignored.isWhole(listing) || Ignored.in(listing).skipsFolder(inner)) return true;
                inner = outer;
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void descend(Path root, List<Path> first) throws InterruptedException {
        Deque<Path> folders = new ArrayDeque<>(first);
        while (!folders.isEmpty()) visit(root, folders.pop()).reversed().forEach(folders::push);
    }

    /// @return the folders in it that are to be walked
    private List<Path> visit(Path root, Path folder) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        visited.add(folder);
        try {
            FolderListing listing = FolderListing.of(folder);
            if (Ignored.isWhole(listing)) return List.of();
            unvisited.remove(folder);
            listing.unreadable().forEach(entry -> outOfReach(entry, "the system does not tell what it is"));
            Ignored ignored = Ignored.in(listing);
            visitor.visit(root, listing, ignored);
            return listing.folders().stream()
                    .filter(sub -> !ignored.skipsFolder(sub.path()))
                    .filter(sub -> visitedKeys.add(sub.key())) // a link may lead back up
                    .map(FolderListing.Entry::path)
                    .toList();
        } catch (IOException e) {
            outOfReach(folder, e.toString());
            return List.of();
        }
    }

    private void outOfReach(Path path, String why) {
        unreadable.add(path);
        if (meter.away(path)) LOG.warn("{} cannot be read; what was known of it is kept. ({})", path, why);
    }

    /// The known folders that were not found, after a walk through all.
    List<Path> gone() {
        return unvisited.stream()
                .filter(folder -> unreadable.stream().noneMatch(folder::startsWith))
                .toList();
    }

    /// The known folders at or below one that are not there any more.
    List<Path> goneBelow(Path folder) {
        return unvisited.stream()
                .filter(known -> known.startsWith(folder) && Files.notExists(known))
                .toList();
    }
}
