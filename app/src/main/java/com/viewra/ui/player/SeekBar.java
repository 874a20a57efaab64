package com.viewra.ui.player;

import com.viewra.media.Chapter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far the film is. Click or drag to go elsewhere; pointing shows the time and chapter there.
public final class SeekBar extends Pane {
    private static final double LINE = 5;
    private static final double THUMB = 15;
    private final Consumer<Duration> seek;
    private final Region line = styled("seek-line");
    private final Region played = styled("seek-played");
    private final Region thumb = styled("seek-thumb");
    private final Pane marks = new Pane();
    private final Label label = new Label();
    private final VBox tip = new VBox(6, label);
    private Optional<SeekPictures> pictures = Optional.empty();
    private Duration position = Duration.ZERO;
    private Duration whole = Duration.ZERO;
    private List<Chapter> chapters = List.of();
    private boolean dragging;
    private double pointedAt;

    /// @param seek told where the user wants to go
    public SeekBar(Consumer<Duration> seek) {
        this.seek = seek;
        getStyleClass().add("seek-bar");
        tip.setAlignment(Pos.CENTER);
        tip.getStyleClass().add("seek-tip");
        tip.setVisible(false);
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        marks.setMouseTransparent(true);
        getChildren().addAll(line, played, marks, thumb, tip);
        setMinHeight(22);
        setPrefHeight(22);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    }

    /// Shows a picture of the place that is pointed at.
    void showPictures(SeekPictures shown) {
        pictures = Optional.of(shown);
        tip.getChildren().addFirst(shown);
        tip.layoutBoundsProperty().subscribe(this::placeTip);
        shown.imageProperty().subscribe(this::placeTip);
    }

    private void leave() {
        tip.setVisible(false);
        pictures.ifPresent(SeekPictures::hide);
    }

    private static Region styled(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    public void show(Duration at, Duration of) {
        if (!dragging) position = at;
        whole = of;
        requestLayout();
    }

    public void showChapters(List<Chapter> named) {
        chapters = named;
        marks.getChildren()
                .setAll(named.stream()
                        .filter(one -> one.start().isPositive())
                        .map(_ -> styled("seek-mark"))
                        .toList());
        requestLayout();
    }

    private void drag(MouseEvent mouse) {
        dragging = true;
        position = timeAt(mouse.getX());
        point(mouse);
        requestLayout();
        mouse.consume();
    }

    private void drop(MouseEvent mouse) {
        dragging = false;
        seek.accept(timeAt(mouse.getX()));
        mouse.consume();
    }

    private void point(MouseEvent mouse) {
        Duration time = timeAt(mouse.getX());
        String chapter = chapters.reversed().stream()
                .filter(one -> one.start().compareTo(time) <= 0)
                .findFirst()
                .map(one -> "   " + one.title())
                .orElse("");
        label.setText(Clock.of(time) + chapter);
        tip.setVisible(true);
        pictures.ifPresent(shown -> shown.pointAt(time));
        pointedAt = mouse.getX();
        placeTip();
    }

    /// Above the place that is pointed at, and inside the bar.
    private void placeTip() {
        tip.autosize();
        double left = pointedAt - tip.getWidth() / 2;
        tip.relocate(Math.clamp(left, 0, Math.max(0, getWidth() - tip.getWidth())), -tip.getHeight() - 4);
    }

    private Duration timeAt(double x) {
        double part = Math.clamp(x / Math.max(1, getWidth()), 0, 1);
        return Duration.ofMillis(Math.round(whole.toMillis() * part));
    }

    private double xAt(Duration time) {
        return whole.isPositive() ? getWidth() * Math.clamp((double) time.toMillis() / whole.toMillis(), 0, 1) : 0;
    }

    @Override
    protected void layoutChildren() {
        double middle = getHeight() / 2;
        double at = xAt(position);
        line.resizeRelocate(0, middle - LINE / 2, getWidth(), LINE);
        played.resizeRelocate(0, middle - LINE / 2, at, LINE);
        thumb.resizeRelocate(at - THUMB / 2, middle - THUMB / 2, THUMB, THUMB);
        List<Chapter> marked =
                chapters.stream().filter(one -> one.start().isPositive()).toList();
        for (int n = 0; n < marked.size(); n++)
            marks.getChildren().get(n).resizeRelocate(xAt(marked.get(n).start()) - 1.5, middle - LINE / 2, 3, LINE);
    }
}
