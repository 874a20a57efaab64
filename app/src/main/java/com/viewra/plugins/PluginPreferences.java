package com.viewra.plugins;

import com.viewra.api.PluginSetting;
import com.viewra.settings.Settings;
import com.viewra.settings.SettingsFile;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the user chose for plugins: which of them stand still, and their settings. Safe for use from any thread.
record PluginPreferences(SettingsFile file) {
    private static final int LONGEST = 2000;

    boolean isDisabled(String id) {
        return chosen().disabled().contains(id);
    }

    void setDisabled(String id, boolean isDisabled) {
        file.update(all -> {
            Set<String> ids = new HashSet<>(all.plugins().disabled());
            boolean changed = isDisabled ? ids.add(id) : ids.remove(id);
            return changed ? all.withPlugins(all.plugins().withDisabled(ids)) : all;
        });
    }

    Map<String, String> values(String id) {
        return chosen().values().getOrDefault(id, Map.of());
    }

    /// @param changes by name; an empty value means that what is usual counts again
    /// @throws PluginException with a sentence if a value does not fit; then nothing is changed
    void change(String id, List<PluginSetting> declared, Map<String, String> changes) throws PluginException {
        for (Map.Entry<String, String> change : changes.entrySet()) {
            PluginSetting setting = declared.stream()
                    .filter(one -> one.name().equals(change.getKey()))
                    .findFirst()
                    .orElseThrow(() ->
                            new PluginException("The plugin %s has no setting %s.".formatted(id, change.getKey())));
            check(setting, change.getValue().strip());
        }
        file.update(all -> {
            Map<String, String> values = new HashMap<>(all.plugins().values().getOrDefault(id, Map.of()));
            if (goesElsewhere(declared, changes, values)) values.keySet().removeAll(secrets(declared));
            changes.forEach((name, value) -> {
                if (value.isBlank()) values.remove(name);
                else values.put(name, value.strip());
            });
            return all.withPlugins(all.plugins().withValues(id, values));
        });
    }

    /// What was secret between us and one address is not told to another.
    private static boolean goesElsewhere(
            List<PluginSetting> declared, Map<String, String> changes, Map<String, String> values) {
        return declared.stream()
                .filter(setting -> setting.kind() == PluginSetting.Kind.ADDRESS)
                .map(PluginSetting::name)
                .anyMatch(name ->
                        changes.containsKey(name) && !changes.get(name).strip().equals(values.getOrDefault(name, "")));
    }

    private static List<String> secrets(List<PluginSetting> declared) {
        return declared.stream()
                .filter(PluginSetting::isSecret)
                .map(PluginSetting::name)
                .toList();
    }

    /// For a plugin that is removed: what is installed under its name later begins with nothing.
    void forget(String id) {
        file.update(all -> all.withPlugins(all.plugins().withValues(id, Map.of())));
    }

    private static void check(PluginSetting setting, String value) throws PluginException {
        if (value.isEmpty()) return;
        boolean fits = switch (setting.kind()) {
            case TEXT, SECRET -> isOneLine(value);
            case ADDRESS -> isOneLine(value) && isWebAddress(value);
            case LANGUAGE -> isLanguage(value);
            case SWITCH -> value.equals("true") || value.equals("false");
        };
        if (!fits) throw new PluginException("%s: %s".formatted(setting.label(), wanted(setting.kind())));
    }

    private static String wanted(PluginSetting.Kind kind) {
        return switch (kind) {
            case TEXT, SECRET -> "one line of at most " + LONGEST + " characters is wanted.";
            case ADDRESS -> "an address that begins with http:// or https:// is wanted.";
            case LANGUAGE -> "a language such as en, de-DE or pt-BR is wanted.";
            case SWITCH -> "true or false is wanted.";
        };
    }

    private static boolean isOneLine(String value) {
        return value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = URI.create(value);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLanguage(String value) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(value)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private Settings.Plugins chosen() {
        return file.current().plugins();
    }
}
