package com.viewra.plugins;

import java.nio.file.Path;
import java.util.List;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;

/// PF4J as it is used here: folders are handed to it one by one, and what is disabled is none of its business.
final class HostPluginManager extends DefaultPluginManager {
    /// What plugins may ask for in `plugin.requires`.
    static final String API_VERSION = "0.1.0";

    /// @param unpacked folder with the unpacked plugins
    HostPluginManager(Path unpacked) {
        super(unpacked);
        setSystemVersion(API_VERSION);
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new PluginRepository() {
            @Override
            public List<Path> getPluginPaths() {
                return List.of();
            }

            @Override
            public boolean deletePluginPath(Path path) {
                return false;
            }
        };
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String pluginId) {
                return false;
            }

            @Override
            public void disablePlugin(String pluginId) {}

            @Override
            public void enablePlugin(String pluginId) {}
        };
    }
}
