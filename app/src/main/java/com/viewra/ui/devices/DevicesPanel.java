package com.viewra.ui.devices;

import java.net.URI;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Shows the address, a QR code of it and the pairing code, for phones and televisions.
public final class DevicesPanel extends VBox {
    private static final int QR_SIZE = 200;

    public DevicesPanel(LanAccess access) {
        getStyleClass().add("devices");
        setAlignment(Pos.CENTER);
        Label title = new Label("Watch on another device");
        title.getStyleClass().add("dialog-title");
        getChildren().add(title);
        List<URI> addresses = access.addresses().get();
        if (addresses.isEmpty()) getChildren().add(text("The server is not running, so other devices cannot connect."));
        else getChildren().addAll(reachable(addresses, access.pairingCode().get()));
    }

    private static List<Node> reachable(List<URI> addresses, String code) {
        String address = addresses.getFirst().toString();
        ImageView qr = new ImageView(QrCode.of(address, 2 * QR_SIZE));
        qr.setFitWidth(QR_SIZE);
        qr.setFitHeight(QR_SIZE);
        StackPane card = new StackPane(qr);
        card.getStyleClass().add("qr-card");
        Label url = new Label(address);
        url.getStyleClass().add("devices-address");
        Label digits = new Label(code.length() == 6 ? code.substring(0, 3) + " " + code.substring(3) : code);
        digits.getStyleClass().add("pairing-code");
        return List.of(
                text("Scan with a phone on the same network, or type the address into any browser."),
                card,
                url,
                text("When it asks for a code, enter"),
                digits);
    }

    private static Label text(String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().add("dialog-text");
        label.setWrapText(true);
        return label;
    }
}
