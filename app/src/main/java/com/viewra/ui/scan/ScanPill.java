package com.viewra.ui.scan;

import com.viewra.ui.theme.Icons;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Tells that folders are being read and how far that is, and holds or stops it; takes no room otherwise.
public final class ScanPill extends VBox {
    private final ScanModel model;
    private final Label text = new Label();
    private final Label detail = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button hold = Icons.button(MaterialDesignP.PAUSE, "Pause", this::toggle);

    public ScanPill(ScanModel model) {
        this.model = model;
        getStyleClass().add("scan-pill");
        text.getStyleClass().add("scan-text");
        detail.getStyleClass().add("scan-detail");
        detail.managedProperty().bind(detail.visibleProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        Button stop = Icons.button(MaterialDesignC.CLOSE, "Stop reading", model::cancel);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(2, bar, hold, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, line, detail);
        model.progress.subscribe(() -> show());
        show();
    }

    private void toggle() {
        if (model.progress.get().filter(ScanModel.Progress::isPaused).isPresent()) model.resume();
        else model.pause();
    }

    private void show() {
        Optional<ScanModel.Progress> now = model.progress.get();
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(ScanModel.Progress now) {
        text.setText(now.text());
        detail.setText(now.detail());
        detail.setVisible(!now.detail().isEmpty());
        bar.setProgress(now.part().orElse(now.isPaused() ? 0 : ProgressBar.INDETERMINATE_PROGRESS));
        String name = now.isPaused() ? "Go on reading" : "Pause reading";
        hold.setAccessibleText(name);
        hold.getTooltip().setText(name);
        if (hold.getGraphic() instanceof FontIcon icon)
            icon.setIconCode(now.isPaused() ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE);
    }
}
