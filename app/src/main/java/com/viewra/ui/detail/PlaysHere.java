package com.viewra.ui.detail;

import com.viewra.library.Item;
import com.viewra.playback.DeviceProfile;
import com.viewra.playback.Playback;
import com.viewra.ui.facts.DecisionView;
import com.viewra.ui.facts.DecisionWords;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.theme.ChipMenu;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How the item would play on a device, and why; on this computer until another is chosen.
public final class PlaysHere extends VBox {
    private final Item item;
    private final Decider decider;
    private final FxThread fx;
    private final StackPane answer = new StackPane();
    private int asked;

    /// What decides.
    /// @param here this computer's player; may block
    /// @param others devices that are known
    public record Decider(Playback playback, Supplier<DeviceProfile> here, List<DeviceProfile> others) {}

    PlaysHere(Item item, Decider decider, FxThread fx) {
        super(10);
        this.item = item;
        this.decider = decider;
        this.fx = fx;
        getStyleClass().add("plays-here");
        getChildren().addAll(devices(), answer);
        ask(decider.here());
    }

    private MenuButton devices() {
        MenuButton menu = new ChipMenu("On this computer");
        ToggleGroup group = new ToggleGroup();
        menu.getItems().add(choice(menu, group, "This computer", decider.here()));
        decider.others().forEach(device -> menu.getItems().add(choice(menu, group, device.name(), () -> device)));
        group.getToggles().getFirst().setSelected(true);
        return menu;
    }

    private RadioMenuItem choice(MenuButton menu, ToggleGroup group, String name, Supplier<DeviceProfile> device) {
        RadioMenuItem choice = new RadioMenuItem(name);
        choice.setToggleGroup(group);
        choice.setOnAction(_ -> {
            menu.setText("On " + (name.equals("This computer") ? "this computer" : name));
            ask(device);
        });
        return choice;
    }

    private void ask(Supplier<DeviceProfile> device) {
        int now = ++asked;
        fx.load(
                () -> decider.playback().decide(item.id(), device.get()),
                decision -> {
                    if (now == asked) answer.getChildren().setAll(new DecisionView(DecisionWords.of(decision)));
                },
                problem -> {
                    if (now == asked) answer.getChildren().setAll(new Label(ErrorText.of(problem)));
                });
    }
}
