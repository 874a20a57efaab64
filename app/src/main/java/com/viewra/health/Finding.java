package com.viewra.health;

import java.util.Optional;

/// What was found of one thing that Viewra works with.
/// @param required whether the main job needs it
/// @param remedy what to do if it is missing
public record Finding(String name, boolean found, boolean required, String detail, Optional<String> remedy) {
    public static Finding found(String name, boolean required, String detail) {
        return new Finding(name, true, required, detail, Optional.empty());
    }

    public static Finding missing(String name, boolean required, String detail, String remedy) {
        return new Finding(name, false, required, detail, Optional.of(remedy));
    }
}
