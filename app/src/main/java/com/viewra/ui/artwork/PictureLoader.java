package com.viewra.ui.artwork;

import com.viewra.enrichment.Artwork;
import com.viewra.library.Item;
import com.viewra.ui.fx.FxThread;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads pictures on two threads of its own, the one asked for last first: while scrolling, what is on the screen now
/// matters more than what has passed. Used on the JavaFX thread.
public final class PictureLoader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PictureLoader.class);
    private static final int THREADS = 2;
    /// Some walls of posters and some backdrops. Where no GPU helps, their textures are on the heap as well.
    private static final int KEPT_PIXELS = 16_000_000;
    private final Artwork artwork;
    private final FxThread fx;
    private final BlockingDeque<Request> waiting = new LinkedBlockingDeque<>();
    private final Map<Wanted, Image> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptPixels;
    private final List<Thread> threads;

    public PictureLoader(Artwork artwork, FxThread fx) {
        this.artwork = artwork;
        this.fx = fx;
        threads = IntStream.range(0, THREADS)
                .mapToObj(
                        n -> Thread.ofPlatform().daemon().name("pictures-" + n).unstarted(this::work))
                .toList();
        threads.forEach(Thread::start);
    }

    /// Shows the picture at once if it is in memory, else as soon as it is loaded; never if there is none.
    /// @return takes the request back
    public Runnable load(Wanted wanted, Consumer<Image> shown) {
        Image ready = kept.get(wanted);
        if (ready != null) {
            shown.accept(ready);
            return () -> {};
        }
        Request request = new Request(wanted, shown);
        waiting.addFirst(request);
        return () -> {
            request.cancelled = true;
            waiting.remove(request);
        };
    }

    /// An item comes into sight; if its poster was not looked for yet, that is done next.
    public void expect(Item item) {
        Thread.ofVirtual().name("picture-expected").start(() -> artwork.expect(List.of(item)));
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private void work() {
        try {
            while (true) answer(waiting.takeFirst());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Request request) throws InterruptedException {
        if (request.cancelled) return;
        try {
            picture(request.wanted)
                    .ifPresent(image -> fx.run(() -> {
                        keep(request.wanted, image);
                        if (!request.cancelled) request.shown.accept(image);
                    }));
        } catch (IOException | RuntimeException e) {
            LOG.debug("no picture for {}", request.wanted, e);
        }
    }

    private Optional<Image> picture(Wanted wanted) throws IOException, InterruptedException {
        Optional<Artwork.Image> found = artwork.find(wanted.item(), wanted.kind(), wanted.width());
        if (found.isEmpty()) return Optional.empty();
        Path file = found.get().file();
        Image whole = read(file, 0, 0);
        if (whole.isError()) throw new IOException("cannot decode " + file, whole.getException());
        if (wanted.kind().isCutOut()) return Optional.of(within(whole, file, wanted));
        double scale = PictureCut.coverScale(whole.getWidth(), whole.getHeight(), wanted.width(), wanted.height());
        if (Math.abs(scale - 1) > 0.01) whole = read(file, whole.getWidth() * scale, whole.getHeight() * scale);
        return Optional.of(PictureCut.of(whole, wanted.width(), wanted.height(), wanted.radius()));
    }

    /// Nothing of what is cut out already may be missing.
    private static Image within(Image whole, Path file, Wanted wanted) throws IOException {
        double scale = Math.min(wanted.width() / whole.getWidth(), wanted.height() / whole.getHeight());
        return scale < 1 ? read(file, whole.getWidth() * scale, whole.getHeight() * scale) : whole;
    }

    private static Image read(Path file, double width, double height) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Image(in, Math.ceil(width), Math.ceil(height), false, true);
        }
    }

    private void keep(Wanted wanted, Image image) {
        Image before = kept.put(wanted, image);
        keptPixels += pixels(image) - (before == null ? 0 : pixels(before));
        var oldest = kept.values().iterator();
        while (keptPixels > KEPT_PIXELS && oldest.hasNext()) {
            keptPixels -= pixels(oldest.next());
            oldest.remove();
        }
    }

    private static long pixels(Image image) {
        return (long) (image.getWidth() * image.getHeight());
    }

    private static final class Request {
        private final Wanted wanted;
        private final Consumer<Image> shown;
        private volatile boolean cancelled;

        Request(Wanted wanted, Consumer<Image> shown) {
            this.wanted = wanted;
            this.shown = shown;
        }
    }
}
