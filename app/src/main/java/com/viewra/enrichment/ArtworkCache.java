package com.viewra.enrichment;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Track;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.ArtworkLedger.Kept;
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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Pictures kept as JPEG files under names made from their contents, in a few widths each. The same picture of several
/// items is there once, and a file never changes.
public final class ArtworkCache implements Artwork {
    private static final int[] WIDTHS = {160, 342, 500, 780, 1280};
    private static final int LARGEST_WIDTH = 1920;
    private static final int SEARCHES_AT_ONCE = 2;
    private static final String JPEG = "image/jpeg";

    private final Path folder;
    private final Library library;
    private final ArtworkLedger ledger;
    private final ArtworkSearch search;
    private final Semaphore searches = new Semaphore(SEARCHES_AT_ONCE);
    private final Map<MediaId, ReentrantLock> locks = new ConcurrentHashMap<>();

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
        Optional<String> known = ledger.version(item, kind).filter(version -> Files.exists(original(version)));
        Optional<String> version = known.isPresent() ? known : make(item, kind);
        if (version.isEmpty()) return Optional.empty();
        return Optional.of(new Image(sized(version.get(), width), JPEG, version.get()));
    }

    /// Looks for the picture unless that was done before.
    /// @return the version on record afterwards
    Optional<String> make(MediaId item, ArtworkKind kind) throws IOException, InterruptedException {
        ReentrantLock lock = locks.computeIfAbsent(item, _ -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            Optional<String> version = ledger.version(item, kind);
            boolean isLost = version.isPresent() && !Files.exists(original(version.get()));
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
            String version = known == null ? keep(picture) : known;
            versions.put(picture, version);
            ledger.record(item, kind, Optional.of(new Kept(version, Pictures.placeholder(picture))));
        }
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

    private String keep(BufferedImage picture) throws IOException {
        byte[] jpeg = Pictures.toJpeg(Pictures.toWidth(picture, LARGEST_WIDTH));
        String version = version(jpeg);
        Path file = original(version);
        if (!Files.exists(file)) write(file, jpeg);
        return version;
    }

    private static String version(byte[] jpeg) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Path original(String version) {
        return folder.resolve(version.substring(0, 2)).resolve(version + ".jpg");
    }

    /// The smallest kept size that is wide enough, made when first asked for.
    private Path sized(String version, int width) throws IOException {
        Path original = original(version);
        int wanted =
                IntStream.of(WIDTHS).filter(size -> size >= width).findFirst().orElse(LARGEST_WIDTH);
        if (wanted == LARGEST_WIDTH) return original;
        Path file = original.resolveSibling(version + "-" + wanted + ".jpg");
        if (Files.exists(file)) return file;
        BufferedImage picture = ImageIO.read(original.toFile());
        if (picture.getWidth() <= wanted) return original;
        write(file, Pictures.toJpeg(Pictures.toWidth(picture, wanted)));
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
