package com.viewra.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What the user has chosen; every part has a default, so an empty file is a complete one.
/// @param tools programs to use instead of the ones that come with Viewra, by tool name ("ffmpeg")
public record Settings(Network network, Storage storage, Map<String, Path> tools, Plugins plugins, Viewing viewing) {
    public static final Settings DEFAULT = new Settings(
            Network.DEFAULT,
            new Storage(OptionalLong.empty()),
            Map.of(),
            new Plugins(Set.of(), Map.of()),
            Viewing.DEFAULT);

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

        public Plugins withValues(String id, Map<String, String> changed) {
            Map<String, Map<String, String>> all = new HashMap<>(values);
            if (changed.isEmpty()) all.remove(id);
            else all.put(id, Map.copyOf(changed));
            return new Plugins(disabled, all);
        }
    }

    /// @param languages that are understood, as BCP 47 tags, best first; empty to let each file decide
    public record Viewing(List<String> languages, Subtitles subtitles) {
        public static final Viewing DEFAULT = new Viewing(List.of(), Subtitles.WHEN_NEEDED);

        public enum Subtitles {
            /// Only what is spoken in other languages than the film's.
            FORCED,
            /// Also when the sound is in a language that is not understood.
            WHEN_NEEDED,
            ALWAYS
        }

        public Viewing {
            languages = List.copyOf(languages);
        }
    }

    public Settings withStorage(Storage changed) {
        return new Settings(network, changed, tools, plugins, viewing);
    }

    public Settings withPlugins(Plugins changed) {
        return new Settings(network, storage, tools, changed, viewing);
    }
}
