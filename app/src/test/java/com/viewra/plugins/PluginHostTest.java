package com.viewra.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.viewra.api.event.DomainEvent;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.api.scan.NameReading;
import com.viewra.plugins.InstalledPlugin.State;
import com.viewra.plugins.PluginEvent.PluginChanged;
import com.viewra.settings.Settings;
import com.viewra.settings.SettingsFile;
import com.viewra.testkit.NoTools;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PluginHostTest {
    @TempDir
    Path folder;

    private final List<DomainEvent> events = new ArrayList<>();
    private final List<PluginHost> hosts = new ArrayList<>();
    private Path bundled;
    private Path home;
    private SettingsFile settings;

    @BeforeEach
    void makeFolders() throws IOException {
        bundled = Files.createDirectories(folder.resolve("dist/plugins"));
        home = Files.createDirectories(folder.resolve("home"));
        settings = SettingsFile.open(home.resolve("settings.json"));
    }

    @AfterEach
    void closeHosts() {
        hosts.forEach(PluginHost::close);
    }

    @Test
    void start_bundledPlugin_isLoadedWithItsContext() throws IOException {
        bundle(new SamplePlugin(folder));
        settings.update(all ->
                all.withPlugins(new Settings.Plugins(Set.of(), Map.of("lecture-scanner", Map.of("prefix", "Talk: ")))));

        PluginHost host = start();

        assertEquals(
                Optional.of("Talk: Intro"), read(host, "lectures/Intro.mp4").flatMap(NameReading::title));
        InstalledPlugin plugin = only(host);
        assertEquals("lecture-scanner", plugin.id());
        assertEquals("1.0.0", plugin.version());
        assertEquals("Example", plugin.provider());
        assertEquals("Takes lectures for videos.", plugin.description());
        assertEquals(State.STARTED, plugin.state());
        assertTrue(plugin.bundled());
        assertEquals(List.of("LectureScanner"), plugin.extensions());
    }

    @Test
    void start_unchangedZip_isNotUnpackedAgain() throws IOException {
        bundle(new SamplePlugin(folder));
        start().close();
        Path unpacked = onlyEntry(home.resolve("plugins-unpacked"));
        Path mark = Files.createFile(unpacked.resolve("mark"));

        start().close();
        assertTrue(Files.exists(mark));

        Files.setLastModifiedTime(onlyEntry(bundled), FileTime.fromMillis(1_000_000));
        start().close();
        assertFalse(Files.exists(mark), "a changed zip is unpacked anew, and the old files are gone");
    }

    @Test
    void start_brokenZips_areListedWithTheReasonAndTheRestWorks() throws IOException {
        Files.writeString(bundled.resolve("a-no-zip.zip"), "this is text");
        emptyZip(bundled.resolve("b-empty.zip"));
        bundle(new SamplePlugin(folder)
                .id("c-throws")
                .with(
                        "context.setting(\"prefix\").orElse(\"Lecture: \")",
                        "null; if (true) throw new IllegalStateException(\"no licence\")"));
        bundle(new SamplePlugin(folder));

        PluginHost host = start();

        assertEquals(4, host.plugins().size());
        assertError(host, "a-no-zip", "damaged or no zip");
        assertError(host, "b-empty", "no plugin.properties");
        assertError(host, "c-throws", "no licence");
        assertEquals(1, host.extensions(MediaScanner.class).size());
        assertTrue(new PluginsCheck(host).check().detail().contains("a-no-zip, b-empty, c-throws"));
    }

    @Test
    void start_zipThatEscapes_isRefused() throws IOException {
        Path zip = bundled.resolve("evil.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            SamplePlugin.put(
                    out,
                    "plugin.properties",
                    "plugin.id=evil\nplugin.version=1.0.0\n".getBytes(StandardCharsets.UTF_8));
            SamplePlugin.put(out, "../../escaped.txt", new byte[] {1});
        }

        assertError(start(), "evil", "outside its folder");
        assertFalse(Files.exists(home.resolve("escaped.txt")));
        assertFalse(Files.exists(folder.resolve("escaped.txt")));
    }

    @Test
    void disableAndEnable_takeEffectAtOnceAndAreRemembered() throws IOException {
        bundle(new SamplePlugin(folder));
        PluginHost host = start();

        host.disable("lecture-scanner");
        assertTrue(host.extensions(MediaScanner.class).isEmpty());
        assertEquals(State.DISABLED, only(host).state());
        host.close();
        PluginHost next = start();
        assertEquals(State.DISABLED, only(next).state());

        next.enable("lecture-scanner");
        assertEquals(1, next.extensions(MediaScanner.class).size());
        assertEquals(
                List.of(new PluginChanged("lecture-scanner", true), new PluginChanged("lecture-scanner", true)),
                events);
    }

    @Test
    void disable_closeableExtension_isClosed() throws IOException {
        bundle(new SamplePlugin(folder)
                .with("implements MediaScanner {", """
                        implements MediaScanner, AutoCloseable {
                            private final java.nio.file.Path storage;

                            public void close() throws Exception {
                                java.nio.file.Files.createFile(storage.resolve("closed"));
                            }
                        """)
                .with("prefix = ", "storage = context.storage(); prefix = "));

        start().disable("lecture-scanner");

        assertTrue(Files.exists(home.resolve("plugins-storage/lecture-scanner/closed")));
    }

    @Test
    void install_newerVersion_replacesTheBundledOneUntilItIsDeleted() throws IOException {
        bundle(new SamplePlugin(folder));
        PluginHost host = start();

        InstalledPlugin installed = host.install(new SamplePlugin(folder)
                .version("2.0.0")
                .with("Lecture: ", "New: ")
                .zip());

        assertEquals("2.0.0", installed.version());
        assertFalse(installed.bundled());
        assertEquals(Optional.of("New: A"), read(host, "lectures/A.mp4").flatMap(NameReading::title));
        assertEquals("2.0.0", only(start()).version());
        host.delete("lecture-scanner");
        assertEquals("1.0.0", only(host).version());
        assertThrows(PluginException.class, () -> host.delete("lecture-scanner"));
    }

    @Test
    void install_brokenPlugin_leavesTheOldOneInPlace() throws IOException {
        PluginHost host = start();
        host.install(new SamplePlugin(folder).zip());
        Path broken = new SamplePlugin(folder)
                .version("2.0.0")
                .with("prefix = ", "if (true) throw new Error(); prefix = ")
                .zip();

        assertThrows(PluginException.class, () -> host.install(broken));

        assertEquals("1.0.0", only(host).version());
        assertEquals(1, host.extensions(MediaScanner.class).size());
    }

    @Test
    @Timeout(60)
    void install_fromTheWeb_fetchesTheZip() throws Exception {
        byte[] zip = Files.readAllBytes(new SamplePlugin(folder).zip());
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/plugin.zip", exchange -> {
            exchange.sendResponseHeaders(200, zip.length);
            exchange.getResponseBody().write(zip);
            exchange.close();
        });
        web.start();
        try {
            URI base = URI.create("http://localhost:" + web.getAddress().getPort());
            PluginHost host = start();

            assertEquals(
                    State.STARTED, host.install(base.resolve("/plugin.zip")).state());
            assertThrows(PluginException.class, () -> host.install(base.resolve("/nothing")));
            assertThrows(PluginException.class, () -> host.install(URI.create("file:///etc/passwd")));
            assertThrows(PluginException.class, () -> host.install(URI.create("http://127.0.0.1:1/nobody.zip")));
        } finally {
            web.stop(0);
        }
    }

    @Test
    @Timeout(60)
    void delete_lastUseGone_letsTheClassesGo() throws Exception {
        PluginHost host = start();
        host.install(new SamplePlugin(folder).zip());
        WeakReference<ClassLoader> loader = new WeakReference<>(
                host.extensions(MediaScanner.class).getFirst().getClass().getClassLoader());
        assertEquals(Optional.of("Lecture: A"), read(host, "lectures/A.mp4").flatMap(NameReading::title));

        host.delete("lecture-scanner");

        while (loader.get() != null) { // ends at once, or by the test's time limit
            System.gc();
            Thread.onSpinWait();
        }
        assertNull(loader.get());
        assertTrue(host.plugins().isEmpty());
        try (Stream<Path> left = Files.list(home.resolve("plugins-unpacked"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    private PluginHost start() throws IOException {
        PluginHost host =
                PluginHost.start(PluginFolders.in(home, Optional.of(bundled)), settings, new NoTools(), events::add);
        hosts.add(host);
        return host;
    }

    private void bundle(SamplePlugin plugin) throws IOException {
        Path zip = plugin.zip();
        Files.copy(zip, bundled.resolve(zip.getFileName()));
    }

    private static Optional<NameReading> read(PluginHost host, String path) {
        return host.extensions(MediaScanner.class).getFirst().identify(LibraryKind.MIXED, path);
    }

    private static InstalledPlugin only(PluginHost host) {
        assertEquals(1, host.plugins().size());
        return host.plugins().getFirst();
    }

    private static void assertError(PluginHost host, String id, String words) {
        InstalledPlugin plugin = host.plugins().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(State.FAILED, plugin.state());
        assertTrue(plugin.error().orElse("").contains(words), () -> "should say " + words + ": " + plugin.error());
    }

    @Test
    void install_fromTheVeryFileOrOneThatIsNotThere_losesNothing() throws IOException {
        PluginHost host = start();
        host.install(new SamplePlugin(folder).zip());
        Path own = home.resolve("plugins/lecture-scanner.zip");

        host.install(own);
        assertThrows(IOException.class, () -> host.install(folder.resolve("gone.zip")));

        assertEquals(State.STARTED, only(host).state());
        assertTrue(Files.exists(own));
        assertEquals(own, onlyEntry(home.resolve("plugins")));
    }

    private static Path onlyEntry(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().orElseThrow();
        }
    }

    private static void emptyZip(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            SamplePlugin.put(out, "readme.txt", new byte[0]);
        }
    }
}
