package com.viewra.ui.setup;

import com.viewra.plugins.ChosenSetting;
import com.viewra.plugins.InstalledPlugin;
import com.viewra.plugins.PluginException;
import com.viewra.plugins.PluginHost;
import java.util.List;
import java.util.Map;

/// What the window needs of [PluginHost]. Safe for use from any thread; may block.
public interface PluginShelf {
    List<InstalledPlugin> plugins();

    List<ChosenSetting> settings(String id) throws PluginException;

    /// @param changes by name; an empty value means that what is usual counts again
    /// @throws PluginException with a sentence if a value does not fit
    void change(String id, Map<String, String> changes) throws PluginException;

    void setEnabled(String id, boolean isEnabled) throws PluginException;

    static PluginShelf of(PluginHost host) {
        return new PluginShelf() {
            @Override
            public List<InstalledPlugin> plugins() {
                return host.plugins();
            }

            @Override
            public List<ChosenSetting> settings(String id) throws PluginException {
                return host.settings(id);
            }

            @Override
            public void change(String id, Map<String, String> changes) throws PluginException {
                host.change(id, changes);
            }

            @Override
            public void setEnabled(String id, boolean isEnabled) throws PluginException {
                if (isEnabled) host.enable(id);
                else host.disable(id);
            }
        };
    }
}
