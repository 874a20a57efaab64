package com.viewra.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void dataFolder_linux_followsTheXdgSpecification() {
        assertEquals(
                Path.of("/data/viewra"),
                on("Linux", Map.of("XDG_DATA_HOME", "/data")).dataFolder());
        assertEquals(
                Path.of("/home/ann/.local/share/viewra"), on("Linux", Map.of()).dataFolder());
        assertEquals(
                Path.of("/home/ann/.local/share/viewra"),
                on("Linux", Map.of("XDG_DATA_HOME", "relative")).dataFolder());
    }

    @Test
    void dataFolder_windowsAndMac_areWhereProgramsKeepTheirDataThere() {
        assertEquals(
                Path.of("/local/Viewra"),
                on("Windows 11", Map.of("LOCALAPPDATA", "/local")).dataFolder());
        assertEquals(
                Path.of("/home/ann/Library/Application Support/Viewra"),
                on("Mac OS X", Map.of()).dataFolder());
    }

    @Test
    void hasDisplay_linux_needsAServerToTalkTo() {
        assertFalse(on("Linux", Map.of()).hasDisplay());
        assertFalse(on("Linux", Map.of("DISPLAY", "")).hasDisplay());
        assertTrue(on("Linux", Map.of("DISPLAY", ":0")).hasDisplay());
        assertTrue(on("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")).hasDisplay());
    }

    @Test
    void wantsVlc_propertyNamesTheOtherPlayer_isFalse() {
        assertTrue(withPlayer(Map.of()).wantsVlc());
        assertFalse(withPlayer(Map.of("viewra.player", "javafx")).wantsVlc());
    }

    @Test
    void requireNamesInUtf8_localeOfASystemService_isRefused() {
        Environment linux = Environment.of(_ -> null, Map.of("sun.jnu.encoding", "ANSI_X3.4-1968")::get);

        var refused = assertThrows(IOException.class, linux::requireNamesInUtf8);

        assertTrue(refused.toString().contains("LC_ALL=C.UTF-8"), refused::toString);
    }

    @Test
    void requireNamesInUtf8_utf8OrNamesThatAreText_isFine() throws IOException {
        Environment.of(_ -> null, Map.of("sun.jnu.encoding", "UTF-8")::get).requireNamesInUtf8();
        Environment.of(_ -> null, Map.of("sun.jnu.encoding", "Cp1252", "os.name", "Windows 11")::get)
                .requireNamesInUtf8();
    }

    private static Environment withPlayer(Map<String, String> properties) {
        return Environment.of(_ -> null, properties::get);
    }

    private static Environment on(String system, Map<String, String> variables) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/ann");
        return Environment.of(variables::get, properties::get);
    }
}
