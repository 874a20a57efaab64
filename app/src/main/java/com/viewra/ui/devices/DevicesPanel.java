package com.viewra.ui.devices;

import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Lets phones in by a QR code of the address with the pairing code in it, others by typing the two; below, those that
/// are in. It follows what happens: a code works once.
public final class DevicesPanel extends VBox {
    private static final int QR_SIZE = 180;
    private static final Duration LOOK_AGAIN = Duration.seconds(2);
    private final VBox way = new VBox(12);
    private final DeviceList list;
    private Optional<Way> shown = Optional.empty();
    private final Reading<Way> reading;

    private record Way(List<URI> addresses, String code) {}

    public DevicesPanel(LanAccess access, FxThread fx, Navigator navigator) {
        reading = new Reading<>(fx, () -> new Way(access.addresses(), access.pairingCode()), this::show, problem -> {
            shown = Optional.empty();
            way.getChildren().setAll(text(ErrorText.of(problem)));
        });
        list = new DeviceList(access, fx, navigator);
        getStyleClass().add("devices");
        setAlignment(Pos.TOP_CENTER);
        way.setAlignment(Pos.CENTER);
        Label title = new Label("Watch on another device");
        title.getStyleClass().add("dialog-title");
        getChildren().addAll(title, way, list);
        Timeline clock = new Timeline(new KeyFrame(LOOK_AGAIN, _ -> refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) clock.stop();
            else clock.play();
        });
        refresh();
    }

    private void refresh() {
        reading.again();
        list.refresh();
    }

    private void show(Way now) {
        if (shown.equals(Optional.of(now))) return;
        shown = Optional.of(now);
        if (now.addresses().isEmpty())
            way.getChildren()
                    .setAll(
                            text(
                                    "Other devices cannot connect: Viewra listens on this computer alone, or there is no network."));
        else showReachable(now.addresses().getFirst(), now.code());
    }

    private void showReachable(URI address, String code) {
        ImageView qr =
                new ImageView(QrCode.of(address.resolve("/#/pair/" + code).toString(), 2 * QR_SIZE));
        qr.setFitWidth(QR_SIZE);
        qr.setFitHeight(QR_SIZE);
        StackPane card = new StackPane(qr);
        card.getStyleClass().add("qr-card");
        Label url = new Label(address.toString());
        url.getStyleClass().add("devices-address");
        Label digits = new Label(code.length() == 6 ? code.substring(0, 3) + " " + code.substring(3) : code);
        digits.getStyleClass().add("pairing-code");
        way.getChildren()
                .setAll(
                        text("Scan this with a phone on the same network."),
                        card,
                        text("On a computer or television, open this address in the browser and type the code."),
                        url,
                        digits);
    }

    private static Label text(String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().add("dialog-text");
        label.setWrapText(true);
        return label;
    }
}
