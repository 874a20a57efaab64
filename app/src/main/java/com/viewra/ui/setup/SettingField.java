package com.viewra.ui.setup;

import com.viewra.api.PluginSetting;
import com.viewra.plugins.ChosenSetting;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One setting: its name, what it is for, and a field for its value. A secret's field is empty and says whether there
/// is one.
final class SettingField extends VBox {
    private static final double WIDTH = 420;
    private final PluginSetting setting;
    private final String before;
    private final Control control;
    private boolean forgotten;

    SettingField(ChosenSetting chosen) {
        super(5);
        setting = chosen.setting();
        before =
                chosen.value().orElse(setting.kind() == PluginSetting.Kind.SWITCH ? String.valueOf(isUsuallyOn()) : "");
        control = control(chosen);
        control.setAccessibleText(setting.label());
        Label label = new Label(setting.label());
        label.getStyleClass().add("setting-label");
        HBox line = new HBox(10, control);
        line.setAlignment(Pos.CENTER_LEFT);
        if (setting.isSecret() && chosen.isSet()) line.getChildren().add(forget());
        getChildren().addAll(label, line);
        if (setting.help().isEmpty()) return;
        Label help = new Label(setting.help());
        help.getStyleClass().add("tile-second");
        help.setWrapText(true);
        help.setMaxWidth(WIDTH + 160);
        getChildren().add(help);
    }

    private Control control(ChosenSetting chosen) {
        return switch (setting.kind()) {
            case SWITCH -> {
                CheckBox box = new CheckBox("On");
                box.setSelected(before.equals("true"));
                yield box;
            }
            case SECRET -> sized(new PasswordField(), chosen.isSet() ? "Set. Type another to change it." : "Not set");
            case TEXT, ADDRESS, LANGUAGE -> sized(new TextField(before), setting.usual());
        };
    }

    private boolean isUsuallyOn() {
        return setting.usual().equals("true");
    }

    private static TextInputControl sized(TextField field, String prompt) {
        field.setPromptText(prompt);
        field.setPrefWidth(WIDTH);
        return field;
    }

    private Button forget() {
        Button forget = new Button("Forget it");
        forget.getStyleClass().setAll("chip");
        forget.setOnAction(_ -> {
            forgotten = true;
            forget.setDisable(true);
            if (control instanceof TextInputControl text) text.setPromptText("Forgotten when you save");
        });
        return forget;
    }

    String name() {
        return setting.name();
    }

    /// What it is to be set to; empty if that is as before.
    Optional<String> change() {
        return switch (control) {
            case CheckBox box -> Optional.of(String.valueOf(box.isSelected())).filter(now -> !now.equals(before));
            case TextInputControl text
            when setting.isSecret() ->
                text.getText().isBlank()
                        ? Optional.of("").filter(_ -> forgotten)
                        : Optional.of(text.getText().strip());
            case TextInputControl text -> Optional.of(text.getText().strip()).filter(now -> !now.equals(before));
            default -> Optional.empty();
        };
    }
}
