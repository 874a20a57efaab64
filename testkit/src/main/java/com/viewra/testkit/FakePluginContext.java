package com.viewra.testkit;

import com.viewra.api.PluginContext;
import com.viewra.api.Tools;
import com.viewra.api.event.EventPublisher;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The host as a plugin under test sees it: real tools, given settings, events that nobody hears.
public record FakePluginContext(Path storage, Tools tools, Map<String, String> settings) implements PluginContext {
    public FakePluginContext {
        settings = Map.copyOf(settings);
    }

    public static FakePluginContext with(Tools tools) {
        return new FakePluginContext(Path.of("target", "plugin-storage"), tools, Map.of());
    }

    @Override
    public String pluginId() {
        return "under-test";
    }

    @Override
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    @Override
    public EventPublisher events() {
        return _ -> {};
    }
}
