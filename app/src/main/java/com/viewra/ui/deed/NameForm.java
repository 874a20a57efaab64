package com.viewra.ui.deed;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for the name of a list or a collection.
public final class NameForm extends VBox {
    /// @param done told the name once the user is content with it; never a blank one
    public NameForm(String title, String name, Consumer<String> done) {
        super(18);
        getStyleClass().add("form");
        setAlignment(Pos.CENTER_LEFT);
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        TextField field = new TextField(name);
        field.setPromptText("Name");
        field.setPrefWidth(340);
        Button ok = new Button("Save");
        ok.getStyleClass().setAll("primary-button");
        ok.disableProperty().bind(field.textProperty().map(String::isBlank));
        ok.setOnAction(_ -> done.accept(field.getText()));
        field.setOnAction(_ -> {
            if (!field.getText().isBlank()) done.accept(field.getText());
        });
        getChildren().addAll(heading, field, ok);
        sceneProperty().subscribe(scene -> {
            if (scene != null) javafx.application.Platform.runLater(field::requestFocus);
        });
    }
}
