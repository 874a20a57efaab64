package com.viewra.server.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// The code of six digits that a person reads on this machine and types on a device. It works once; it is replaced
/// when used, when old, and when guessed at too often. Safe for use from any thread.
public final class PairingCode {
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final int MAX_WRONG = 20;
    private static final int CODES = 1_000_000;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Consumer<String> show;
    private String code;
    private Instant madeAt;
    private int wrong;

    /// @param show told of each new code after the first
    public PairingCode(InstantSource clock, Consumer<String> show) {
        this.clock = clock;
        this.show = show;
        this.code = next();
        this.madeAt = clock.instant();
    }

    /// The code to show now.
    public synchronized String current() {
        if (isOld()) replace();
        return code;
    }

    /// Uses the code up if `guess` is right.
    public synchronized boolean accept(String guess) {
        boolean right = !isOld() && Digests.same(code, guess.replaceAll("\\s", ""));
        if (right || isOld() || ++wrong >= MAX_WRONG) replace();
        return right;
    }

    private boolean isOld() {
        return clock.instant().isAfter(madeAt.plus(LIFETIME));
    }

    private void replace() {
        code = next();
        madeAt = clock.instant();
        wrong = 0;
        show.accept(code);
    }

    private String next() {
        return "%06d".formatted(random.nextInt(CODES));
    }
}
