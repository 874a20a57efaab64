package com.viewra.ui;

import com.viewra.api.PluginSetting;
import com.viewra.api.PluginSetting.Kind;
import com.viewra.plugins.ChosenSetting;
import com.viewra.plugins.InstalledPlugin;
import com.viewra.plugins.PluginException;
import com.viewra.ui.setup.PluginShelf;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One plugin that wants a key, and one that wants nothing.
final class FakePlugins implements PluginShelf {
    private static final PluginSetting KEY =
            new PluginSetting("key", "Key", Kind.SECRET, "Free of charge at themoviedb.org.", "");
    private static final PluginSetting LANGUAGE =
            new PluginSetting("language", "Language", Kind.LANGUAGE, "Of titles and descriptions.", "English");
    private static final PluginSetting ADULT =
            new PluginSetting("adult", "Films for adults", Kind.SWITCH, "Found, too.", "");
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> disabled = new HashSet<>();

    @Override
    public synchronized List<InstalledPlugin> plugins() {
        return List.of(
                plugin("viewra-scanner", "Reads names of films, shows and songs"),
                plugin("viewra-metadata-tmdb", "Movies and shows from The Movie Database"));
    }

    private InstalledPlugin plugin(String id, String description) {
        return new InstalledPlugin(
                id,
                "0.1.0",
                "Viewra",
                description,
                disabled.contains(id) ? InstalledPlugin.State.DISABLED : InstalledPlugin.State.STARTED,
                Optional.empty(),
                true,
                List.of());
    }

    @Override
    public synchronized List<ChosenSetting> settings(String id) {
        if (!id.equals("viewra-metadata-tmdb")) return List.of();
        return List.of(
                new ChosenSetting(KEY, values.containsKey("key"), Optional.empty()),
                new ChosenSetting(
                        LANGUAGE, values.containsKey("language"), Optional.ofNullable(values.get("language"))),
                new ChosenSetting(ADULT, values.containsKey("adult"), Optional.ofNullable(values.get("adult"))));
    }

    @Override
    public synchronized void change(String id, Map<String, String> changes) throws PluginException {
        if ("nonsense".equals(changes.get("language"))) throw new PluginException("Language: a language is wanted.");
        values.putAll(changes);
        values.values().removeIf(String::isEmpty);
    }

    @Override
    public synchronized void setEnabled(String id, boolean wanted) {
        if (wanted) disabled.remove(id);
        else disabled.add(id);
    }

    synchronized Map<String, String> values() {
        return Map.copyOf(values);
    }
}
