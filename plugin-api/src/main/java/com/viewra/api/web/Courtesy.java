package com.viewra.api.web;

import java.time.Duration;

/// How a service wants to be asked.
/// @param interval least time between the starts of two requests
/// @param timeout for one answer
/// @param attempts how often one request is tried in all
/// @param backOff wait before the second attempt, doubled for each further one, unless the service says how long
/// @param longestWait what a service may ask us to wait within one call; beyond that the call fails
/// @param fresh for how long an answer counts without asking again, where the service does not say
/// @param breakAfter failed requests in a row after which it is left alone
/// @param pause for so long
/// @param largestBytes of an answer
public record Courtesy(
        Duration interval,
        Duration timeout,
        int attempts,
        Duration backOff,
        Duration longestWait,
        Duration fresh,
        int breakAfter,
        Duration pause,
        int largestBytes) {
    /// For a service that takes so many requests: patient, and a day without asking the same again.
    public static Courtesy every(Duration interval) {
        return new Courtesy(
                interval,
                Duration.ofSeconds(15),
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofDays(1),
                5,
                Duration.ofMinutes(2),
                8 * 1024 * 1024);
    }
}
