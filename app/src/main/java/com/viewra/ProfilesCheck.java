package com.viewra;

import com.viewra.health.HealthCheck;
import com.viewra.playback.profiles.DeviceProfiles;

/// Whether all device profiles can be used, the user's own included.
record ProfilesCheck(DeviceProfiles profiles) implements HealthCheck {
    @Override
    public String name() {
        return "device profiles";
    }

    @Override
    public Result check() {
        if (profiles.problems().isEmpty()) return Result.up(profiles.all().size() + " kinds of device are known.");
        return Result.degraded(String.join(" ", profiles.problems()) + " Correct or remove the file and start again.");
    }
}
