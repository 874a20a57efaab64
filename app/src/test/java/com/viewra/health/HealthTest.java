package com.viewra.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.event.DomainEvent;
import com.viewra.health.HealthCheck.Result;
import com.viewra.health.HealthEvent.HealthChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final List<DomainEvent> events = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private Result answer = Result.up("Fine.");
    private int asked;
    private final Health health = new Health(List.of(new Changing()), events::add, () -> now);

    @Test
    void report_checkChangesItsMind_tellsOnce() {
        health.report();
        answer = Result.down("Gone.");
        now = now.plus(Duration.ofMinutes(1));

        assertEquals(HealthStatus.DOWN, health.report().status());
        now = now.plus(Duration.ofMinutes(1));
        health.report();

        assertEquals(List.of(new HealthChanged("thing", HealthStatus.DOWN, "Gone.")), events);
    }

    @Test
    void report_askedAgainAtOnce_doesNotCheckAgain() {
        health.report();
        health.report();

        assertEquals(1, asked);
    }

    @Test
    void report_checkThrows_isDownWithTheReason() {
        Health failing = new Health(List.of(new Throwing()), events::add, () -> now);

        HealthReport report = failing.report();

        assertEquals(HealthStatus.DOWN, report.status());
        assertEquals(
                "The check itself failed: broken", report.checks().getFirst().detail());
    }

    private final class Changing implements HealthCheck {
        @Override
        public String name() {
            return "thing";
        }

        @Override
        public Result check() {
            asked++;
            return answer;
        }
    }

    private static final class Throwing implements HealthCheck {
        @Override
        public String name() {
            return "thing";
        }

        @Override
        public Result check() {
            throw new IllegalStateException("broken");
        }
    }
}
