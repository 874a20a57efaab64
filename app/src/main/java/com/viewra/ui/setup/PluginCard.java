package com.viewra.ui.setup;

import com.viewra.plugins.ChosenSetting;
import com.viewra.plugins.InstalledPlugin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One plugin: what it is, whether it works, and its settings.
final class PluginCard extends VBox {
    /// What its buttons do.
    interface Deeds {
        void setEnabled(boolean isEnabled);

        void change(Map<String, String> changes);
    }

    PluginCard(InstalledPlugin plugin, List<ChosenSetting> settings, Deeds deeds) {
        super(16);
        getStyleClass().addAll("card", "form-fields");
        getChildren().add(header(plugin, deeds));
        plugin.error().ifPresent(error -> getChildren().add(label(error, "detail-warning")));
        if (settings.isEmpty()) return;
        List<SettingField> fields = settings.stream().map(SettingField::new).toList();
        getChildren().addAll(fields);
        Button save = new Button("Save");
        save.getStyleClass().setAll("primary-button");
        save.setAccessibleText("Save the settings of " + plugin.id());
        save.setOnAction(_ -> deeds.change(changes(fields)));
        getChildren().add(save);
    }

    private static Node header(InstalledPlugin plugin, Deeds deeds) {
        Label name = label(plugin.description().isEmpty() ? plugin.id() : plugin.description(), "track-title");
        Label second = label(
                String.join("  ·  ", List.of(plugin.id() + " " + plugin.version(), inWords(plugin))), "tile-second");
        VBox words = new VBox(3, name, second);
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean isOn = plugin.state() != InstalledPlugin.State.DISABLED;
        Button toggle = new Button(isOn ? "Turn off" : "Turn on");
        toggle.getStyleClass().setAll("chip");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setAccessibleText(toggle.getText() + " " + plugin.id());
        toggle.setOnAction(_ -> deeds.setEnabled(!isOn));
        HBox header = new HBox(14, words, toggle);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static String inWords(InstalledPlugin plugin) {
        return switch (plugin.state()) {
            case STARTED -> "Works";
            case DISABLED -> "Turned off";
            case FAILED -> "Does not work";
        };
    }

    private static Map<String, String> changes(List<SettingField> fields) {
        Map<String, String> changes = new HashMap<>();
        for (SettingField field : fields) field.change().ifPresent(value -> changes.put(field.name(), value));
        return changes;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
