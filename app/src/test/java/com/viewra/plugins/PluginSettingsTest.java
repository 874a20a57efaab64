package com.viewra.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.event.DomainEvent;
import com.viewra.plugins.PluginEvent.PluginChanged;
import com.viewra.settings.SettingsFile;
import com.viewra.testkit.NoTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What plugins let be set.
class PluginSettingsTest {
    @TempDir
    Path folder;

    private final List<DomainEvent> events = new ArrayList<>();
    private final List<PluginHost> hosts = new ArrayList<>();
    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
    }

    @AfterEach
    void closeHosts() {
        hosts.forEach(PluginHost::close);
    }

    @Test
    void settings_declared_areShownChangedAndKept() throws IOException {
        PluginHost host = start(SamplePlugin.SETTINGS);
        assertEquals(List.of("LectureScanner"), host.plugins().getFirst().extensions());
        assertFalse(setting(host).isSet());

        host.change("lecture-scanner", Map.of("prefix", " Talk: "));

        assertEquals(Optional.of("Talk:"), setting(host).value());
        assertTrue(events.contains(new PluginChanged("lecture-scanner", true)));
        assertEquals(
                Map.of("lecture-scanner", Map.of("prefix", "Talk:")),
                SettingsFile.open(home.resolve("settings.json"))
                        .current()
                        .plugins()
                        .values());
        host.disable("lecture-scanner");
        host.change("lecture-scanner", Map.of("prefix", ""));
        assertFalse(setting(host).isSet(), "a plugin that stands still can be set right");
    }

    @Test
    void settings_valueOrNameThatDoesNotFit_changesNothing() throws IOException {
        String address = SamplePlugin.SETTINGS.replace("Kind.TEXT", "Kind.ADDRESS");
        PluginHost host = start(address);

        for (String wrong : List.of("example.org", "file:///etc/passwd", "http://", "http://a b"))
            assertThrows(PluginException.class, () -> host.change("lecture-scanner", Map.of("prefix", wrong)), wrong);
        assertThrows(
                PluginException.class,
                () -> host.change("lecture-scanner", Map.of("prefix", "https://example.org", "other", "x")));
        assertFalse(setting(host).isSet());
    }

    @Test
    void settings_secret_isNeverTold() throws IOException {
        String secret = SamplePlugin.SETTINGS.replace("Kind.TEXT", "Kind.SECRET");
        PluginHost host = start(secret);

        host.change("lecture-scanner", Map.of("prefix", "s3cret"));

        assertTrue(setting(host).isSet());
        assertEquals(Optional.empty(), setting(host).value());
    }

    @Test
    void settings_addressChanges_theSecretIsNotToldThere() throws IOException {
        String both = SamplePlugin.SETTINGS.replace(
                "return List.of(new PluginSetting(",
                "return List.of(new PluginSetting(\"key\", \"Key\", PluginSetting.Kind.SECRET, \"\", \"\"),"
                        + " new PluginSetting(\"address\", \"Address\", PluginSetting.Kind.ADDRESS, \"\", \"\"),"
                        + " new PluginSetting(");
        PluginHost host = start(both);
        host.change("lecture-scanner", Map.of("key", "s3cret", "address", "https://one.example"));
        assertTrue(setting(host).isSet());

        host.change("lecture-scanner", Map.of("address", "https://one.example", "prefix", "Talk: "));
        assertTrue(setting(host).isSet(), "the same address");
        host.change("lecture-scanner", Map.of("address", "https://other.example"));
        assertFalse(setting(host).isSet());
    }

    private static ChosenSetting setting(PluginHost host) throws PluginException {
        return host.settings("lecture-scanner").getFirst();
    }

    /// With the sample plugin.
    /// @param declared source of the class that tells its settings
    private PluginHost start(String declared) throws IOException {
        Path bundled = Files.createDirectories(folder.resolve("plugins"));
        Path zip = new SamplePlugin(folder)
                .and("org/example/scanner/LectureSettings.java", declared)
                .zip();
        Files.copy(zip, bundled.resolve(zip.getFileName()));
        SettingsFile settings = SettingsFile.open(home.resolve("settings.json"));
        PluginHost host =
                PluginHost.start(PluginFolders.in(home, Optional.of(bundled)), settings, new NoTools(), events::add);
        hosts.add(host);
        return host;
    }
}
