package com.viewra.ui;

import com.viewra.library.LibraryId;
import com.viewra.scan.ScanStatus;
import com.viewra.scan.Scans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Scans nothing, and keeps what it was told.
public final class FakeScans implements Scans {
    private final Map<LibraryId, ScanStatus.State> states = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    public List<String> told() {
        return told;
    }

    @Override
    public void start(LibraryId library) {
        told.add("start " + library);
    }

    @Override
    public boolean pause(LibraryId library) {
        states.put(library, ScanStatus.State.PAUSED);
        return told.add("pause " + library);
    }

    @Override
    public boolean resume(LibraryId library) {
        states.put(library, ScanStatus.State.RUNNING);
        return told.add("resume " + library);
    }

    @Override
    public void cancel(LibraryId library) {
        states.put(library, ScanStatus.State.IDLE);
        told.add("cancel " + library);
    }

    /// Ten files, of which four are read.
    @Override
    public ScanStatus status(LibraryId library) {
        ScanStatus.State state = states.getOrDefault(library, ScanStatus.State.IDLE);
        return new ScanStatus(state, 10, 4, 0, 0, Duration.ofSeconds(3));
    }

    @Override
    public boolean isWatched(LibraryId library) {
        return false;
    }

    @Override
    public void watch(LibraryId library, boolean on) {}

    @Override
    public int forgetMissing(LibraryId library) {
        return 0;
    }
}
