package com.viewra.plugins;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The plugin of `docs/howto/write-a-plugin.md`, compiled and zipped as the page says.
final class SamplePlugin {
    /// As in the page; see `PluginHowtoTest`.
    static final String SCANNER = """
            package org.example.scanner;

            import com.viewra.api.PluginContext;
            import com.viewra.api.scan.ItemKind;
            import com.viewra.api.scan.LibraryKind;
            import com.viewra.api.scan.MediaScanner;
            import com.viewra.api.scan.NameDraft;
            import com.viewra.api.scan.NameReading;
            import java.util.Map;
            import java.util.Optional;
            import org.pf4j.Extension;

            /// Takes every file of a folder called "lectures" for a video, titled by its name.
            @Extension
            public final class LectureScanner implements MediaScanner {
                private final String prefix;

                public LectureScanner(PluginContext context) {
                    prefix = context.setting("prefix").orElse("Lecture: ");
                }

                @Override
                public Optional<NameReading> identify(LibraryKind kind, String path) {
                    if (!path.contains("lectures/")) return Optional.empty();
                    String file = path.substring(path.lastIndexOf('/') + 1);
                    return Optional.of(reading(prefix + file.replaceFirst("[.][^.]+$", "")));
                }

                @Override
                public NameReading refine(NameReading name, Map<String, String> tags) {
                    return name;
                }

                private static NameReading reading(String title) {
                    NameDraft draft = new NameDraft(ItemKind.VIDEO, "lecture");
                    draft.title = Optional.of(title);
                    return draft.done();
                }
            }
            """;

    /// As in the page.
    static final String SETTINGS = """
            package org.example.scanner;

            import com.viewra.api.PluginSetting;
            import com.viewra.api.PluginSettings;
            import java.util.List;
            import org.pf4j.Extension;

            @Extension
            public final class LectureSettings implements PluginSettings {
                @Override
                public List<PluginSetting> settings() {
                    return List.of(new PluginSetting(
                        "prefix", "Prefix", PluginSetting.Kind.TEXT, "Stands before every title.", "Lecture: "));
                }
            }
            """;

    /// As in the page.
    static final String TEST = """
            package org.example.scanner;

            import com.viewra.api.scan.LibraryKind;
            import com.viewra.api.scan.MediaScanner;
            import com.viewra.testkit.FakePluginContext;
            import com.viewra.testkit.LocalTools;
            import com.viewra.testkit.MediaScannerContract;

            class LectureScannerTest implements MediaScannerContract {
                @Override
                public MediaScanner scanner() {
                    return new LectureScanner(FakePluginContext.with(new LocalTools()));
                }

                @Override
                public LibraryKind kind() {
                    return LibraryKind.MOVIES;
                }

                @Override
                public String claimed() {
                    return "lectures/Intro.mp4";
                }
            }
            """;

    private final Path workFolder;
    private final Map<String, String> sources = new TreeMap<>();
    private String id = "lecture-scanner";
    private String version = "1.0.0";

    SamplePlugin(Path workFolder) {
        this.workFolder = workFolder;
        sources.put("org/example/scanner/LectureScanner.java", SCANNER);
    }

    SamplePlugin id(String wanted) {
        id = wanted;
        return this;
    }

    SamplePlugin version(String wanted) {
        version = wanted;
        return this;
    }

    /// Changes the scanner's source.
    SamplePlugin with(String before, String after) {
        sources.replaceAll((_, source) -> source.replace(before, after));
        return this;
    }

    SamplePlugin and(String path, String source) {
        sources.put(path, source);
        return this;
    }

    /// Compiles with PF4J's annotation processor and packs `classes/` and `plugin.properties`.
    Path zip() throws IOException {
        Path folder = Files.createTempDirectory(workFolder, id + "-");
        Path classes = compile(folder);
        Path zip = folder.resolve(id + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "plugin.properties", """
                    plugin.id=%s
                    plugin.version=%s
                    plugin.provider=Example
                    plugin.description=Takes lectures for videos.
                    plugin.requires=*
                    """.formatted(id, version).getBytes(StandardCharsets.UTF_8));
            for (Path file : files(classes)) {
                String name = "classes/" + classes.relativize(file).toString().replace('\\', '/');
                put(out, name, Files.readAllBytes(file));
            }
        }
        return zip;
    }

    /// @return the folder of the compiled classes
    Path classes() throws IOException {
        return compile(Files.createTempDirectory(workFolder, id + "-"));
    }

    private Path compile(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-proc:full",
                    "-processor",
                    "org.pf4j.processor.ExtensionAnnotationProcessor");
            boolean done = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!done) throw new IOException(said.toString());
        }
        return classes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
