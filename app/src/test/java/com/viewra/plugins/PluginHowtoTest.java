package com.viewra.plugins;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PluginHowtoTest {
    @Test
    void page_showsTheCodeThatTheTestsCompile() throws IOException {
        Path page = Path.of(System.getProperty("viewra.root"), "docs/howto/write-a-plugin.md");

        assertTrue(Files.readString(page).contains("```java\n" + SamplePlugin.SCANNER + "```"));
    }
}
