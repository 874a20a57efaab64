package com.viewra.api;

/// A setting of a plugin, as people are shown it.
/// @param name by which [PluginContext#setting] gives its value
/// @param label in a word or three: "Key"
/// @param help what it is for and where to get it, in a sentence or two; may be empty
/// @param usual what counts while nothing is set, for people to read; may be empty
public record PluginSetting(String name, String label, Kind kind, String help, String usual) {
    /// What a value may be, and how it is asked for.
    public enum Kind {
        TEXT,
        /// As text, but never shown again: a key or a password.
        SECRET,
        /// Of a web server, with http or https.
        ADDRESS,
        /// A BCP 47 tag such as de-DE.
        LANGUAGE,
        /// "true" or "false".
        SWITCH
    }

    public PluginSetting {
        if (!name.matches("[A-Za-z0-9._-]{1,64}")) throw new IllegalArgumentException("not a plain name: " + name);
        if (label.isBlank()) throw new IllegalArgumentException("the setting " + name + " needs a label");
    }

    public boolean isSecret() {
        return kind == Kind.SECRET;
    }
}
