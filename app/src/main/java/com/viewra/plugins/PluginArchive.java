package com.viewra.plugins;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A plugin's zip: `plugin.properties`, `classes/` and `lib/`, as PF4J lays it out.
final class PluginArchive {
    private static final long MAX_UNPACKED_BYTES = 512L * 1024 * 1024;
    private static final int MAX_ENTRIES = 20_000;
    private final Path zip;

    PluginArchive(Path zip) {
        this.zip = zip;
    }

    /// The id it gives itself.
    /// @throws PluginException if this is no plugin
    String readId() throws PluginException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry("plugin.properties");
            if (entry == null) throw new PluginException("There is no plugin.properties in " + zip.getFileName() + ".");
            Properties properties = new Properties();
            properties.load(
                    new StringReader(new String(file.getInputStream(entry).readNBytes(64 * 1024), UTF_8)));
            String id = properties.getProperty("plugin.id", "").strip();
            if (!id.matches("[A-Za-z0-9._-]{1,64}") || id.startsWith("."))
                throw new PluginException(
                        "The plugin.id in %s is missing or not a plain name.".formatted(zip.getFileName()));
            return id;
        } catch (ZipException e) {
            throw new PluginException(zip.getFileName() + " is damaged or no zip file.", e);
        } catch (PluginException e) {
            throw e;
        } catch (IOException e) {
            throw new PluginException(zip.getFileName() + " cannot be read.", e);
        }
    }

    /// Unpacks everything below `folder`, and nothing outside it whatever the names in the zip are.
    void unpackInto(Path folder) throws IOException {
        long left = MAX_UNPACKED_BYTES;
        int entries = 0;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> e = file.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                if (++entries > MAX_ENTRIES) throw new PluginException(zip.getFileName() + " holds too many files.");
                left -= unpack(file, entry, folder, left);
            }
        }
    }

    private long unpack(ZipFile file, ZipEntry entry, Path folder, long limit) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder))
            throw new PluginException(
                    "%s wants to write outside its folder: %s".formatted(zip.getFileName(), entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return 0;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            return copy(in, out, limit);
        }
    }

    private long copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long copied = 0;
        for (int count; (count = in.read(buffer)) > 0; copied += count) {
            if (copied + count > limit) throw new PluginException(zip.getFileName() + " is too large when unpacked.");
            out.write(buffer, 0, count);
        }
        return copied;
    }
}
