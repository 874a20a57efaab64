package com.viewra.plugins.shaka;

import com.viewra.api.MediaException;
import com.viewra.api.PluginContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Finds Shaka Packager: the user's own, named in the settings under tools as "packager", else the one that was built
/// into the plugin, unpacked into the plugin's folder at first use.
final class PackagerProgram {
    /// On Windows a program is one by its name.
    private static final String NAME = "packager.exe";

    /// Put there by `src/main/npm/fetch.mjs`.
    private static final String BUNDLED = "/tools/packager";

    private final PluginContext context;

    PackagerProgram(PluginContext context) {
        this.context = context;
    }

    Path find() throws MediaException {
        try {
            return context.tools().locate("packager");
        } catch (MediaException e) {
            try (InputStream bundled = PackagerProgram.class.getResourceAsStream(BUNDLED)) {
                if (bundled == null)
                    throw new MediaException(
                            MediaException.Code.TOOL_MISSING,
                            "This build of the plugin has no Shaka Packager. Install it (npm install shaka-packager) and "
                                    + "name the program in the settings under tools as packager.",
                            e);
                return unpacked(bundled);
            } catch (MediaException missing) {
                throw missing;
            } catch (IOException notUnpacked) {
                throw new MediaException(
                        MediaException.Code.TOOL_MISSING,
                        "Shaka Packager could not be unpacked into %s. Is the disk full or write-protected?"
                                .formatted(context.storage()),
                        notUnpacked);
            }
        }
    }

    /// Another version has another size, as good as surely; a half-written file never has the name.
    private synchronized Path unpacked(InputStream bundled) throws IOException {
        byte[] program = bundled.readAllBytes();
        Path target = context.storage().resolve(NAME);
        if (Files.isExecutable(target) && Files.size(target) == program.length) return target;
        Files.createDirectories(context.storage());
        Path partial = Files.createTempFile(context.storage(), "packager-", ".tmp");
        Files.write(partial, program);
        if (!partial.toFile().setExecutable(true)) throw new IOException("cannot make executable: " + partial);
        return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
