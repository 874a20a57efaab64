package com.viewra.scan;

import com.viewra.library.FileStamp;
import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import com.viewra.library.Intake;
import com.viewra.library.MediaLibrary;
import com.viewra.library.SidecarSubtitle;
import com.viewra.scan.FolderPlan.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One scan of one library. This thread walks; changed files are read by a [ReadStage] and written by a [StoreStage],
/// each of which holds the one before it back when it cannot keep up. A folder's stamp is stored after its files, so a
/// scan that was killed goes on where it was.
final class ScanRun {
    private final MediaLibrary library;
    private final Intake intake;
    private final Scanners scanners;
    private final ReadStage readers;
    private final StoreStage store;
    private final ScanMeter meter;
    private final Gate gate;
    private final Map<Path, FolderStamp> stamps;
    /// Folders of which anything is stored, or was found by this scan.
    private final Set<Path> known;
    private final FolderWalk walk;
    private final HintWalk hinted = new HintWalk();
    private final List<Afterwards> afterwards = new ArrayList<>();
    private final ScanScope scope;

    ScanRun(
            MediaLibrary library,
            ScanScope scope,
            Intake intake,
            Scanners scanners,
            FileReader reader,
            ScanMeter meter,
            Gate gate) {
        this.library = library;
        this.scope = scope;
        this.intake = intake;
        this.scanners = scanners;
        this.meter = meter;
        this.gate = gate;
        this.stamps = intake.stamps(library.id());
        Set<Path> there = intake.folders(library.id());
        this.known = new HashSet<>(there);
        known.addAll(intake.foldersOnRecord(library.id()));
        this.walk = new FolderWalk(there, this::visit, meter);
        this.store = new StoreStage(intake, library.id());
        this.readers = new ReadStage(library.id(), reader, store, meter);
    }

    /// What belongs to items that have to be stored before: extras of movies and shows, NFO files of folders. There is
    /// one for each folder of a large library, so it is to hold on to little.
    private interface Afterwards {
        void run() throws InterruptedException;
    }

    void run() throws InterruptedException {
        try {
            List<Path> gone = switch (scope) {
                case ScanScope.Whole _ -> walkAll();
                case ScanScope.Touched touched -> walk(touched);
            };
            for (Path folder : gone) {
                store.put(new Finding.FolderGone(folder));
                store.put(new Finding.ListsFound(folder, Map.of()));
            }
            readers.finish();
            for (Afterwards work : afterwards) work.run();
            readers.finish();
            store.finish();
        } finally {
            readers.abort();
            store.abort();
        }
    }

    private List<Path> walkAll() throws InterruptedException {
        for (Path root : library.folders()) walk.whole(root);
        meter.sawAll();
        return walk.gone();
    }

    private List<Path> walk(ScanScope.Touched touched) throws InterruptedException {
        Set<Path> folders = touched.folders();
        for (Path root : library.folders())
            for (Path folder : folders) if (folder.startsWith(root)) walk.touched(root, folder);
        return folders.stream()
                .flatMap(folder -> walk.goneBelow(folder).stream())
                .distinct()
                .toList();
    }

    private void visit(Path root, FolderListing listing, Ignored ignored) throws IOException, InterruptedException {
        gate.pass();
        Hints hints = hinted.in(root, listing);
        Set<Path> busy = scope.busyIn(listing);
        FolderListing quiet = listing.without(busy);
        String looks = BoxSetFolder.stamped( // without those busy, so the next scan sees that there is more
                root, listing.folder(), hints.stamped(quiet.stamp()));
        Optional<FolderStamp> before = Optional.ofNullable(stamps.get(listing.folder()));
        if (before.isPresent() && scanners.isAsStored(before.get().value(), looks)) {
            meter.found(before.get().files());
            meter.unchanged(before.get().files(), before.get().failed());
            return;
        }
        FolderPlan plan = FolderPlan.of(library.kind(), root, quiet, ignored, scanners, hints);
        Set<Path> files =
                plan.candidates().stream().map(item -> item.file().path()).collect(Collectors.toSet());
        meter.found(files.size());
        boolean isNew = known.add(listing.folder());
        Set<Path> unjudged = new HashSet<>(busy);
        unjudged.addAll(listing.unreadable());
        FolderVisit visit = new FolderVisit(
                listing.folder(),
                new FolderStamp(scanners.stamped(looks), quiet.pictureStamp(files), files.size(), 0),
                files,
                unjudged,
                isNew);
        Map<Path, FileStamp> stored = isNew ? Map.of() : intake.files(library.id(), listing.folder());
        boolean areNamesRead =
                before.filter(was -> scanners.areNamesRead(was.value())).isPresent();
        for (Candidate candidate : plan.candidates()) {
            List<SidecarSubtitle> sidecars = plan.sidecars().of(candidate.file().path());
            Optional<FileStamp> was =
                    Optional.ofNullable(stored.get(candidate.file().path()));
            if (candidate.isExtra()) afterwards.add(() -> read(visit, candidate, sidecars, was, areNamesRead));
            else read(visit, candidate, sidecars, was, areNamesRead);
        }
        NfoFiles notes = plan.nfo();
        ListFiles lists = ListFiles.in(listing);
        if (before.isEmpty() && !notes.isOfFolder() && lists.isEmpty()) finish(visit, false);
        else
            afterwards.add(() -> {
                store.put(new Finding.FolderNotes(visit.folder(), notes.ofFolder()));
                store.put(lists.found());
                finish(visit, false);
            });
    }

    private void read(
            FolderVisit visit,
            Candidate candidate,
            List<SidecarSubtitle> sidecars,
            Optional<FileStamp> before,
            boolean areNamesRead)
            throws InterruptedException {
        gate.pass();
        Path file = candidate.file().path();
        if (before.isEmpty() || !isSame(before.get(), candidate)) {
            readers.read(visit, candidate, sidecars, before.isPresent());
            return;
        }
        if (!areNamesRead && candidate.isNamedAlone()) store.put(FileReader.named(visit.folder(), candidate));
        store.put(new Finding.FileSeen(file, sidecars));
        meter.unchanged(1, before.get().broken() ? 1 : 0);
        finish(visit, before.get().broken());
    }

    private void finish(FolderVisit visit, boolean isBroken) throws InterruptedException {
        Optional<Finding> done = visit.finish(isBroken);
        if (done.isPresent()) store.put(done.get());
    }

    private static boolean isSame(FileStamp before, Candidate candidate) {
        return before.sizeBytes() == candidate.file().sizeBytes()
                && before.modifiedAt().toEpochMilli() == candidate.file().modifiedMs()
                && before.notes().equals(candidate.notesStamp());
    }
}
