package com.viewra.health;

import java.util.Comparator;
import java.util.List;

/// What all checks said at one moment.
public record HealthReport(List<Line> checks) {
    public record Line(String name, HealthStatus status, String detail) {}

    public HealthReport {
        checks = List.copyOf(checks);
    }

    /// The worst of all.
    public HealthStatus status() {
        return checks.stream().map(Line::status).max(Comparator.naturalOrder()).orElse(HealthStatus.UP);
    }
}
