package com.viewra.scan;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices what changes below some folders, where the file system tells: changes made by other machines on a share are
/// not told of, and the system may allow too few watches. Then whoever uses it must look now and then.
final class FolderSentry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderSentry.class);
    private static final List<String> REMOTE = List.of("nfs", "cifs", "smb", "fuse", "9p", "afp", "webdav", "ceph");
    private static final Duration TURN = Duration.ofMillis(250);
    private final WatchService service;
    private final Registrar registrar;
    private final InstantSource clock;
    private final Settling settling = new Settling();
    /// Those that were asked for, not what is below them.
    private final Set<Path> roots = new HashSet<>();
    private final Consumer<Settling.Ripe> listener;

    /// How the system is told to watch a folder.
    interface Registrar {
        Registrar OF_THE_SYSTEM = (folder, service) -> folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);

        /// @throws FileSystemException if this folder cannot be watched
        /// @throws IOException if the system allows no more watches
        void register(Path folder, WatchService service) throws IOException;
    }

    /// @param listener told of folders in which something changed and is quiet now, on the thread of [#run]
    /// @throws IOException if the system allows no more watching
    FolderSentry(Registrar registrar, InstantSource clock, Consumer<Settling.Ripe> listener) throws IOException {
        this.service = FileSystems.getDefault().newWatchService();
        this.registrar = registrar;
        this.clock = clock;
        this.listener = listener;
    }

    /// Whether the file system of a folder tells of all changes.
    static boolean isTold(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            String type = store.type().toLowerCase(Locale.ROOT);
            return REMOTE.stream().noneMatch(type::startsWith);
        } catch (IOException e) {
            return false;
        }
    }

    /// Watches a folder and all below it, save for what cannot be read.
    /// @throws IOException if the system allows no more watches
    void watch(Path folder) throws IOException {
        roots.add(folder);
        watchBelow(folder);
    }

    private void watchBelow(Path folder) throws IOException {
        Set<Object> seen = new HashSet<>();
        Deque<Path> folders = new ArrayDeque<>(List.of(folder));
        while (!folders.isEmpty()) {
            Path next = folders.pop();
            if (!Files.isDirectory(next) || !seen.add(FolderListing.key(next).orElse(next))) continue;
            if (isRegistered(next)) below(next, folders);
        }
    }

    /// A folder that may not be read, or is gone by now, is no reason to watch no other.
    private boolean isRegistered(Path folder) throws IOException {
        try {
            registrar.register(folder, service);
            return true;
        } catch (FileSystemException e) {
            LOG.debug("{} cannot be watched", folder, e);
            return false;
        }
    }

    private static void below(Path folder, Deque<Path> folders) {
        try {
            FolderListing listing = FolderListing.of(folder);
            if (Ignored.isWhole(listing)) return;
            Ignored ignored = Ignored.in(listing);
            for (FolderListing.Entry sub : listing.folders())
                if (!ignored.skipsFolder(sub.path())) folders.push(sub.path());
        } catch (IOException e) {
            LOG.debug("{} cannot be read; what is in it is not watched", folder, e);
        }
    }

    /// Listens until interrupted or closed, or until a root is gone or unmounted: of what takes its place nothing would
    /// be told.
    /// @throws IOException if the system allows no more watches for what is new; changes there would go unnoticed
    void run() throws IOException, InterruptedException {
        try {
            while (true) {
                WatchKey key = service.poll(TURN.toMillis(), TimeUnit.MILLISECONDS);
                if (key != null && !read(key) && roots.contains((Path) key.watchable())) return;
                Settling.Ripe ripe = settling.ripe(clock.instant());
                if (!ripe.folders().isEmpty()) listener.accept(ripe);
            }
        } catch (ClosedWatchServiceException e) {
            LOG.debug("watching ended", e);
        }
    }

    /// @return whether the folder is still there
    private boolean read(WatchKey key) throws IOException {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            boolean isLost = event.kind() == StandardWatchEventKinds.OVERFLOW;
            Path changed = isLost ? folder.resolve("lost") : folder.resolve((Path) event.context());
            settling.changed(changed, clock.instant());
            if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(changed))
                watchBelow(changed); // what was put into it before that is found when its parent is looked at
        }
        return key.reset();
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
