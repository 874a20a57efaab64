package com.viewra.ui.identify;

import com.viewra.enrichment.WebPictures;
import com.viewra.enrichment.identification.Identification.Candidates;
import com.viewra.library.Item;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.TileShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Whom one item may be: searching, and choosing.
public final class SuggestionPane extends BorderPane {
    private static final double PICTURE_WIDTH = 92;
    private final IdentifyDeeds deeds;
    private final WebPictures pictures;
    private final FxThread fx;
    private final Runnable taken;
    private final Label file = new Label();
    private final TextField words = new TextField();
    private final TextField year = new TextField();
    private final VBox list = new VBox(10);
    private Optional<Item> item = Optional.empty();
    /// Goes up with each question; an answer to an older one is not shown.
    private int asked;

    /// @param taken called once the user has chosen, if that is still shown
    public SuggestionPane(IdentifyDeeds deeds, WebPictures pictures, FxThread fx, Runnable taken) {
        this.deeds = deeds;
        this.pictures = pictures;
        this.fx = fx;
        this.taken = taken;
        getStyleClass().addAll("suggestions", "form-fields");
        list.getStyleClass().add("suggestion-list");
        file.getStyleClass().add("tile-second");
        file.setWrapText(true);
        setTop(new VBox(8, searchLine(), file));
        setCenter(new PageScroller(list));
    }

    private HBox searchLine() {
        words.setPromptText("Title, or an id such as tmdb:603");
        words.setAccessibleText("Title or id to search by");
        words.setOnAction(_ -> search());
        HBox.setHgrow(words, Priority.ALWAYS);
        year.setPromptText("Year");
        year.setAccessibleText("Year");
        year.setPrefColumnCount(5);
        year.setOnAction(_ -> search());
        Button search = new Button("Search");
        search.getStyleClass().setAll("quiet-button");
        search.setOnAction(_ -> search());
        HBox line = new HBox(10, words, year, search);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Asks who this item may be, by what its files say.
    public void show(Item shown) {
        if (item.map(Item::id).filter(shown.id()::equals).isPresent()) return;
        item = Optional.of(shown);
        words.setText(shown.title());
        year.setText(shown.year().isPresent() ? "" + shown.year().getAsInt() : "");
        file.setText(shown.path().map(path -> "File: " + path).orElse(""));
        ask(shown, Optional.empty(), OptionalInt.empty());
    }

    public void clear() {
        item = Optional.empty();
        asked++;
        list.getChildren().clear();
    }

    private void search() {
        item.ifPresent(one -> Suggestion.typed(words.getText())
                .ifPresentOrElse(
                        typed -> {
                            asked++;
                            list.getChildren().setAll(card(one, typed));
                        },
                        () -> ask(one, Optional.of(words.getText().strip()).filter(text -> !text.isEmpty()), year())));
    }

    private OptionalInt year() {
        String text = year.getText().strip();
        return text.matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private void ask(Item about, Optional<String> by, OptionalInt inYear) {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(34, 34);
        list.getChildren().setAll(busy);
        int now = ++asked;
        deeds.candidates(about, by, inYear, found -> {
            if (now == asked) show(about, found);
        });
    }

    private void show(Item about, Candidates found) {
        List<Node> shown = new ArrayList<>();
        for (String problem : found.problems()) shown.add(text(problem, "detail-warning"));
        found.found().forEach(scored -> shown.add(card(about, Suggestion.of(scored))));
        if (found.found().isEmpty() && found.problems().isEmpty())
            shown.add(text(
                    "Nobody knows anything of that name. Try fewer words, the original title, or no year.",
                    "notice-text"));
        list.getChildren().setAll(shown);
    }

    private SuggestionCard card(Item about, Suggestion suggestion) {
        double height = PICTURE_WIDTH / TileShape.of(about.kind()).aspect();
        WebPicture picture =
                new WebPicture(suggestion.picture(), Icons.of(about.kind()), PICTURE_WIDTH, height, pictures, fx);
        return new SuggestionCard(suggestion, picture, () -> {
            list.setDisable(true);
            int now = asked;
            deeds.take(about, suggestion.provider(), suggestion.id(), isTaken -> {
                list.setDisable(false);
                if (isTaken && now == asked && getScene() != null) taken.run();
            });
        });
    }

    private static Label text(String sentence, String style) {
        Label label = new Label(sentence);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
