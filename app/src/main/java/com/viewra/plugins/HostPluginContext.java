package com.viewra.plugins;

import com.viewra.api.PluginContext;
import com.viewra.api.Tools;
import com.viewra.api.event.EventPublisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What one plugin gets to see.
/// @param folder its own folder; made when first asked for
/// @param settings its settings as they are now
record HostPluginContext(
        String pluginId, Path folder, Supplier<Map<String, String>> settings, Tools tools, EventPublisher events)
        implements PluginContext {
    @Override
    public Path storage() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of plugin " + pluginId + " cannot be made.", e);
        }
    }

    @Override
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get().get(name));
    }
}
