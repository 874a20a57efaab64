package com.viewra.enrichment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import com.viewra.events.EventBus;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Finding;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryEvent.ArtworkReady;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.store.LibraryStore;
import com.viewra.process.ChildProcesses;
import com.viewra.process.ChosenTools;
import com.viewra.testkit.Clips;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtworkCacheTest {
    @TempDir
    Path home;

    @TempDir
    Path media;

    private final EventBus events = new EventBus();
    private ChildProcesses tools;
    private LibraryStore library;
    private LibraryId id;
    private ArtworkCache artwork;

    @BeforeEach
    void open() throws Exception {
        tools = new ChildProcesses(new ChosenTools(Map.of("ffmpeg", Clips.ffmpeg())), home.resolve("run"));
        library = LibraryStore.open(home.resolve("library"), events, Clock.systemUTC());
        id = library.add("Films", LibraryKind.MOVIES, List.of(media)).id();
        artwork = new ArtworkCache(home.resolve("artwork"), library, library, tools);
    }

    @AfterEach
    void close() {
        library.close();
        tools.close();
        events.close();
    }

    @Test
    void find_posterBesideTheFilm_givesThatInTheSizeAskedFor() throws Exception {
        MediaId film = store("Up (2009)/Up (2009).mp4", colours());
        paint(media.resolve("Up (2009)/poster.png"), Color.MAGENTA, 600, 900);

        Artwork.Image image = artwork.find(film, ArtworkKind.POSTER, 300).orElseThrow();

        BufferedImage poster = ImageIO.read(image.file().toFile());
        assertEquals(342, poster.getWidth());
        assertEquals(513, poster.getHeight());
        assertTrue(isAlmost(Color.MAGENTA, poster.getRGB(170, 250)));
        Item item = library.item(film).orElseThrow();
        assertEquals(image.version(), item.artwork().get(ArtworkKind.POSTER));
        assertEquals(Optional.of("ff00ff".repeat(4)), item.placeholder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"webp", "avif", "jpg"})
    void find_posterInAnyFormat_isSentAsJpeg(String format) throws Exception {
        MediaId film = store("Up (2009)/Up (2009).mp4", colours());
        Path poster =
                Clips.make("poster." + format, "-f", "lavfi", "-i", "color=blue:size=400x600:rate=1", "-frames:v", "1");
        Files.copy(poster, media.resolve("Up (2009)/poster." + format));

        Artwork.Image image = artwork.find(film, ArtworkKind.POSTER, 342).orElseThrow();

        assertEquals("image/jpeg", image.mediaType());
        BufferedImage sent = ImageIO.read(image.file().toFile());
        assertEquals(342, sent.getWidth());
        assertTrue(isAlmost(Color.BLUE, sent.getRGB(170, 250)));
    }

    @Test
    void find_largerThanThePicture_isNotBlownUp() throws Exception {
        MediaId film = store("Up (2009)/Up (2009).mp4", colours());
        paint(media.resolve("Up (2009)/poster.png"), Color.MAGENTA, 200, 300);

        Artwork.Image image = artwork.find(film, ArtworkKind.POSTER, 1_000).orElseThrow();

        assertEquals(200, ImageIO.read(image.file().toFile()).getWidth());
    }

    @Test
    void find_posterOfAnotherFilmInTheFolder_isNotTaken() throws Exception {
        MediaId film = store("Up.mp4", colours());
        store("Down.mp4", colours());
        paint(media.resolve("poster.png"), Color.MAGENTA, 600, 900);

        Artwork.Image image = artwork.find(film, ArtworkKind.POSTER, 300).orElseThrow();

        assertFalse(isAlmost(Color.MAGENTA, ImageIO.read(image.file().toFile()).getRGB(10, 10)));
    }

    @Test
    void find_filmThatBeginsBlack_takesAFrameWithSomethingInIt() throws Exception {
        Path film = Clips.make(
                "black-then-picture.mp4",
                "-f",
                "lavfi",
                "-i",
                "color=black:size=320x180:rate=10:duration=5",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:rate=10:duration=5",
                "-filter_complex",
                "[0][1]concat=n=2:v=1",
                "-c:v",
                "libx264",
                "-g",
                "10",
                "-pix_fmt",
                "yuv420p");
        MediaId item = store("Film.mp4", film);

        Artwork.Image poster = artwork.find(item, ArtworkKind.POSTER, 160).orElseThrow();

        BufferedImage picture = ImageIO.read(poster.file().toFile());
        assertTrue(FrameGrab.interest(picture) > 0.5, () -> "interest " + FrameGrab.interest(picture));
        assertEquals(2.0 / 3, (double) picture.getWidth() / picture.getHeight(), 0.02);
        assertTrue(artwork.find(item, ArtworkKind.BACKDROP, 1280).isPresent());
    }

    @Test
    void find_fileWithoutAFrame_isNoneAndTheItemSaysWhy() throws Exception {
        Path noise = Files.write(home.resolve("noise"), new byte[5_000]);
        MediaId film = store("Noise.mp4", noise);

        assertTrue(artwork.find(film, ArtworkKind.POSTER, 300).isEmpty());

        assertEquals(
                "No frame of its picture can be decoded.",
                library.item(film).orElseThrow().broken().orElseThrow());
    }

    @Test
    void worker_itemAdded_makesItsPosterByItself() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        events.subscribe("test", (DomainEvent event) -> {
            if (event instanceof ArtworkReady) ready.countDown();
        });
        try (ArtworkWorker _ = new ArtworkWorker(artwork, library, events)) {
            store("Film.mp4", colours());
            assertTrue(ready.await(60, TimeUnit.SECONDS), "no poster was made");
        }
    }

    @Test
    void upright_everyOrientation_putsTheMarkedCornerWhereItBelongs() {
        BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, Color.RED.getRGB());
        int[][] corner = {{0, 0}, {2, 0}, {2, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 2}, {0, 2}};
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage upright = Pictures.upright(picture, orientation);
            int[] expected = corner[orientation - 1];
            assertEquals(Color.RED.getRGB(), upright.getRGB(expected[0], expected[1]), "orientation " + orientation);
        }
    }

    private static Path colours() {
        return Clips.mp4(320, 180, "25", 2, 25);
    }

    private static boolean isAlmost(Color colour, int rgb) {
        Color found = new Color(rgb);
        return Math.abs(found.getRed() - colour.getRed()) < 12
                && Math.abs(found.getGreen() - colour.getGreen()) < 12
                && Math.abs(found.getBlue() - colour.getBlue()) < 12;
    }

    private static void paint(Path file, Color colour, int width, int height) throws Exception {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ImageIO.write(picture, "png", file.toFile());
    }

    private MediaId store(String name, Path content) throws Exception {
        Path file = media.resolve(name);
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Files.copy(content, file);
        Track picture = new Track.Video(
                0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(320, 180, new Rational(25, 1)));
        MediaFile stored = new MediaFile(
                file,
                Files.size(file),
                Instant.EPOCH,
                Optional.empty(),
                Optional.of("mp4"),
                Optional.of(Duration.ofSeconds(10)),
                List.of(picture),
                List.of(),
                Optional.empty(),
                Optional.empty());
        library.store(id, List.of(new Finding.FileFound(folder, clip(name), stored, List.of(), Optional.empty())));
        return library.find(ItemQuery.all()).items().stream()
                .filter(item -> item.path().equals(Optional.of(file)))
                .map(Item::id)
                .findFirst()
                .orElseThrow();
    }

    private static NameReading clip(String title) {
        return new NameReading(
                ItemKind.VIDEO,
                Optional.of(title),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "test");
    }
}
