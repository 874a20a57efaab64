package com.viewra.plugins;

import com.viewra.api.event.DomainEvent;

/// Something that happened to the plugins.
public sealed interface PluginEvent extends DomainEvent {
    /// A plugin was installed, started, stopped, broken or deleted.
    /// @param present false if it is not installed any more
    record PluginChanged(String plugin, boolean present) implements PluginEvent {}
}
