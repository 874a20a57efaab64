package com.viewra.api;

import com.viewra.api.event.EventPublisher;
import java.nio.file.Path;
import java.util.Optional;

/// All that a plugin sees of its host. An extension asks for it by a public constructor with this one parameter;
/// an extension without such a constructor is made by its public no-argument constructor.
/// An extension that is `AutoCloseable` is closed when its plugin stops.
/// Safe for use from any thread.
public interface PluginContext {
    /// The plugin's id, as in its plugin.properties.
    String pluginId();

    /// A folder of the plugin's own, kept across restarts and deleted with the plugin. It exists.
    Path storage();

    /// A folder for what can be had again, such as answers from the web. It need not exist yet.
    default Path cache() {
        return storage().resolve("cache");
    }

    /// Who asks, for services on the web that want to know.
    default String userAgent() {
        return "Viewra/0.1.0 (plugin " + pluginId() + ")";
    }

    /// The value of a setting of this plugin, if the user or a default gave one.
    Optional<String> setting(String name);

    /// Starts programs. What a plugin starts here cannot outlive the host.
    Tools tools();

    EventPublisher events();
}
