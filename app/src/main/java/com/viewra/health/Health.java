package com.viewra.health;

import com.viewra.api.event.EventPublisher;
import com.viewra.health.HealthEvent.HealthChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks all checks and tells when one changes its mind. An answer is good for a few seconds, so that asking often costs
/// nothing. Safe for use from any thread.
public final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private final List<HealthCheck> checks;
    private final EventPublisher events;
    private final InstantSource clock;
    private final Map<String, HealthStatus> known = new HashMap<>();
    private HealthReport last = new HealthReport(List.of());
    private Instant freshUntil = Instant.MIN;

    public Health(List<HealthCheck> checks, EventPublisher events, InstantSource clock) {
        this.checks = List.copyOf(checks);
        this.events = events;
        this.clock = clock;
    }

    /// The state of everything, a few seconds old at most. Blocks for as long as the checks take.
    public synchronized HealthReport report() {
        Instant now = clock.instant();
        if (!now.isBefore(freshUntil)) {
            last = new HealthReport(checks.stream().map(Health::ask).toList());
            freshUntil = now.plus(FRESH);
            last.checks().forEach(this::tellIfChanged);
        }
        return last;
    }

    private static HealthReport.Line ask(HealthCheck check) {
        try {
            HealthCheck.Result result = check.check();
            return new HealthReport.Line(check.name(), result.status(), result.detail());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HealthReport.Line(check.name(), HealthStatus.DEGRADED, "The check was interrupted.");
        } catch (Exception | LinkageError e) {
            LOG.warn("health check {} failed", check.name(), e);
            return new HealthReport.Line(check.name(), HealthStatus.DOWN, "The check itself failed: " + e.getMessage());
        }
    }

    private void tellIfChanged(HealthReport.Line line) {
        HealthStatus before = known.put(line.name(), line.status());
        boolean changed = before == null ? line.status() != HealthStatus.UP : before != line.status();
        if (!changed) return;
        LOG.info("health of {}: {} ({})", line.name(), line.status(), line.detail());
        events.publish(new HealthChanged(line.name(), line.status(), line.detail()));
    }
}
