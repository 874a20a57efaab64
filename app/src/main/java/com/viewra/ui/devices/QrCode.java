package com.viewra.ui.devices;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Draws text as a QR code, in whole pixels so that it stays sharp.
final class QrCode {
    private QrCode() {}

    static Image of(String text, int sizePixels) {
        BitMatrix modules = modules(text, sizePixels);
        WritableImage image = new WritableImage(modules.getWidth(), modules.getHeight());
        for (int y = 0; y < modules.getHeight(); y++)
            for (int x = 0; x < modules.getWidth(); x++)
                image.getPixelWriter().setColor(x, y, modules.get(x, y) ? Color.web("#14131f") : Color.WHITE);
        return image;
    }

    private static BitMatrix modules(String text, int sizePixels) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, sizePixels, sizePixels, Map.of(EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text, e);
        }
    }
}
