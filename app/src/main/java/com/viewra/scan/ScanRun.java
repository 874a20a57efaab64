package com.viewra.scan;

import com.viewra.library.FileStamp;
import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import com.viewra.library.Intake;
import com.viewra.library.MediaLibrary;
import com.viewra.library.SidecarSubtitle;
import com.viewra.scan.FolderPlan.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One scan of one library. This thread walks; changed files are read by a [ReadStage] and written by a [StoreStage],
/// each of which holds the one before it back when it cannot keep up. A folder's stamp is stored after its files, so a
/// scan that was killed goes on where it was.
final class ScanRun {
    private static final Logger LOG = LoggerFactory.getLogger(ScanRun.class);
    private final MediaLibrary library;
    private final Intake intake;
    private final Scanners scanners;
    private final ReadStage readers;
    private final StoreStage store;
    private final ScanMeter meter;
    private final Map<Path, FolderStamp> stamps;
    private final Set<Path> unvisited;
    private final List<Path> unreadable = new ArrayList<>();
    private final Set<Object> visitedKeys = new HashSet<>();
    private final List<Afterwards> afterwards = new ArrayList<>();

    ScanRun(MediaLibrary library, Intake intake, Scanners scanners, FileReader reader, ScanMeter meter) {
        this.library = library;
        this.intake = intake;
        this.scanners = scanners;
        this.meter = meter;
        this.stamps = intake.stamps(library.id());
        this.unvisited = new HashSet<>(intake.folders(library.id()));
        this.store = new StoreStage(intake, library.id());
        this.readers = new ReadStage(library.id(), reader, store, meter);
    }

    /// What belongs to items that have to be stored before: extras of movies and shows, NFO files of folders.
    private interface Afterwards {
        void run() throws InterruptedException;
    }

    void run() throws InterruptedException {
        try {
            for (Path root : library.folders()) walk(root);
            for (Path folder : unvisited)
                if (unreadable.stream().noneMatch(folder::startsWith)) store.put(new Finding.FolderGone(folder));
            readers.finish();
            for (Afterwards work : afterwards) work.run();
            readers.finish();
            store.finish();
        } finally {
            readers.abort();
            store.abort();
        }
    }

    private void walk(Path root) throws InterruptedException {
        if (!Files.isDirectory(root)) {
            LOG.warn("The folder {} of library \"{}\" is away; its items are kept as missing.", root, library.name());
            return;
        }
        FolderListing.key(root).ifPresent(visitedKeys::add);
        Deque<Path> folders = new ArrayDeque<>(List.of(root));
        while (!folders.isEmpty()) {
            if (Thread.interrupted()) throw new InterruptedException();
            visit(root, folders.pop()).reversed().forEach(folders::push);
        }
    }

    /// @return the folders in it that are to be walked
    private List<Path> visit(Path root, Path folder) throws InterruptedException {
        try {
            FolderListing listing = FolderListing.of(folder);
            if (Ignored.isWhole(listing)) return List.of();
            unvisited.remove(folder);
            Ignored ignored = Ignored.in(listing);
            read(root, listing, ignored);
            return listing.folders().stream()
                    .filter(sub -> !ignored.skipsFolder(sub.path()))
                    .filter(sub -> visitedKeys.add(sub.key())) // a link may lead back up
                    .map(FolderListing.Entry::path)
                    .toList();
        } catch (IOException e) {
            LOG.warn("The folder {} cannot be read; what was known of it is kept. ({})", folder, e.toString());
            unreadable.add(folder);
            return List.of();
        }
    }

    private void read(Path root, FolderListing listing, Ignored ignored) throws IOException, InterruptedException {
        String stamp = listing.stamp();
        Optional<FolderStamp> before = Optional.ofNullable(stamps.get(listing.folder()));
        if (before.isPresent() && before.get().value().equals(stamp)) {
            meter.found(before.get().files());
            meter.unchanged(before.get().files(), before.get().failed());
            return;
        }
        FolderPlan plan = FolderPlan.of(library.kind(), root, listing, ignored, scanners);
        Set<Path> files =
                plan.candidates().stream().map(item -> item.file().path()).collect(Collectors.toSet());
        meter.found(files.size());
        FolderVisit visit = new FolderVisit(
                listing.folder(), new FolderStamp(stamp, listing.pictureStamp(), files.size(), 0), files);
        Map<Path, FileStamp> known = intake.files(library.id(), listing.folder());
        for (Candidate candidate : plan.candidates()) {
            if (candidate.isExtra()) afterwards.add(() -> read(visit, candidate, plan, known));
            else read(visit, candidate, plan, known);
        }
        if (before.isEmpty() && plan.nfo().isEmpty()) finish(visit, false);
        else
            afterwards.add(() -> {
                store.put(new Finding.FolderNotes(listing.folder(), plan.nfo().ofFolder()));
                finish(visit, false);
            });
    }

    private void read(FolderVisit visit, Candidate candidate, FolderPlan plan, Map<Path, FileStamp> known)
            throws InterruptedException {
        Path file = candidate.file().path();
        List<SidecarSubtitle> sidecars = plan.sidecars().of(file);
        FileStamp before = known.get(file);
        if (before == null || !isSame(before, candidate)) {
            readers.read(visit, candidate, sidecars);
            return;
        }
        store.put(new Finding.FileSeen(file, sidecars));
        meter.unchanged(1, before.broken() ? 1 : 0);
        finish(visit, before.broken());
    }

    private void finish(FolderVisit visit, boolean isBroken) throws InterruptedException {
        Optional<Finding> done = visit.finish(isBroken);
        if (done.isPresent()) store.put(done.get());
    }

    private static boolean isSame(FileStamp before, Candidate candidate) {
        return before.sizeBytes() == candidate.file().sizeBytes()
                && before.modifiedAt().toEpochMilli() == candidate.file().modifiedMs()
                && before.notes().equals(candidate.nfo().or(candidate::motion).map(NfoFiles::stamp));
    }
}
