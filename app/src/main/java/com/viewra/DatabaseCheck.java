package com.viewra;

import com.viewra.health.HealthCheck;
import com.viewra.library.Library;

/// Whether the library can be asked.
record DatabaseCheck(Library library) implements HealthCheck {
    @Override
    public String name() {
        return "database";
    }

    @Override
    public Result check() {
        return Result.up(library.libraries().size() + " libraries.");
    }
}
