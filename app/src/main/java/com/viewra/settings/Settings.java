package com.viewra.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What the user has chosen; every part has a default, so an empty file is a complete one.
/// @param tools programs to use instead of the ones that come with Viewra, by tool name ("ffmpeg")
public record Settings(Network network, Storage storage, Map<String, Path> tools, Plugins plugins) {
    public static final Settings DEFAULT =
            new Settings(Network.DEFAULT, new Storage(OptionalLong.empty()), Map.of(), new Plugins(Set.of(), Map.of()));

    public Settings {
        tools = Map.copyOf(tools);
    }

    /// @param name shown to other devices; empty for "Viewra"
    /// @param bind address to listen on; 0.0.0.0 for all
    /// @param port 0 for any free one
    public record Network(Optional<String> name, String bind, int port) {
        public static final Network DEFAULT = new Network(Optional.empty(), "0.0.0.0", 8439);

        public Network {
            if (port < 0 || port > 65535) throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /// @param segmentBudgetBytes how much disk space segments may take; empty for a share of what is free
    public record Storage(OptionalLong segmentBudgetBytes) {}

    /// @param disabled ids of plugins that are not started
    /// @param values settings by plugin id and name
    public record Plugins(Set<String> disabled, Map<String, Map<String, String>> values) {
        public Plugins {
            disabled = Set.copyOf(disabled);
            values = Map.copyOf(values);
        }

        public Plugins withDisabled(Set<String> ids) {
            return new Plugins(ids, values);
        }
    }

    public Settings withStorage(Storage changed) {
        return new Settings(network, changed, tools, plugins);
    }

    public Settings withPlugins(Plugins changed) {
        return new Settings(network, storage, tools, changed);
    }
}
