package com.viewra.health;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Figures about the running program. Safe for use from any thread.
public final class Metrics implements AutoCloseable {
    private static final Duration[] STEPS = IntStream.of(5, 30, 150, 500, 1000, 1800, 4000, 8000, 16_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /// One answered HTTP request.
    /// @param route the pattern, not the address, so that there are few different ones
    public void request(String method, String route, int status, Duration took) {
        registry.timer("viewra.http.requests", "method", method, "route", route, "status", String.valueOf(status))
                .record(took);
    }

    /// How long something took, with a histogram.
    /// @param tags names and values by turns, few different ones
    public void time(String name, Duration took, String... tags) {
        Timer.builder(name)
                .tags(tags)
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    /// One of many values of a figure.
    public void sample(String name, double value, String... tags) {
        DistributionSummary.builder(name).tags(tags).register(registry).record(value);
    }

    /// One more of something.
    public void count(String name, String... tags) {
        registry.counter(name, tags).increment();
    }

    /// A figure that another part counts.
    public <T> void counter(String name, T source, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, source, value).register(registry);
    }

    /// A figure that goes up and down.
    public <T> void gauge(String name, T source, ToDoubleFunction<T> value) {
        Gauge.builder(name, source, value).register(registry);
    }

    /// Everything in the Prometheus text format.
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
