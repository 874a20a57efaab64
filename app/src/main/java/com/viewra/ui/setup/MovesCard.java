package com.viewra.ui.setup;

import com.viewra.exchange.Transfer;
import com.viewra.exchange.TransferId;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.page.ErrorText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Takes the library away as a file, takes one in after showing what would happen, and makes backups: one at a time.
final class MovesCard extends VBox {
    private final LibraryMoves moves;
    private final FxThread fx;
    private final Consumer<String> say;
    private final Reading<List<Transfer>> reading;
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button apply = button("Take it in", this::apply);
    private final Button stop = button("Stop", this::stop);
    private final HBox beginnings = new HBox(
            10, button("Export…", this::export), button("Import…", this::choose), button("Back up now", this::backUp));
    private Optional<Path> rehearsed = Optional.empty();
    /// The import that is shown.
    private Optional<TransferId> watched = Optional.empty();
    private boolean isBusyElsewhere;
    private Runnable stopping = () -> {};

    MovesCard(LibraryMoves moves, FxThread fx, Consumer<String> say) {
        super(14);
        this.moves = moves;
        this.fx = fx;
        this.say = say;
        reading = new Reading<>(fx, moves::transfers, this::showLatest, _ -> {});
        getStyleClass().add("card");
        Label text =
                new Label("One file holds what was watched, rated and edited, playlists, and who films are: for another"
                        + " Viewra, or a day that never comes. Files of Kodi, Jellyfin and Trakt can be taken in, too. A backup is"
                        + " made every day by itself.");
        text.getStyleClass().add("tile-second");
        text.setWrapText(true);
        state.setWrapText(true);
        state.managedProperty().bind(state.visibleProperty());
        state.visibleProperty().bind(state.textProperty().map(words -> !words.isEmpty()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        HBox buttons = new HBox(10, beginnings, apply, stop);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, state, bar, buttons);
        end("");
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().setAll("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Shows how far the import is that was begun last, here or before this card was made.
    void refresh() {
        if (!isBusyElsewhere) reading.again();
    }

    private void showLatest(List<Transfer> transfers) {
        if (isBusyElsewhere) return;
        transfers.stream()
                .filter(one -> one.kind() == Transfer.Kind.IMPORT)
                .filter(one -> watched.isEmpty() || watched.get().equals(one.id()))
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(Transfer transfer) {
        watched = Optional.of(transfer.id());
        String words = TransferWords.of(transfer);
        if (transfer.state().isOver()) {
            end(words);
            apply.setVisible(transfer.state() == Transfer.State.DONE && rehearsed.isPresent());
            return;
        }
        begin(words, () -> fx.inBackground(() -> moves.cancel(transfer)));
        progress(transfer.done(), transfer.total());
    }

    private void begin(String words, Runnable end) {
        state.setText(words);
        stopping = end;
        bar.setVisible(true);
        progress(0, 0);
        stop.setVisible(true);
        apply.setVisible(false);
        beginnings.setDisable(true);
    }

    private void progress(int done, int total) {
        bar.setProgress(total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
    }

    private void end(String words) {
        state.setText(words);
        stopping = () -> {};
        bar.setVisible(false);
        stop.setVisible(false);
        apply.setVisible(false);
        beginnings.setDisable(false);
        isBusyElsewhere = false;
    }

    private void stop() {
        stopping.run();
    }

    private void fail(Exception problem) {
        end(problem instanceof IOException told ? ErrorText.orMessage(told) : ErrorText.of(problem));
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("viewra-library.json");
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::export);
    }

    /// Writes everything to `file`, which stays as it is if that is stopped or fails.
    void export(Path file) {
        AtomicBoolean isStopped = new AtomicBoolean();
        begin("Writing " + file + " …", () -> isStopped.set(true));
        isBusyElsewhere = true;
        fx.load(
                () -> write(file, isStopped),
                isWritten -> end(isWritten ? "Everything is in " + file + "." : "Stopped. Nothing was written."),
                this::fail);
    }

    private boolean write(Path file, AtomicBoolean isStopped) throws IOException, InterruptedException {
        try {
            moves.export(file, (done, total) -> {
                if (isStopped.get()) throw new CancellationException("stopped by the user");
                fx.run(() -> progress(done, total));
            });
            return true;
        } catch (CancellationException _) {
            return false;
        }
    }

    private void choose() {
        Optional.ofNullable(new FileChooser().showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::rehearse);
    }

    /// Tells what taking in `file` would change.
    void rehearse(Path file) {
        rehearsed = Optional.of(file);
        takeIn(file, true);
    }

    private void apply() {
        Optional<Path> file = rehearsed;
        rehearsed = Optional.empty();
        file.ifPresent(path -> takeIn(path, false));
    }

    private void takeIn(Path file, boolean isRehearsal) {
        begin("Looking into " + file + " …", () -> {});
        stop.setVisible(false);
        isBusyElsewhere = true;
        fx.load(
                () -> moves.takeIn(file, isRehearsal),
                begun -> {
                    isBusyElsewhere = false;
                    show(begun);
                    refresh();
                },
                this::fail);
    }

    private void backUp() {
        begin("Backing up …", () -> {});
        stop.setVisible(false);
        isBusyElsewhere = true;
        fx.load(
                moves::backUp,
                name -> {
                    end("");
                    say.accept("The library is backed up: " + name + ".");
                },
                this::fail);
    }
}
