package com.viewra.ui;

import com.viewra.enrichment.Artwork;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/// Draws a picture for every item: a dusk of its own colours, hills, a moon, and the title.
public final class FakeArtwork implements Artwork {
    private final Library library;
    private final Path folder;

    public FakeArtwork(Library library, Path folder) {
        this.library = library;
        this.folder = folder;
    }

    @Override
    public void prepare(MediaId item) {}

    @Override
    public void expect(List<Item> seen) {}

    @Override
    public Optional<Image> find(MediaId item, ArtworkKind kind, int width) throws IOException {
        Optional<Item> found = library.item(item).filter(one -> one.artwork().containsKey(kind));
        if (found.isEmpty()) return Optional.empty();
        Files.createDirectories(folder);
        String name = Integer.toHexString(found.get().title().hashCode()) + "-" + kind.id();
        Path file = folder.resolve(name + ".jpg");
        if (!Files.exists(file)) {
            Path partial = folder.resolve(
                    item + "-" + kind.id() + "." + Thread.currentThread().threadId());
            ImageIO.write(draw(found.get(), kind), "jpg", partial.toFile());
            Files.move(partial, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return Optional.of(new Image(file, "image/jpeg", "1"));
    }

    private static BufferedImage draw(Item item, ArtworkKind kind) {
        int w = kind == ArtworkKind.POSTER ? 342 : 1280;
        int h = kind == ArtworkKind.POSTER ? 513 : 720;
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(item.title().hashCode());
        float hue = random.nextFloat();
        Color low = Color.getHSBColor(hue + 0.12f, 0.55f, 0.95f);
        g.setPaint(new GradientPaint(0, 0, Color.getHSBColor(hue, 0.75f, 0.28f), 0, h, low));
        g.fillRect(0, 0, w, h);
        g.setColor(Color.getHSBColor(hue + 0.2f, 0.2f, 1f));
        double moon = w * (0.12 + random.nextDouble() * 0.2);
        g.fill(new Ellipse2D.Double(random.nextDouble() * (w - moon), h * 0.22, moon, moon));
        for (int layer = 0; layer < 4; layer++) hills(g, w, h, layer, hue, random);
        if (kind == ArtworkKind.POSTER) title(g, item.title(), w, h);
        g.dispose();
        return image;
    }

    private static void hills(Graphics2D g, int w, int h, int layer, float hue, Random random) {
        double base = h * (0.5 + layer * 0.13);
        Path2D ridge = new Path2D.Double();
        ridge.moveTo(0, h);
        ridge.lineTo(0, base);
        for (double x = 0; x < w; x += w / 5.0) {
            double peak = base - random.nextDouble() * h * 0.16;
            ridge.quadTo(x + w / 10.0, peak, x + w / 5.0, base + random.nextDouble() * h * 0.04);
        }
        ridge.lineTo(w, h);
        ridge.closePath();
        g.setColor(Color.getHSBColor(hue + layer * 0.02f, 0.7f, 0.5f - layer * 0.12f));
        g.fill(ridge);
    }

    private static void title(Graphics2D g, String title, int w, int h) {
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(3));
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 38));
        int y = h - 30 - 44 * (title.split(" ", -1).length - 1);
        for (String word : title.split(" ", -1)) {
            g.drawString(word, 22, y);
            y += 44;
        }
        g.drawLine(24, h - 16, w / 3, h - 16);
    }
}
