package com.viewra.ui.detail;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label.Kind;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.Facet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What it is about, who made it and what it is filed under; each name leads to everything else that has it.
final class About extends VBox {
    private static final int MOST_NAMES = 24;
    private final Filing filing;

    /// Goes to all that is filed under a name.
    interface Filing {
        void open(Facet facet, String name);
    }

    About(Metadata metadata, Filing filing) {
        super(12);
        this.filing = filing;
        getStyleClass().add("about");
        metadata.field(Field.TAGLINE).ifPresent(text -> getChildren().add(text(text, "about-tagline")));
        metadata.field(Field.OVERVIEW).ifPresent(text -> getChildren().add(text(text, "about-plot")));
        addNames("Genres", Facet.GENRE, plain(metadata.labels(Kind.GENRE)));
        addNames("Moods", Facet.MOOD, plain(metadata.labels(Kind.MOOD)));
        addNames("Collection", Facet.COLLECTION, plain(metadata.labels(Kind.COLLECTION)));
        addNames("Director", Facet.PERSON, people(metadata, Credit.Role.DIRECTOR));
        addNames("Writer", Facet.PERSON, people(metadata, Credit.Role.WRITER));
        addNames("Composer", Facet.PERSON, people(metadata, Credit.Role.COMPOSER));
        addNames("Cast", Facet.PERSON, people(metadata, Credit.Role.ACTOR, Credit.Role.GUEST, Credit.Role.PERFORMER));
        addNames("Studio", Facet.STUDIO, plain(metadata.labels(Kind.STUDIO)));
        addNames("Label", Facet.LABEL, plain(metadata.labels(Kind.LABEL)));
        addNames("Tags", Facet.TAG, plain(metadata.labels(Kind.TAG)));
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(860);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Map<String, Optional<String>> plain(List<String> names) {
        Map<String, Optional<String>> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, Optional.empty()));
        return all;
    }

    /// Each once, with the part played.
    private static Map<String, Optional<String>> people(Metadata metadata, Credit.Role... roles) {
        List<Credit.Role> wanted = List.of(roles);
        return metadata.credits().stream()
                .filter(credit -> wanted.contains(credit.role()))
                .collect(Collectors.toMap(Credit::name, Credit::part, (one, _) -> one, LinkedHashMap::new));
    }

    /// @param names with what is said of each
    private void addNames(String title, Facet facet, Map<String, Optional<String>> names) {
        if (names.isEmpty()) return;
        Label heading = new Label(title);
        heading.getStyleClass().add("about-name");
        FlowPane line = new FlowPane(8, 8, heading);
        names.entrySet().stream()
                .limit(MOST_NAMES)
                .forEach(name -> line.getChildren().add(link(facet, name.getKey(), name.getValue())));
        getChildren().add(line);
    }

    private Node link(Facet facet, String name, Optional<String> part) {
        Button link = new Button(name + part.map(as -> "  as " + as).orElse(""));
        link.setMnemonicParsing(false);
        link.getStyleClass().setAll("chip");
        link.setOnAction(_ -> filing.open(facet, name));
        return link;
    }
}
