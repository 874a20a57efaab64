package com.viewra.server.api;

import com.viewra.health.Health;
import com.viewra.health.HealthReport;
import com.viewra.health.HealthStatus;
import com.viewra.server.access.Gate;
import com.viewra.server.http.Access;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// How the program is.
public final class HealthRoutes {
    private final Health health;
    private final Gate gate;

    public HealthRoutes(Health health, Gate gate) {
        this.health = health;
        this.gate = gate;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/health", Access.ANYONE, "How the program is; the checks only for those with a token")
                        .answers(HealthView.class)
                        .by(this::report));
    }

    /// The status answers monitors, so it is 200 whatever the status is.
    private void report(Context ctx) {
        HealthReport report = health.report();
        Optional<List<HealthReport.Line>> checks = gate.caller(ctx).map(_ -> report.checks());
        ctx.header("Cache-Control", "no-store").json(new HealthView(report.status(), checks));
    }

    record HealthView(HealthStatus status, Optional<List<HealthReport.Line>> checks) {}
}
