package com.viewra.plugins;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.testkit.MediaScannerContract;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHowtoTest {
    @TempDir
    Path folder;

    @Test
    void page_showsTheCodeThatTheTestsCompile() throws IOException {
        Path page = Path.of(System.getProperty("viewra.root"), "docs/howto/write-a-plugin.md");

        for (String code : List.of(SamplePlugin.SCANNER, SamplePlugin.SETTINGS, SamplePlugin.TEST))
            assertTrue(Files.readString(page).contains("```java\n" + code + "```"), code);
    }

    @Test
    void testOfThePage_inheritsTheContractAndTheScannerKeepsIt() throws Exception {
        Path classes = new SamplePlugin(folder)
                .and("org/example/scanner/LectureScannerTest.java", SamplePlugin.TEST)
                .classes();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Constructor<?> constructor =
                    loader.loadClass("org.example.scanner.LectureScannerTest").getDeclaredConstructor();
            constructor.setAccessible(true);
            Object test = constructor.newInstance();
            List<Method> inherited = Arrays.stream(MediaScannerContract.class.getMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .toList();
            assertTrue(inherited.size() >= 6, inherited::toString);
            for (Method each : inherited) assertDoesNotThrow(() -> each.invoke(test), each::getName);
        }
    }
}
