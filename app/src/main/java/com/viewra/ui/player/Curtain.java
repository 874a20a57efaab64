package com.viewra.ui.player;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.Caption;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What stands in front of the picture before, after, and when nothing plays.
final class Curtain extends VBox {
    private final PlayerModel model;
    private final Runnable again;
    private final Runnable back;

    /// @param again begins once more
    Curtain(PlayerModel model, Runnable again, Runnable back) {
        this.model = model;
        this.again = again;
        this.back = back;
        getStyleClass().add("curtain");
        setAlignment(Pos.CENTER);
        model.stage.subscribe(this::show);
    }

    private void show(PlayerModel.Stage stage) {
        setVisible(!(stage instanceof PlayerModel.Stage.Running));
        getChildren()
                .setAll(
                        switch (stage) {
                            case PlayerModel.Stage.Opening() -> List.of(waiting());
                            case PlayerModel.Stage.Running() -> List.<Node>of();
                            case PlayerModel.Stage.Over(var next) -> over(next);
                            case PlayerModel.Stage.Failed(var sentence) -> failed(sentence);
                        });
        getChildren().stream()
                .filter(HBox.class::isInstance)
                .findFirst()
                .ifPresent(buttons -> ((HBox) buttons).getChildren().getFirst().requestFocus());
    }

    private static Node waiting() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(56, 56);
        return wheel;
    }

    private List<Node> over(Optional<Item> next) {
        if (next.isEmpty())
            return List.of(
                    label("The end", "curtain-title"),
                    buttons(quiet("Watch again", MaterialDesignR.REPLAY, again), primary("Back", back)));
        Caption caption = Caption.of(next.get());
        boolean isEpisode = next.get().kind() == ItemKind.EPISODE;
        return List.of(
                label(isEpisode ? "NEXT EPISODE" : "NEXT", "eyebrow"),
                label(caption.title(), "curtain-title"),
                label(caption.second(), "curtain-text"),
                buttons(
                        primary(isEpisode ? "Play next episode" : "Play next", model::playNext),
                        quiet("Back", MaterialDesignA.ARROW_LEFT, back)));
    }

    private List<Node> failed(String sentence) {
        return List.of(
                label("This can't be played", "curtain-title"),
                label(sentence, "curtain-text"),
                buttons(quiet("Try again", MaterialDesignR.REPLAY, again), primary("Back", back)));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }

    private static HBox buttons(Button... buttons) {
        HBox box = new HBox(12, buttons);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Button primary(String text, Runnable action) {
        Button button = new Button(text, Icons.of(MaterialDesignS.SKIP_NEXT));
        if (!text.startsWith("Play")) button.setGraphic(null);
        button.getStyleClass().setAll("primary-button");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Button quiet(String text, org.kordamp.ikonli.Ikon glyph, Runnable action) {
        Button button = new Button(text, Icons.of(glyph));
        button.getStyleClass().setAll("quiet-button");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
