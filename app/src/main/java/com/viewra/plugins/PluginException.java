package com.viewra.plugins;

import java.io.IOException;

/// A plugin that cannot be installed, changed or removed, in words that a user can be shown.
public final class PluginException extends IOException {
    private static final long serialVersionUID = 1;

    public PluginException(String message) {
        super(message);
    }

    public PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
