package com.viewra.copies;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import com.viewra.events.EventBus;
import com.viewra.library.Item;
import com.viewra.library.LibraryEvent;
import com.viewra.library.MediaId;
import com.viewra.settings.DiskFull;
import com.viewra.streaming.RenditionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies of films, made one after the other in the background. They are kept in a folder, so that one that was not
/// finished goes on where it was when the program starts again. Safe for use from any thread.
public final class Copies implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Copies.class);
    private static final String FINISHED = "finished";
    private static final int LONGEST_NAME_BYTES = 200;
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Path folder;
    private final Workshop workshop;
    private final CopyRun run;
    private final EventBus events;
    private final EventBus.Subscription viewers;
    private final Map<CopyId, Copy> copies = new LinkedHashMap<>();
    private final Thread worker;
    private @Nullable Thread job;
    private @Nullable CopyId current;
    private boolean closed;

    private Copies(Path folder, Workshop workshop, Courtesy courtesy, EventBus events, Predicate<MediaId> encoded)
            throws IOException {
        this.folder = folder.toAbsolutePath();
        this.workshop = workshop;
        this.run = CopyRun.with(workshop, courtesy);
        this.events = events;
        for (Copy copy : CopyFolder.list(folder))
            copies.put(copy.id(), copy.state() == Copy.State.RUNNING ? copy.in(Copy.State.WAITING) : copy);
        viewers = events.subscribe("copies", event -> {
            if (event instanceof LibraryEvent.PlaybackProgress seen && encoded.test(seen.item())) courtesy.viewerSeen();
        });
        worker = Thread.ofVirtual().name("copies").start(this::work);
    }

    /// Opens the copies in `folder` and goes on with those that were not finished.
    /// @param encoded whether an item that is being watched is encoded for its viewer, who then goes first
    public static Copies open(
            Path folder, Workshop workshop, EventBus events, InstantSource clock, Predicate<MediaId> encoded)
            throws IOException {
        return new Copies(folder, workshop, new Courtesy(clock), events, encoded);
    }

    /// What a copy of `file` would be. Blocks for reading the file's index at worst.
    /// @throws MediaException if there can be none, with the reason
    public CopyPlan plan(Path file, Copy.Form form, Preset preset) throws MediaException, InterruptedException {
        return CopyPlan.of(workshop.reader().read(file), workshop.renditions().of(file), form, preset);
    }

    /// What copies of `file` would be. Blocks as [#plan].
    public Map<Preset, CopyOffer> offers(Path file, Copy.Form form) throws InterruptedException {
        return CopyOffer.all(preset -> plan(file, form, preset));
    }

    /// Puts a copy into the queue.
    /// @param into where the finished file goes; empty for a folder of Viewra's own
    /// @throws MediaException if it cannot be made or there is no room for it, with the reason
    public Copy start(Item item, Copy.Form form, Preset preset, Optional<Path> into)
            throws IOException, InterruptedException {
        Path source = item.path()
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.UNSUPPORTED,
                        "“" + item.title() + "” has no file to copy; choose one of the items in it."));
        CopyPlan plan = plan(source, form, preset);
        Path target = into.orElse(folder.resolve(FINISHED)).toAbsolutePath();
        Files.createDirectories(target);
        Room.check(target, folder, plan.estimatedBytes());
        synchronized (this) {
            Copy copy = new Copy(
                    CopyId.random(),
                    item.id(),
                    item.title(),
                    source,
                    form,
                    preset,
                    plan.renditions().stream().map(RenditionId::toString).toList(),
                    free(target, "%s (%s)".formatted(item.title(), preset.title())),
                    Copy.State.WAITING,
                    0,
                    0,
                    Optional.empty());
            keep(copy);
            return copy;
        }
    }

    /// A name that neither a file nor another copy has.
    private Path free(Path target, String name) {
        String plain =
                shortened(name.replaceAll("[\\\\/:*?\"<>|,\\p{Cntrl}]", " ").strip());
        for (int n = 1; ; n++) {
            Path file = target.resolve(n == 1 ? plain + ".mp4" : plain + " " + n + ".mp4");
            if (!Files.exists(file)
                    && copies.values().stream().noneMatch(copy -> copy.target().equals(file))) return file;
        }
    }

    /// Most file systems take 255 bytes; a number, the ending and those of the unfinished file are added.
    private static String shortened(String name) {
        String shorter = name;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES)
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        return shorter.strip();
    }

    public synchronized List<Copy> all() {
        return List.copyOf(copies.values());
    }

    public synchronized Optional<Copy> find(CopyId id) {
        return Optional.ofNullable(copies.get(id));
    }

    /// Stops a copy that waits or runs; what was made so far is kept for [#resume].
    public synchronized void cancel(CopyId id) {
        find(id).filter(copy -> copy.state().isOpen()).ifPresent(copy -> {
            stop(id);
            keep(copy.in(Copy.State.CANCELLED));
        });
    }

    /// Goes on with a copy that failed or was cancelled, where it was.
    public synchronized void resume(CopyId id) {
        find(id).filter(copy -> copy.state() == Copy.State.FAILED || copy.state() == Copy.State.CANCELLED)
                .ifPresent(copy -> keep(copy.in(Copy.State.WAITING)));
    }

    /// Forgets a copy and what was made so far. A finished file in a folder of the user's stays.
    public void remove(CopyId id) throws IOException, InterruptedException {
        Copy copy;
        Thread working;
        synchronized (this) {
            copy = copies.remove(id);
            if (copy == null) return;
            stop(id);
            working = id.equals(current) ? job : null;
        }
        if (working != null) working.join(); // it writes into the folder until it has noticed
        if (copy.target().startsWith(folder)) Files.deleteIfExists(copy.target());
        folderOf(id).delete();
        events.publish(new CopyEvent.CopyRemoved(id));
    }

    /// A file of a prepared title.
    /// @param name relative, as the manifests have it
    public Optional<Blob> prepared(CopyId id, String name) throws IOException {
        return run.shelf().find(folderOf(id).contents(), name);
    }

    private void stop(CopyId id) {
        Thread running = job;
        if (id.equals(current) && running != null) running.interrupt();
    }

    private CopyFolder folderOf(CopyId id) {
        return new CopyFolder(folder.resolve(id.value()));
    }

    private synchronized void keep(Copy copy) {
        copies.put(copy.id(), copy);
        try {
            folderOf(copy.id()).save(copy);
        } catch (IOException e) {
            LOG.warn("copy {} cannot be noted and would be forgotten at the next start", copy.id(), e);
        }
        events.publish(new CopyEvent.CopyChanged(copy.id(), copy.item(), copy.state(), copy.problem()));
        notifyAll();
    }

    private void work() {
        try {
            while (true) begin().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for a copy to make. It gets a thread of its own, so that to cancel it disturbs no other.
    private synchronized Thread begin() throws InterruptedException {
        Optional<Copy> next = next();
        while (next.isEmpty()) {
            wait();
            next = next();
        }
        if (closed) throw new InterruptedException("what is begun now, nobody would end");
        Copy copy = next.get().in(Copy.State.RUNNING);
        current = copy.id();
        keep(copy);
        Thread started = Thread.ofVirtual().name("copy-" + copy.id()).start(() -> make(copy));
        job = started;
        return started;
    }

    private Optional<Copy> next() {
        return copies.values().stream()
                .filter(copy -> copy.state() == Copy.State.WAITING)
                .findFirst();
    }

    private void make(Copy copy) {
        try {
            run.run(copy, folderOf(copy.id()), this::progress);
            end(copy.id(), Copy.State.DONE, Optional.empty());
            LOG.info("copy {}: “{}” is made", copy.id(), copy.title());
        } catch (InterruptedException e) {
            LOG.info("copy {}: stopped", copy.id());
        } catch (IOException | RuntimeException | Error e) { // it would be RUNNING for ever, and the next would wait
            if (Thread.currentThread().isInterrupted()) return; // what a cancelled read or pipe says
            LOG.warn("copy {}: “{}” failed", copy.id(), copy.title(), e);
            end(copy.id(), Copy.State.FAILED, Optional.ofNullable(why(e)));
        }
    }

    private static @Nullable String why(Throwable failure) {
        if (DiskFull.isCauseOf(failure)) return DiskFull.SENTENCE;
        if (failure instanceof OutOfMemoryError) return "The film asks for more memory than there is.";
        return failure instanceof MediaException ? failure.getMessage() : "The copy failed: " + failure.getMessage();
    }

    private synchronized void progress(Copy copy) {
        Copy known = copies.get(copy.id());
        if (known == null || known.state() != Copy.State.RUNNING) return; // cancelled meanwhile
        copies.put(copy.id(), known.at(copy.done(), copy.total()));
        events.publish(new CopyEvent.CopyProgress(copy.id(), copy.item(), copy.done(), copy.total()));
    }

    private synchronized void end(CopyId id, Copy.State state, Optional<String> why) {
        Copy known = copies.get(id);
        if (closed || known == null || known.state() != Copy.State.RUNNING) return;
        keep(why.map(known::failed).orElse(known.in(state)));
    }

    /// Stops the work, and waits for a moment until nothing is written any more; what runs goes on at the next start.
    @Override
    public void close() {
        worker.interrupt();
        viewers.close();
        Thread running;
        synchronized (this) {
            closed = true;
            running = job;
        }
        if (running == null) return;
        running.interrupt();
        try {
            running.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
