package com.viewra.process;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The FFmpeg that comes with Viewra: the GPL build of `org.bytedeco:ffmpeg` for this platform, unpacked once per
/// version into a folder of its own. The folder appears whole or not at all, so a crash while unpacking or two
/// programs starting at once do no harm.
public final class EmbeddedFfmpeg implements ToolLocator {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFfmpeg.class);
    private static final Set<String> TOOLS = Set.of("ffmpeg", "ffprobe");
    private static final String VERSION_FILE = "META-INF/maven/org.bytedeco/ffmpeg/pom.properties";
    private final Path toolsFolder;
    private final String platform;

    /// @param toolsFolder where the folder `ffmpeg-<version>` goes; made when needed
    public EmbeddedFfmpeg(Path toolsFolder) {
        this.toolsFolder = toolsFolder;
        this.platform = Loader.getPlatform();
    }

    @Override
    public synchronized Optional<Path> find(String tool) throws MediaException {
        if (!TOOLS.contains(tool)) return Optional.empty();
        String program = platform.startsWith("windows") ? tool + ".exe" : tool;
        String folder = "org/bytedeco/ffmpeg/" + platform + "-gpl/";
        URL inJar = EmbeddedFfmpeg.class.getClassLoader().getResource(folder + program);
        if (inJar == null) return Optional.empty();
        try {
            return Optional.of(unpacked(inJar, folder).resolve(program));
        } catch (IOException e) {
            throw new MediaException(
                    MediaException.Code.TOOL_MISSING,
                    "The embedded FFmpeg could not be unpacked into %s. Is the disk full or write-protected?"
                            .formatted(toolsFolder),
                    e);
        }
    }

    private Path unpacked(URL inJar, String folder) throws IOException {
        try (JarFile jar = new JarFile(jarOf(inJar).toFile())) {
            Path target = toolsFolder.resolve("ffmpeg-" + version(jar));
            if (!Files.isDirectory(target)) unpack(jar, folder, target);
            return target;
        }
    }

    private static Path jarOf(URL inJar) throws IOException {
        URL jar = ((JarURLConnection) inJar.openConnection()).getJarFileURL();
        try {
            return Path.of(jar.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("not a file: " + jar, e);
        }
    }

    private void unpack(JarFile jar, String folder, Path target) throws IOException {
        LOG.info("Unpacking the embedded FFmpeg into {}", target);
        Files.createDirectories(toolsFolder);
        Path partial = Files.createTempDirectory(toolsFolder, "unpacking-");
        for (JarEntry entry : jar.stream().filter(e -> isNeeded(e, folder)).toList()) {
            Path file = partial.resolve(entry.getName().substring(folder.length()));
            try (InputStream bytes = jar.getInputStream(entry)) {
                Files.copy(bytes, file);
            }
            if (!file.toFile().setExecutable(true)) throw new IOException("cannot make executable: " + file);
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(partial);
            if (!Files.isDirectory(target)) throw e;
        }
    }

    /// The programs and their libraries, without the bindings for Java.
    private static boolean isNeeded(JarEntry entry, String folder) {
        String name = entry.getName();
        if (!name.startsWith(folder) || entry.isDirectory()) return false;
        String file = name.substring(folder.length());
        return !file.contains("/") && !file.startsWith("libjni") && !file.startsWith("jni");
    }

    private static String version(JarFile jar) throws IOException {
        Properties properties = new Properties();
        try (InputStream bytes = jar.getInputStream(jar.getJarEntry(VERSION_FILE))) {
            properties.load(bytes);
        }
        return properties.getProperty("version");
    }

    private static void delete(Path folder) throws IOException {
        List<Path> contents;
        try (Stream<Path> files = Files.list(folder)) {
            contents = files.toList();
        }
        for (Path file : contents) Files.delete(file);
        Files.delete(folder);
    }
}
