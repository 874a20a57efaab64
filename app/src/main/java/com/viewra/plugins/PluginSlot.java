package com.viewra.plugins;

import com.viewra.api.PluginSetting;
import com.viewra.api.PluginSettings;
import com.viewra.plugins.InstalledPlugin.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pf4j.ExtensionFactory;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The life of one installed plugin. Not safe for use from several threads; [PluginHost] sees to that.
final class PluginSlot {
    private static final Logger LOG = LoggerFactory.getLogger(PluginSlot.class);
    private final PluginManager manager;
    private final Path zip;
    private final boolean bundled;
    private String id;
    private State state = State.DISABLED;
    private Optional<String> error = Optional.empty();
    private @Nullable PluginDescriptor descriptor;
    private List<Object> extensions = List.of();
    private List<PluginSetting> settings = List.of();

    PluginSlot(PluginManager manager, Path zip, boolean bundled) {
        this.manager = manager;
        this.zip = zip;
        this.bundled = bundled;
        this.id = String.valueOf(zip.getFileName()).replaceFirst("\\.zip$", "");
    }

    /// Loads the classes without running any.
    void load(UnpackedPlugins unpacked) {
        try {
            id = new PluginArchive(zip).readId();
            manager.loadPlugin(unpacked.of(zip));
            descriptor = manager.getPlugin(id).getDescriptor();
        } catch (Exception | LinkageError e) {
            fail("cannot be loaded", e);
        }
    }

    void start(ExtensionFactory factory) {
        if (descriptor == null || state == State.STARTED) return;
        List<Object> made = new ArrayList<>();
        try {
            manager.startPlugin(id);
            PluginWrapper plugin = manager.getPlugin(id);
            if (plugin.getFailedException() != null) throw new IllegalStateException(plugin.getFailedException());
            for (String name :
                    manager.getExtensionClassNames(id).stream().sorted().toList())
                made.add(factory.create(plugin.getPluginClassLoader().loadClass(name)));
            settings = made.stream()
                    .filter(PluginSettings.class::isInstance)
                    .map(PluginSettings.class::cast)
                    .findFirst()
                    .map(told -> List.copyOf(told.settings()))
                    .orElse(List.of());
            extensions = List.copyOf(made);
            state = State.STARTED;
            error = Optional.empty();
            LOG.info("plugin {} {} started with {}", id, descriptor.getVersion(), names());
        } catch (Exception | LinkageError e) {
            extensions = List.copyOf(made);
            stop();
            fail("cannot be started", e);
        }
    }

    void stop() {
        for (Object extension : extensions.reversed())
            if (extension instanceof AutoCloseable closeable) close(closeable);
        extensions = List.of();
        if (manager.getPlugin(id) != null) manager.stopPlugin(id);
        state = State.DISABLED;
    }

    /// Lets go of the classes.
    void unload() {
        stop();
        if (manager.getPlugin(id) != null) manager.unloadPlugin(id);
        descriptor = null;
    }

    private void close(AutoCloseable extension) {
        try {
            extension.close();
        } catch (Exception | LinkageError e) {
            LOG.warn("{} of plugin {} failed to close", extension.getClass().getSimpleName(), id, e);
        }
    }

    private void fail(String what, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) root = root.getCause();
        String reason = cause instanceof PluginException ? cause.getMessage() : root.toString();
        state = State.FAILED;
        error = Optional.of("The plugin " + what + ": " + reason);
        LOG.warn("plugin {} ({}) {}", id, zip, what, cause);
    }

    String id() {
        return id;
    }

    Path zip() {
        return zip;
    }

    boolean bundled() {
        return bundled;
    }

    boolean isFailed() {
        return state == State.FAILED;
    }

    Optional<String> error() {
        return error;
    }

    List<Object> extensions() {
        return extensions;
    }

    /// Kept when it is stopped, so that people can set it right before they start it again.
    List<PluginSetting> settings() {
        return settings;
    }

    InstalledPlugin describe() {
        PluginDescriptor known = descriptor;
        return known == null
                ? new InstalledPlugin(id, "", "", "", state, error, bundled, List.of())
                : new InstalledPlugin(
                        id,
                        orEmpty(known.getVersion()),
                        orEmpty(known.getProvider()),
                        orEmpty(known.getPluginDescription()),
                        state,
                        error,
                        bundled,
                        names());
    }

    private List<String> names() {
        return extensions.stream()
                .filter(extension -> !(extension instanceof PluginSettings)) // they add nothing that people look for
                .map(extension -> extension.getClass().getSimpleName())
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
