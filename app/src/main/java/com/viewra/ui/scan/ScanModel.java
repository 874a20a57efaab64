package com.viewra.ui.scan;

import com.viewra.library.LibraryId;
import com.viewra.scan.ScanStatus;
import com.viewra.scan.Scans;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// All scans that run, as one. Knows no node; on the JavaFX thread.
public final class ScanModel {
    /// How far the running scans are together.
    /// @param text in the words of the user
    /// @param detail what is noteworthy of it; may be empty
    /// @param part from 0 to 1; empty while nobody knows how much there is
    /// @param isPaused whether none of them reads now
    record Progress(String text, String detail, Optional<Double> part, boolean isPaused) {}

    final ObjectProperty<Optional<Progress>> progress = new SimpleObjectProperty<>(Optional.empty());
    private final Scans scans;
    private final FxThread fx;
    private final Navigator navigator;
    private final Map<LibraryId, ScanStatus> running = new LinkedHashMap<>();
    /// Those the user stopped, until the last of them has ended.
    private final Set<LibraryId> stopped = new LinkedHashSet<>();

    /// @param navigator tells the user how a scan ended, if that is worth a word
    public ScanModel(Scans scans, FxThread fx, Navigator navigator) {
        this.scans = scans;
        this.fx = fx;
        this.navigator = navigator;
    }

    /// Takes in what a scan tells.
    public void show(LibraryId library, ScanStatus status) {
        switch (status.state()) {
            case RUNNING, PAUSED -> running.put(library, status);
            case IDLE -> {
                boolean known = running.remove(library) != null;
                if (known) end(library, status);
            }
        }
        progress.set(sum());
    }

    void pause() {
        each(Scans::pause);
    }

    void resume() {
        each(Scans::resume);
    }

    /// Stops all of them; what they found stays.
    void cancel() {
        stopped.addAll(running.keySet());
        each(Scans::cancel);
    }

    /// Shows what came of it without waiting for the scan to tell: a busy one tells so much that words get lost.
    private void each(BiConsumer<Scans, LibraryId> deed) {
        List<LibraryId> libraries = List.copyOf(running.keySet());
        fx.load(
                () -> {
                    Map<LibraryId, ScanStatus> now = new LinkedHashMap<>();
                    for (LibraryId library : libraries) {
                        deed.accept(scans, library);
                        now.put(library, scans.status(library));
                    }
                    return now;
                },
                now -> now.forEach((library, status) -> {
                    if (running.containsKey(library)) show(library, status); // it may have told of its end meanwhile
                }),
                problem -> navigator.say(ErrorText.of(problem)));
    }

    private void end(LibraryId library, ScanStatus status) {
        if (stopped.contains(library)) endStopped();
        else if (!status.away().isEmpty())
            navigator.offer(
                    "Out of reach: "
                            + status.away().stream().map(Object::toString).collect(Collectors.joining(", "))
                            + ". What was known of it is kept.",
                    "Look again",
                    () -> start(Set.of(library)));
        else if (status.done() > status.unchanged()) navigator.say(inWords(status));
    }

    private void endStopped() {
        if (running.keySet().stream().anyMatch(stopped::contains)) return;
        Set<LibraryId> all = Set.copyOf(stopped);
        stopped.clear();
        navigator.offer("Reading is stopped. What was found stays.", "Read the rest", () -> start(all));
    }

    private void start(Set<LibraryId> libraries) {
        fx.inBackground(() -> libraries.forEach(scans::start));
    }

    private static String inWords(ScanStatus status) {
        int read = status.done() - status.unchanged();
        String files = read == 1 ? "One file is read" : "%,d files are read".formatted(read);
        if (status.failed() == 0) return files + ".";
        return files
                + (status.failed() == 1
                        ? "; one cannot be played and says why."
                        : "; %,d cannot be played and say why.".formatted(status.failed()));
    }

    private Optional<Progress> sum() {
        if (running.isEmpty()) return Optional.empty();
        int found = 0;
        int done = 0;
        int failed = 0;
        boolean isPaused = true;
        for (ScanStatus scan : running.values()) {
            found += scan.found();
            done += scan.done();
            failed += scan.failed();
            isPaused &= scan.state() == ScanStatus.State.PAUSED;
        }
        String verb = isPaused ? "Paused at" : "Reading";
        String text = found == 0 ? "Looking for files" : "%s %,d of %,d".formatted(verb, done, found);
        String detail = failed == 0 ? "" : "%,d can't be played".formatted(failed);
        return Optional.of(new Progress(
                text, detail, found == 0 ? Optional.empty() : Optional.of((double) done / found), isPaused));
    }
}
