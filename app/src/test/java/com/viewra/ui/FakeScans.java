package com.viewra.ui;

import com.viewra.library.LibraryId;
import com.viewra.scan.ScanStatus;
import com.viewra.scan.Scans;
import java.util.ArrayList;
import java.util.List;

/// Scans nothing, and keeps what it was told.
public final class FakeScans implements Scans {
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
        return told.add("pause " + library);
    }

    @Override
    public boolean resume(LibraryId library) {
        return told.add("resume " + library);
    }

    @Override
    public void cancel(LibraryId library) {
        told.add("cancel " + library);
    }

    @Override
    public ScanStatus status(LibraryId library) {
        return ScanStatus.NEVER;
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
