package com.viewra.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.exchange.Transfer;
import com.viewra.exchange.TransferId;
import com.viewra.ui.FakeMoves;
import com.viewra.ui.Screen;
import com.viewra.ui.fx.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// Controls need a toolkit, and the toolkit a screen.
@Tag("screen")
@EnabledIfEnvironmentVariable(
        named = "DISPLAY",
        matches = ".+",
        disabledReason = "there is no toolkit without a screen")
class MovesCardTest {
    private static final Path FILE = Path.of("/away/library.json");
    private final Screen screen = Screen.started();
    private final FakeMoves moves = new FakeMoves();
    private final List<Runnable> background = new ArrayList<>();
    private final FxThread fx = new FxThread(Runnable::run, background::add);
    private final MovesCard card = screen.ask(() -> new MovesCard(moves, fx, _ -> {}));

    private void work() {
        while (!background.isEmpty()) screen.run(background.removeFirst());
    }

    private Stream<Node> nodes(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(this::nodes)
                        : Stream.empty());
    }

    private boolean says(String sentence) {
        return nodes(card).anyMatch(node -> node instanceof Label label && sentence.equals(label.getText()));
    }

    private Button button(String text) {
        return nodes(card)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static Transfer running() {
        return new Transfer(
                new TransferId(7),
                Transfer.Kind.IMPORT,
                Transfer.State.RUNNING,
                250,
                1000,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void export_diskFull_saysSoAndMayBeginAgain() {
        moves.exportBy(_ -> {
            throw new IOException("No space left on device");
        });
        screen.run(() -> card.export(FILE));
        assertTrue(button("Export…").isDisabled(), "one at a time");
        work();
        assertTrue(says("The disk is full. Make room on it and try again."));
        assertFalse(button("Export…").isDisabled());
        assertFalse(button("Stop").isVisible());
    }

    @Test
    void export_stopped_endsAtTheNextStepAndSaysThatNothingIsWritten() {
        moves.exportBy(steps -> {
            steps.at(250, 1000);
            button("Stop").fire();
            steps.at(500, 1000);
            throw new IOException("went on");
        });
        screen.run(() -> card.export(FILE));
        work();
        assertTrue(says("Stopped. Nothing was written."));
    }

    @Test
    void refresh_importBegunBefore_isShownAndCanBeStopped() {
        moves.show(running());
        screen.run(card::refresh);
        work();
        assertTrue(says("250 of 1,000 looked at."));
        screen.run(button("Stop")::fire);
        work();
        assertEquals(Transfer.State.CANCELLED, moves.transfers().getFirst().state());
        screen.run(card::refresh);
        work();
        assertTrue(says("Stopped. What was taken in until then stays."));
    }

    @Test
    void rehearse_nothingThatCanBeTakenIn_saysWhyAndOffersNothing() {
        screen.run(() -> card.rehearse(FILE));
        work();
        assertTrue(says(FILE + " is nothing that can be taken in."));
        assertFalse(button("Take it in").isVisible());
    }
}
