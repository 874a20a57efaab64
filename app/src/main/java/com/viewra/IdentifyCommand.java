package com.viewra;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.api.scan.NameReading;
import com.viewra.events.EventBus;
import com.viewra.plugins.PluginFolders;
import com.viewra.plugins.PluginHost;
import com.viewra.scan.Hints;
import com.viewra.settings.Environment;
import com.viewra.settings.SettingsFile;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what file names say, without touching the files. Runs beside a running Viewra of the same home.
@Command(
        name = "identify",
        description = "Read paths, one a line, and print what the scanner reads from each name.",
        mixinStandardHelpOptions = true)
final class IdentifyCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
            .build();

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--kind", description = "movies, shows, music, photos or mixed.")
    private LibraryKind kind = LibraryKind.MIXED;

    @Option(names = "--json", description = "Print all that was read, as one JSON object a line.")
    private boolean json;

    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The folder that the paths count from: hints in .plexmatch files there count too.")
    private @Nullable Path library;

    @Parameters(paramLabel = "-", arity = "0..1", description = "Read from standard input.")
    private String from = "-";

    @Override
    public Integer call() throws IOException {
        if (!from.equals("-"))
            throw new IOException("Paths are read from standard input: give - and not " + from + ".");
        Logging.onlyWarningsOnScreen();
        Environment environment = Environment.ofThisMachine();
        Path folder = Files.createDirectories(home.in(environment).toAbsolutePath());
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"));
        PluginFolders plugins = PluginFolders.in(folder, environment.bundledPlugins());
        try (Closing closing = new Closing()) {
            EventBus events = closing.keep(new EventBus());
            PluginHost host = closing.keep(
                    PluginHost.start(plugins, settings, closing.keep(Core.tools(folder, settings)), events));
            identify(host.extensions(MediaScanner.class));
        }
        return 0;
    }

    private NameReading hinted(NameReading reading, String path) {
        Path root = library;
        if (root == null) return reading;
        Path file = root.resolve(path);
        return Hints.in(root, Objects.requireNonNullElse(file.getParent(), root))
                .applied(reading, file);
    }

    private void identify(List<MediaScanner> scanners) throws IOException {
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        for (String path; (path = paths.readLine()) != null; ) {
            Line line = line(path, scanners);
            out.write(json ? JSON.writeValueAsString(line) : line.inWords());
            out.write('\n');
        }
        out.flush();
    }

    private Line line(String path, List<MediaScanner> scanners) {
        String names = path.contains("/") ? path : path.replace('\\', '/'); // lists made on Windows
        return scanners.stream()
                .flatMap(scanner -> scanner.identify(kind, names).stream())
                .findFirst()
                .map(reading -> hinted(reading, path))
                .map(reading -> Line.of(path, reading))
                .orElseGet(() -> Line.unknown(path));
    }

    record Line(
            String path,
            Optional<String> kind,
            Optional<String> title,
            OptionalInt year,
            Optional<String> show,
            OptionalInt season,
            OptionalInt episode,
            OptionalInt episodeEnd,
            OptionalInt absolute,
            Optional<String> airDate,
            Optional<String> artist,
            Optional<String> album,
            OptionalInt disc,
            OptionalInt track,
            Optional<String> edition,
            OptionalInt part,
            Optional<String> format3d,
            Map<String, String> ids,
            Optional<String> extra,
            Optional<String> rule) {
        static Line of(String path, NameReading reading) {
            return new Line(
                    path,
                    Optional.of(reading.kind().id()),
                    reading.title(),
                    reading.year(),
                    reading.show(),
                    reading.season(),
                    reading.episode(),
                    reading.episodeEnd(),
                    reading.absolute(),
                    reading.airDate().map(Object::toString),
                    reading.artist(),
                    reading.album(),
                    reading.disc(),
                    reading.track(),
                    reading.edition(),
                    reading.part(),
                    reading.format3d(),
                    reading.ids(),
                    reading.extra(),
                    Optional.of(reading.rule()));
        }

        String inWords() {
            return "%s: %s %s"
                    .formatted(
                            path,
                            kind.orElse("nothing for the library"),
                            title.or(() -> show).orElse(""));
        }

        /// Of a path that no scanner claims.
        static Line unknown(String path) {
            return new Line(
                    path, none(), none(), no(), none(), no(), no(), no(), no(), none(), none(), none(), no(), no(),
                    none(), no(), none(), Map.of(), none(), none());
        }

        private static Optional<String> none() {
            return Optional.empty();
        }

        private static OptionalInt no() {
            return OptionalInt.empty();
        }
    }
}
