package com.viewra.health;

/// Looks whether one part works. Called on a virtual thread; may block for a few seconds at most.
public interface HealthCheck {
    /// A word or two for people: "database", "disk space".
    String name();

    Result check() throws Exception;

    /// @param detail a sentence: what was found, and when something is wrong what to do
    record Result(HealthStatus status, String detail) {
        public static Result up(String detail) {
            return new Result(HealthStatus.UP, detail);
        }

        public static Result degraded(String detail) {
            return new Result(HealthStatus.DEGRADED, detail);
        }

        public static Result down(String detail) {
            return new Result(HealthStatus.DOWN, detail);
        }
    }
}
