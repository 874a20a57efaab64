package com.viewra.settings;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the machine and the launcher say: the only reader of system properties and environment variables.
public final class Environment {
    private static final String MAIN_CLASS = "com.viewra.Viewra";
    private final UnaryOperator<@Nullable String> variables;
    private final UnaryOperator<@Nullable String> properties;

    private Environment(UnaryOperator<@Nullable String> variables, UnaryOperator<@Nullable String> properties) {
        this.variables = variables;
        this.properties = properties;
    }

    public static Environment ofThisMachine() {
        return new Environment(System::getenv, System::getProperty);
    }

    /// @param variables,properties answer null for names that are not set
    static Environment of(UnaryOperator<@Nullable String> variables, UnaryOperator<@Nullable String> properties) {
        return new Environment(variables, properties);
    }

    /// Where this platform wants programs to keep their data.
    public Path dataFolder() {
        return switch (platform()) {
            case WINDOWS ->
                variable("LOCALAPPDATA")
                        .map(Path::of)
                        .orElseGet(() -> userHome().resolve("AppData/Local"))
                        .resolve("Viewra");
            case MACOS -> userHome().resolve("Library/Application Support/Viewra");
            case OTHER ->
                variable("XDG_DATA_HOME")
                        .map(Path::of)
                        .filter(Path::isAbsolute) // the specification says to ignore relative ones
                        .orElseGet(() -> userHome().resolve(".local/share"))
                        .resolve("viewra");
        };
    }

    /// The folder with the plugins that come with the program: property `viewra.plugins`, else `../plugins` seen from
    /// the program's jar.
    public Optional<Path> bundledPlugins() {
        return property("viewra.plugins")
                .map(Path::of)
                .or(Environment::pluginsBesideJar)
                .filter(Files::isDirectory);
    }

    /// Whether a window can be opened here.
    public boolean hasDisplay() {
        return platform() != Platform.OTHER
                || variable("DISPLAY").isPresent()
                || variable("WAYLAND_DISPLAY").isPresent();
    }

    /// Whether films are to be played with libVLC where it is installed: unless property `viewra.player` is `javafx`.
    public boolean wantsVlc() {
        return property("viewra.player").filter("javafx"::equalsIgnoreCase).isEmpty();
    }

    /// Further arguments for libVLC, for machines that need them: property `viewra.vlc`, separated by spaces.
    public List<String> vlcArguments() {
        return property("viewra.vlc").map(all -> List.of(all.split(" +", -1))).orElse(List.of());
    }

    /// Names of files are bytes on Linux, and Java reads them in the encoding of the locale. With another one the same
    /// files would have other names, and those of the library none.
    /// @throws IOException with a sentence for the user, if they are not read as UTF-8
    public void requireNamesInUtf8() throws IOException {
        String encoding = property("sun.jnu.encoding").orElse("UTF-8");
        if (platform() == Platform.OTHER && !encoding.equals("UTF-8"))
            throw new IOException(
                    ("The locale says that names of files are %s, so names with other letters would lead to no file. Start"
                                    + " Viewra with LC_ALL=C.UTF-8 in its environment, or any other locale of UTF-8.")
                            .formatted(encoding));
    }

    /// Such as "Temurin-25.0.1+9 on Linux 6.1 amd64".
    public String javaAndSystem() {
        return "%s on %s %s %s"
                .formatted(
                        property("java.vendor.version")
                                .or(() -> property("java.version"))
                                .orElse("Java"),
                        property("os.name").orElse("unknown system"),
                        property("os.version").orElse(""),
                        property("os.arch").orElse(""));
    }

    /// The program and first arguments that start this program again: all before the arguments it was given itself.
    /// @throws IOException if the system does not tell
    public List<String> ownCommand() throws IOException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> command = new ArrayList<>();
        command.add(self.command().orElseThrow(Environment::unknownCommand));
        List<String> arguments = List.of(self.arguments().orElseThrow(Environment::unknownCommand));
        // A packaged Viewra is a program of its own; else Java was started, with the main class as its last option.
        command.addAll(arguments.subList(0, arguments.indexOf(MAIN_CLASS) + 1));
        return command;
    }

    private static IOException unknownCommand() {
        return new IOException("This system does not tell how Viewra was started, so it cannot start another.");
    }

    public Platform platform() {
        String name = property("os.name").orElse("").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) return Platform.WINDOWS;
        return name.startsWith("mac") ? Platform.MACOS : Platform.OTHER;
    }

    public enum Platform {
        WINDOWS,
        MACOS,
        /// Linux, and what works like it.
        OTHER
    }

    private Path userHome() {
        return Path.of(property("user.home").orElse("."));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(properties.apply(name)).filter(value -> !value.isBlank());
    }

    private static Optional<Path> pluginsBesideJar() {
        CodeSource source = Environment.class.getProtectionDomain().getCodeSource();
        if (source == null) return Optional.empty();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(jar.resolveSibling("../plugins").normalize())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
