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
import java.util.Locale;
import java.util.Map;

/// The typefaces of the demo library, bundled so that a poster looks the same on every system.
enum Lettering {
    /// Tall capitals for titles.
    POSTER("BebasNeue-Regular.ttf", true, 0.02, 0.098, 0.118),
    /// With serifs, for quieter titles.
    BOOK("PlayfairDisplay-Bold.ttf", false, 0, 0.056, 0.088),
    /// Narrow and wide apart, for taglines and credits.
    SMALL("Oswald-Medium.ttf", true, 0.3, 0.012, 0.03);

    /// Height of a capital in the title of a poster, and from line to line, in shares of the poster's height.
    final double capital;

    final double leading;

    @SuppressWarnings("ImmutableEnumChecker") // a Font has no setters
    private final Font font;

    private final boolean allCapitals;

    /// @param tracking space between letters, in shares of the letter size
    Lettering(String file, boolean allCapitals, double tracking, double capital, double leading) {
        this.allCapitals = allCapitals;
        this.capital = capital;
        this.leading = leading;
        try (InputStream stream = Lettering.class.getResourceAsStream("/assets/fonts/" + file)) {
            if (stream == null) throw new IOException("/assets/fonts/" + file + " is missing from the program");
            // Outlines at 100 units to the em, far above the sizes at which fonts are hinted.
            font = Font.createFont(Font.TRUETYPE_FONT, stream)
                    .deriveFont(100f)
                    .deriveFont(Map.of(TextAttribute.TRACKING, (float) tracking));
        } catch (IOException | FontFormatException e) {
            throw new UncheckedIOException(e instanceof IOException io ? io : new IOException(e));
        }
    }

    /// Writes one line in the middle of a sheet with its baseline at `y`.
    /// @param height of its capitals; less if the line would come close to the edges
    void write(Sheet sheet, String text, double y, double height, Color colour) {
        Shape outline = outline(allCapitals ? text.toUpperCase(Locale.ROOT) : text);
        Rectangle2D bounds = outline.getBounds2D();
        double most = sheet.width * 0.84;
        double size = Math.min(
                most / bounds.getWidth(), height / outline("H").getBounds2D().getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(sheet.width / 2 - bounds.getCenterX() * size, y);
        place.scale(size, size);
        sheet.fill(place.createTransformedShape(outline), colour);
    }

    private Shape outline(String text) {
        return new TextLayout(text, font, new FontRenderContext(null, true, true)).getOutline(null);
    }
}
