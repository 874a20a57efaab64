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
import com.viewra.events.EventBus;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Finding;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryEvent.ArtworkReady;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.Named;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        artwork = new ArtworkCache(home.resolve("artwork"), library, library.artwork(), tools);
    }

    @AfterEach
    void close() {
        artwork.close();
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
    @ValueSource(ints = {300, 1920})
    void find_powerCutTookTheBytes_isMadeAgain(int width) throws Exception {
        MediaId film = store("Up (2009)/Up (2009).mp4", colours());
        paint(media.resolve("Up (2009)/poster.png"), Color.MAGENTA, 600, 900);
        assertTrue(artwork.find(film, ArtworkKind.POSTER, width).isPresent());
        try (Stream<Path> kept = Files.walk(home.resolve("artwork"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) Files.write(file, new byte[0]);
        }

        Artwork.Image image = artwork.find(film, ArtworkKind.POSTER, width).orElseThrow();

        assertTrue(ImageIO.read(image.file().toFile()).getWidth() > 300);
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

    @ParameterizedTest
    @CsvSource({
        "Up (2009)-clearlogo.png, LOGO",
        "logo.png, LOGO",
        "banner.jpg, BANNER",
        "clearart.png, CLEARART",
        "Up (2009)-discart.png, DISC",
        "keyart.jpg, KEYART",
        "Up (2009)-thumb.jpg, THUMB",
        "landscape.gif, THUMB",
        "Up (2009)-fanart2.jpg, BACKDROP",
        "extrafanart/any name.jpg, BACKDROP",
        "Up (2009).jpg, POSTER",
        "folder.jpg, POSTER",
        "Up (2009)-cover.jpg, POSTER",
    })
    void find_everyNameThatPlayersKnow_isThatPicture(String name, ArtworkKind kind) throws Exception {
        MediaId film = store("Up (2009)/Up (2009).mp4", colours());
        Path file = media.resolve("Up (2009)").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        paint(file, Color.MAGENTA, 600, 300);

        Artwork.Image image = artwork.find(film, kind, 342).orElseThrow();

        BufferedImage picture = ImageIO.read(image.file().toFile());
        assertEquals(342, picture.getWidth());
        assertTrue(isAlmost(Color.MAGENTA, picture.getRGB(170, 80)));
        assertEquals(kind.isCutOut() ? "image/png" : "image/jpeg", image.mediaType());
    }

    @Test
    void find_logo_letsThroughWhatIsBehindIt() throws Exception {
        MediaId film = store("Up (2009)/Up (2009).mp4", colours());
        BufferedImage logo = new BufferedImage(900, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = logo.createGraphics();
        graphics.setColor(Color.MAGENTA);
        graphics.fillRect(0, 0, 450, 300);
        graphics.dispose();
        ImageIO.write(logo, "png", media.resolve("Up (2009)/clearlogo.png").toFile());

        BufferedImage sent = ImageIO.read(
                artwork.find(film, ArtworkKind.LOGO, 342).orElseThrow().file().toFile());

        assertEquals(255, sent.getRGB(80, 50) >>> 24);
        assertEquals(0, sent.getRGB(260, 50) >>> 24);
    }

    @Test
    void find_kindThatNobodyHas_isNoneAndNoFrame() throws Exception {
        MediaId film = store("Up (2009)/Up (2009).mp4", colours());

        assertTrue(artwork.find(film, ArtworkKind.LOGO, 342).isEmpty());
        assertTrue(artwork.find(film, ArtworkKind.BANNER, 342).isEmpty());
    }

    @Test
    void find_posterOfAFrame_leavesRoomForTheFanartBesideIt() throws Exception {
        MediaId film = store("Up (2009)/Up (2009).mp4", colours());
        paint(media.resolve("Up (2009)/fanart.png"), Color.MAGENTA, 600, 300);
        assertTrue(artwork.find(film, ArtworkKind.POSTER, 300).isPresent());

        artwork.makeBeside(film);

        BufferedImage backdrop = ImageIO.read(artwork.find(film, ArtworkKind.BACKDROP, 780)
                .orElseThrow()
                .file()
                .toFile());
        assertTrue(isAlmost(Color.MAGENTA, backdrop.getRGB(300, 150)));
    }

    @Test
    void find_posterWhereAStillLiesBesideTheFilm_isCutFromThat() throws Exception {
        MediaId film = store("Up.mp4", colours());
        store("Down.mp4", colours());
        paint(media.resolve("Up-thumb.png"), Color.MAGENTA, 600, 300);

        BufferedImage poster = ImageIO.read(
                artwork.find(film, ArtworkKind.POSTER, 300).orElseThrow().file().toFile());

        assertEquals(2.0 / 3, (double) poster.getWidth() / poster.getHeight(), 0.02);
        assertTrue(isAlmost(Color.MAGENTA, poster.getRGB(100, 100)));
    }

    @Test
    void prepare_filmWithALogo_tellsThatItIsThere() throws Exception {
        MediaId film = store("Up (2009)/Up (2009).mp4", colours());
        paint(media.resolve("Up (2009)/logo.png"), Color.MAGENTA, 600, 300);
        CountDownLatch ready = new CountDownLatch(2);
        events.subscribe("test", (DomainEvent event) -> {
            if (event instanceof ArtworkReady made
                    && (made.kind() == ArtworkKind.LOGO || made.kind() == ArtworkKind.BACKDROP)) ready.countDown();
        });

        artwork.prepare(film);

        assertTrue(ready.await(60, TimeUnit.SECONDS), "no logo, or no backdrop, was made");
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
        try (ArtworkWorker _ = new ArtworkWorker(artwork, library.artwork(), events, () -> false)) {
            store("Film.mp4", colours());
            assertTrue(ready.await(60, TimeUnit.SECONDS), "no poster was made");
        }
    }

    @Test
    void expect_itemsOfAList_makesTheirPosters() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        events.subscribe("test", (DomainEvent event) -> {
            if (event instanceof ArtworkReady) ready.countDown();
        });
        MediaId film = store("Film.mp4", colours());

        artwork.expect(List.of(library.item(film).orElseThrow()));

        assertTrue(ready.await(60, TimeUnit.SECONDS), "no poster was made");
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
        String name = file.toString();
        assertTrue(ImageIO.write(picture, name.substring(name.lastIndexOf('.') + 1), file.toFile()), name);
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
        library.intake()
                .store(
                        id,
                        List.of(new Finding.FileFound(
                                folder, Named.of(ItemKind.VIDEO, name, 0), stored, List.of(), Optional.empty())));
        return library.find(ItemQuery.all()).items().stream()
                .filter(item -> item.path().equals(Optional.of(file)))
                .map(Item::id)
                .findFirst()
                .orElseThrow();
    }
}
