package com.viewra.ui.devices;

import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.FocusPlace;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.theme.Icons;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// The devices that were let in: which of them may look after the library, and turning one away.
final class DeviceList extends VBox {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private final LanAccess access;
    private final FxThread fx;
    private final Navigator navigator;
    private final Reading<List<PairedDevice>> reading;
    private List<PairedDevice> shown = List.of();

    DeviceList(LanAccess access, FxThread fx, Navigator navigator) {
        super(4);
        this.access = access;
        this.fx = fx;
        this.navigator = navigator;
        reading = new Reading<>(fx, access::devices, this::show, _ -> {}); // the panel tells
    }

    /// Reads the list anew; what has focus keeps it as long as nothing is different.
    void refresh() {
        reading.again();
    }

    private void tell(Exception problem) {
        navigator.say(ErrorText.of(problem));
    }

    private void show(List<PairedDevice> devices) {
        if (devices.equals(shown)) return;
        shown = devices;
        FocusPlace.keep(this, () -> fill(devices));
    }

    private void fill(List<PairedDevice> devices) {
        getChildren().clear();
        if (devices.isEmpty()) return;
        Label heading = new Label("Connected devices");
        heading.getStyleClass().add("devices-heading");
        Label text = new Label(
                "Owners may scan, change settings and choose who films are. The others watch, rate and make lists.");
        text.getStyleClass().add("tile-second");
        text.setWrapText(true);
        getChildren().addAll(heading, text);
        devices.forEach(device -> getChildren().add(row(device)));
    }

    private Node row(PairedDevice device) {
        Label name = new Label(device.name());
        name.getStyleClass().add("track-title");
        Label since = new Label("Since " + DAY.format(device.pairedAt()));
        since.getStyleClass().add("tile-second");
        VBox words = new VBox(1, name, since);
        HBox.setHgrow(words, Priority.ALWAYS);
        ToggleButton owner = new ToggleButton("Owner");
        owner.getStyleClass().setAll("chip");
        owner.setSelected(device.owner());
        owner.setMinWidth(USE_PREF_SIZE);
        owner.setAccessibleText(device.name() + " is the owner's");
        owner.setOnAction(_ -> change(() -> access.setOwner(device.id(), !device.owner()), () -> {}));
        HBox row = new HBox(
                10,
                words,
                owner,
                Icons.button(MaterialDesignD.DELETE_OUTLINE, "Disconnect " + device.name(), () -> disconnect(device)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("device-row");
        return row;
    }

    private void disconnect(PairedDevice device) {
        change(
                () -> access.revoke(device.id()),
                () -> navigator.offer(
                        "“%s” is disconnected.".formatted(device.name()), "Undo", () -> letBackIn(device)));
    }

    private void letBackIn(PairedDevice device) {
        fx.load(
                () -> access.letBackIn(device.id()),
                isBack -> {
                    navigator.say(
                            isBack
                                    ? "“%s” is connected again.".formatted(device.name())
                                    : "It has to be connected anew, with the code.");
                    refresh();
                },
                this::tell);
    }

    /// @param done called once the deed is done
    private void change(Runnable deed, Runnable done) {
        fx.load(
                () -> {
                    deed.run();
                    return true;
                },
                _ -> {
                    done.run();
                    refresh();
                },
                problem -> {
                    tell(problem);
                    shown = List.of(); // a switch that was turned shows how it is
                    refresh();
                });
    }
}
