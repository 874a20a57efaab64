package com.viewra.server.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A code of digits that a person reads on this machine and types on a device. It works once; it is replaced
/// when used, when old, and when guessed at too often. Safe for use from any thread.
public final class PairingCode {
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final int MAX_WRONG = 20;
    private static final int PAIRING_DIGITS = 6;
    /// A wrong guess at this one costs more, and it is typed once in the life of a device.
    private static final int OWNER_DIGITS = 9;
    private final SecureRandom random = new SecureRandom();
    private final int digits;
    private final InstantSource clock;
    private final Consumer<String> show;
    private String code;
    private Instant madeAt;
    private int wrong;

    private PairingCode(int digits, InstantSource clock, Consumer<String> show) {
        this.digits = digits;
        this.clock = clock;
        this.show = show;
        this.code = next();
        this.madeAt = clock.instant();
    }

    /// Lets a device in.
    /// @param show told of each new code after the first
    public static PairingCode toPair(InstantSource clock, Consumer<String> show) {
        return new PairingCode(PAIRING_DIGITS, clock, show);
    }

    /// Makes a device that is in one of the owner's.
    /// @param show told of each new code after the first
    public static PairingCode toOwn(InstantSource clock, Consumer<String> show) {
        return new PairingCode(OWNER_DIGITS, clock, show);
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

    /// Or made far ahead, as the clock was set back since.
    private boolean isOld() {
        return Duration.between(madeAt, clock.instant()).abs().compareTo(LIFETIME) > 0;
    }

    private void replace() {
        code = next();
        madeAt = clock.instant();
        wrong = 0;
        show.accept(code);
    }

    private String next() {
        return random.ints(digits, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }
}
