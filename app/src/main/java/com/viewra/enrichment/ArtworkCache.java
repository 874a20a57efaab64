package com.viewra.enrichment;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Track;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.ArtworkLedger.Kept;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures kept as JPEG files, cut-outs as PNG, under names made from their contents, in a few widths each. The same
/// picture of several
/// items is there once, and a file never changes.
public final class ArtworkCache implements Artwork, AutoCloseable {
    private static final int[] WIDTHS = {160, 342, 500, 780, 1280};
    private static final int LARGEST_WIDTH = 1920;
    private static final int SEARCHES_AT_ONCE = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ArtworkCache.class);
    /// What a page shows besides the poster, that lists do not make.
    private static final List<ArtworkKind> OF_PAGES = List.of(ArtworkKind.LOGO, ArtworkKind.BACKDROP);

    /// So long somebody looks at a list, if nothing more is heard.
    private static final Duration LOOK = Duration.ofSeconds(2);

    /// By the thousand, and without pictures besides the one.
    private static final Set<ItemKind> ALONE = Set.of(ItemKind.TRACK, ItemKind.PHOTO);

    private final Path folder;
    private final Library library;
    private final ArtworkLedger ledger;
    private final ArtworkSearch search;
    private final Semaphore searches = new Semaphore(SEARCHES_AT_ONCE);
    private final Map<MediaId, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final LatestItems pages = new LatestItems("artwork-of-pages", 32, this::makeOfPage);
    private final LatestItems seen = new LatestItems("posters-of-lists", 200, this::makePoster);
    private volatile long seenNanos = System.nanoTime() - LOOK.toNanos();

    /// @param folder where the pictures are kept; made when the first one is
    public ArtworkCache(Path folder, Library library, ArtworkLedger ledger, Tools tools) {
        this(folder, library, ledger, tools, Optional.empty());
    }

    /// @param offered what providers have
    public ArtworkCache(
            Path folder, Library library, ArtworkLedger ledger, Tools tools, Optional<OfferedPictures> offered) {
        this.folder = folder;
        this.library = library;
        this.ledger = ledger;
        this.search = new ArtworkSearch(library, tools, offered);
    }

    @Override
    public Optional<Image> find(MediaId item, ArtworkKind kind, int width) throws IOException, InterruptedException {
        Optional<String> known = ledger.version(item, kind).filter(version -> isKept(original(version, kind)));
        Optional<String> version = known.isPresent() ? known : make(item, kind);
        if (version.isEmpty()) return Optional.empty();
        return Optional.of(new Image(
                sized(version.get(), kind, width), kind.isCutOut() ? "image/png" : "image/jpeg", version.get()));
    }

    @Override
    public void prepare(MediaId item) {
        if (!OF_PAGES.stream().allMatch(kind -> ledger.isSettled(item, kind))) pages.add(item);
    }

    @Override
    public void expect(List<Item> items) {
        seenNanos = System.nanoTime();
        for (Item item : items) if (!item.artwork().containsKey(ArtworkKind.POSTER)) seen.add(item.id());
    }

    /// Whether somebody looks at lists just now.
    boolean isLookedAt() {
        return System.nanoTime() - seenNanos < LOOK.toNanos();
    }

    private void makePoster(MediaId item) {
        makeAll(item, List.of(ArtworkKind.POSTER));
    }

    private void makeOfPage(MediaId item) {
        makeAll(item, OF_PAGES);
    }

    private void makeAll(MediaId item, List<ArtworkKind> kinds) {
        try {
            for (ArtworkKind kind : kinds) make(item, kind);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.debug("no more pictures of item {} for now", item, e);
        }
    }

    /// Ends the work in the background; pictures can still be found.
    @Override
    public void close() {
        pages.close();
        seen.close();
    }

    /// Keeps what lies beside an item besides its poster. What was made of a frame gives way to it.
    void makeBeside(MediaId item) throws IOException, InterruptedException {
        boolean isAlone =
                library.item(item).map(Item::kind).filter(ALONE::contains).isPresent();
        Optional<ItemDetails> details = isAlone ? Optional.empty() : library.details(item);
        if (details.isEmpty()) return;
        searches.acquire();
        try {
            for (Map.Entry<ArtworkKind, Path> file :
                    search.beside(details.get()).entrySet()) {
                ArtworkKind kind = file.getKey();
                if (kind == ArtworkKind.POSTER) continue;
                Optional<BufferedImage> picture = search.open(file.getValue());
                if (picture.isPresent()) record(item, kind, picture.get(), keep(picture.get(), kind));
            }
        } finally {
            searches.release();
        }
    }

    /// Looks for the picture unless that was done before.
    /// @return the version on record afterwards
    Optional<String> make(MediaId item, ArtworkKind kind) throws IOException, InterruptedException {
        ReentrantLock lock = locks.computeIfAbsent(item, _ -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            Optional<String> version = ledger.version(item, kind);
            boolean isLost = version.isPresent() && !isKept(original(version.get(), kind));
            if (ledger.isSettled(item, kind) && !isLost) return version;
            return search(item, kind);
        } finally {
            lock.unlock();
            locks.remove(item, lock);
        }
    }

    private Optional<String> search(MediaId item, ArtworkKind kind) throws IOException, InterruptedException {
        Optional<ItemDetails> details = library.details(item);
        if (details.isEmpty()) return Optional.empty();
        requirePresent(details.get());
        searches.acquire();
        try {
            Map<ArtworkKind, BufferedImage> found = search.find(details.get(), kind);
            keep(item, kind, found);
            if (!found.containsKey(kind)) missed(details.get(), kind);
            return ledger.version(item, kind);
        } finally {
            searches.release();
        }
    }

    /// The picture that was asked for first, then what came with it.
    private void keep(MediaId item, ArtworkKind wanted, Map<ArtworkKind, BufferedImage> found) throws IOException {
        IdentityHashMap<BufferedImage, String> versions = new IdentityHashMap<>(); // one frame serves as several kinds
        List<Map.Entry<ArtworkKind, BufferedImage>> wantedFirst = found.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey() != wanted))
                .toList();
        for (Map.Entry<ArtworkKind, BufferedImage> entry : wantedFirst) {
            ArtworkKind kind = entry.getKey();
            if (kind != wanted && ledger.isSettled(item, kind)) continue;
            BufferedImage picture = entry.getValue();
            String known = versions.get(picture);
            String version = known == null ? keep(picture, kind) : known;
            versions.put(picture, version);
            record(item, kind, picture, version);
        }
    }

    private void record(MediaId item, ArtworkKind kind, BufferedImage picture, String version) {
        ledger.record(item, kind, Optional.of(new Kept(version, Pictures.placeholder(picture))));
    }

    /// A film without a poster is one whose every frame was refused.
    private void missed(ItemDetails details, ArtworkKind kind) {
        ledger.record(details.item().id(), kind, Optional.empty());
        boolean hasPicture = details.files().stream()
                .flatMap(file -> file.tracks().stream())
                .anyMatch(Track.Video.class::isInstance);
        if (kind == ArtworkKind.POSTER && hasPicture && details.item().kind() != ItemKind.PHOTO)
            ledger.undecodable(details.item().id(), "No frame of its picture can be decoded.");
    }

    /// Of a file that is away nothing is concluded.
    private static void requirePresent(ItemDetails details) throws MediaException {
        if (!details.files().isEmpty() && details.files().stream().noneMatch(file -> Files.exists(file.path())))
            throw new MediaException(
                    MediaException.Code.SOURCE_UNREADABLE,
                    "The file of \"%s\" is away.".formatted(details.item().title()));
    }

    private String keep(BufferedImage picture, ArtworkKind kind) throws IOException {
        byte[] bytes = bytes(picture, kind, LARGEST_WIDTH);
        String version = version(bytes);
        Path file = original(version, kind);
        if (!isKept(file)) write(file, bytes);
        return version;
    }

    /// Nothing is forced to the disk: after a power cut it may have kept a name and lost the bytes.
    private static boolean isKept(Path file) {
        return file.toFile().length() > 0;
    }

    private static byte[] bytes(BufferedImage picture, ArtworkKind kind, int width) {
        return kind.isCutOut()
                ? Pictures.toPng(Pictures.cutOutToWidth(picture, width))
                : Pictures.toJpeg(Pictures.toWidth(picture, width));
    }

    private static String version(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Path original(String version, ArtworkKind kind) {
        return folder.resolve(version.substring(0, 2)).resolve(version + extension(kind));
    }

    private static String extension(ArtworkKind kind) {
        return kind.isCutOut() ? ".png" : ".jpg";
    }

    /// The smallest kept size that is wide enough, made when first asked for.
    private Path sized(String version, ArtworkKind kind, int width) throws IOException {
        Path original = original(version, kind);
        int wanted =
                IntStream.of(WIDTHS).filter(size -> size >= width).findFirst().orElse(LARGEST_WIDTH);
        if (wanted == LARGEST_WIDTH) return original;
        Path file = original.resolveSibling(version + "-" + wanted + extension(kind));
        if (isKept(file)) return file;
        BufferedImage picture = ImageIO.read(original.toFile());
        if (picture.getWidth() <= wanted) return original;
        write(file, bytes(picture, kind, wanted));
        return file;
    }

    /// Never to be seen half written.
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path partial = Files.createTempFile(file.getParent(), "picture", ".part");
        try {
            Files.write(partial, bytes);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
