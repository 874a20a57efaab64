package com.viewra.ui.shell;

import com.viewra.library.LibraryId;
import com.viewra.scan.ScanStatus;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// Tells that folders are being read, and how far that is; takes no room otherwise.
final class ScanPill extends VBox {
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Map<LibraryId, ScanStatus> running = new HashMap<>();

    ScanPill() {
        getStyleClass().add("scan-pill");
        setAlignment(Pos.CENTER_LEFT);
        text.getStyleClass().add("scan-text");
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(text, bar);
        showSum();
    }

    void show(LibraryId library, ScanStatus status) {
        switch (status.state()) {
            case RUNNING, PAUSED -> running.put(library, status);
            case IDLE -> running.remove(library);
        }
        showSum();
    }

    private void showSum() {
        setVisible(!running.isEmpty());
        setManaged(!running.isEmpty());
        int found = running.values().stream().mapToInt(ScanStatus::found).sum();
        int done = running.values().stream().mapToInt(ScanStatus::done).sum();
        boolean isHeld = running.values().stream().allMatch(scan -> scan.state() == ScanStatus.State.PAUSED);
        String verb = isHeld ? "Paused at" : "Reading";
        text.setText(found == 0 ? "Looking for files" : "%s %,d of %,d".formatted(verb, done, found));
        bar.setProgress(found == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / found);
    }
}
