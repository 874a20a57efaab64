package com.viewra.api;

import java.util.List;
import org.pf4j.ExtensionPoint;

/// Tells which settings a plugin has, so that people can change them in the window and in a browser. A plugin has one
/// of these at most. Asked once when the plugin starts; answers at once.
/// What is set here is what [PluginContext#setting] gives from the next call on: read settings at each use.
public interface PluginSettings extends ExtensionPoint {
    /// In the order in which they are shown.
    List<PluginSetting> settings();
}
