package com.viewra.ui.devices;

import java.net.URI;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Lets phones in by a QR code of the address with the pairing code in it, others by typing the two.
public final class DevicesPanel extends VBox {
    private static final int QR_SIZE = 200;

    public DevicesPanel(LanAccess access) {
        getStyleClass().add("devices");
        setAlignment(Pos.CENTER);
        Label title = new Label("Watch on another device");
        title.getStyleClass().add("dialog-title");
        getChildren().add(title);
        List<URI> addresses = access.addresses().get();
        if (addresses.isEmpty())
            getChildren()
                    .add(
                            text(
                                    "Other devices cannot connect: Viewra listens on this computer alone, or there is no network."));
        else getChildren().addAll(reachable(addresses, access.pairingCode().get()));
    }

    private static List<Node> reachable(List<URI> addresses, String code) {
        URI first = addresses.getFirst();
        ImageView qr = new ImageView(QrCode.of(first.resolve("/#/pair/" + code).toString(), 2 * QR_SIZE));
        qr.setFitWidth(QR_SIZE);
        qr.setFitHeight(QR_SIZE);
        StackPane card = new StackPane(qr);
        card.getStyleClass().add("qr-card");
        Label url = new Label(first.toString());
        url.getStyleClass().add("devices-address");
        Label digits = new Label(code.length() == 6 ? code.substring(0, 3) + " " + code.substring(3) : code);
        digits.getStyleClass().add("pairing-code");
        return List.of(
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
