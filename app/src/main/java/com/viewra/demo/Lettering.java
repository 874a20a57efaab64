package com.viewra.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The typefaces of the demo library, bundled so that a poster looks the same on every system.
enum Lettering {
    /// Tall capitals for titles.
    POSTER("BebasNeue-Regular.ttf"),
    /// With serifs, for quieter titles.
    BOOK("PlayfairDisplay-Bold.ttf"),
    /// Narrow, for taglines and credits.
    SMALL("Oswald-Medium.ttf");

    @SuppressWarnings("ImmutableEnumChecker") // a Font has no setters
    private final Font font;

    Lettering(String file) {
        try (InputStream stream = Lettering.class.getResourceAsStream("/assets/fonts/" + file)) {
            if (stream == null)
                throw new IOException("the font /assets/fonts/" + file + " is missing from the program");
            font = Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException | FontFormatException e) {
            throw new UncheckedIOException(e instanceof IOException io ? io : new IOException(e));
        }
    }

    /// Draws one line centred on `x` with its baseline at `y`, no wider than `width` and no higher than `height`.
    /// @param tracking space between letters, in shares of the letter size
    void draw(
            Sheet sheet, String text, double x, double y, double width, double height, double tracking, Color colour) {
        Shape outline = outline(text, tracking);
        Rectangle2D bounds = outline.getBounds2D();
        double size = Math.min(
                width / bounds.getWidth(),
                height / outline("H", 0).getBounds2D().getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(x - bounds.getCenterX() * size, y);
        place.scale(size, size);
        sheet.fill(place.createTransformedShape(outline), colour);
    }

    /// Outlines at 100 units to the em, far above the sizes at which fonts are hinted.
    private Shape outline(String text, double tracking) {
        Font spaced = font.deriveFont(100f).deriveFont(Map.of(TextAttribute.TRACKING, (float) tracking));
        return new TextLayout(text, spaced, new FontRenderContext(null, true, true)).getOutline(null);
    }
}
