package com.viewra.health;

/// How well something works, best first.
public enum HealthStatus {
    UP,
    /// The main job is done, something beside it is not.
    DEGRADED,
    DOWN
}
