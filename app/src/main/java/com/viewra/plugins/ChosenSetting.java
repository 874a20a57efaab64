package com.viewra.plugins;

import com.viewra.api.PluginSetting;
import java.util.Map;
import java.util.Optional;

/// A setting of a plugin with what it is set to.
/// @param isSet whether the user gave a value
/// @param value as given; empty for secrets, which are never told again
public record ChosenSetting(PluginSetting setting, boolean isSet, Optional<String> value) {
    static ChosenSetting of(PluginSetting setting, Map<String, String> values) {
        Optional<String> value = Optional.ofNullable(values.get(setting.name())).filter(text -> !text.isBlank());
        return new ChosenSetting(setting, value.isPresent(), setting.isSecret() ? Optional.empty() : value);
    }
}
