package com.viewra.plugins;

import com.viewra.health.HealthCheck;
import java.util.List;
import java.util.stream.Collectors;

/// Whether all plugins work.
public record PluginsCheck(PluginHost plugins) implements HealthCheck {
    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public Result check() {
        List<InstalledPlugin> all = plugins.plugins();
        String broken = all.stream()
                .filter(plugin -> plugin.state() == InstalledPlugin.State.FAILED)
                .map(InstalledPlugin::id)
                .collect(Collectors.joining(", "));
        if (all.isEmpty()) return Result.degraded("There are no plugins: nothing can be scanned or converted.");
        if (!broken.isEmpty()) return Result.degraded("Broken: " + broken + ". The list of plugins says why.");
        return Result.up(all.size() + " installed.");
    }
}
