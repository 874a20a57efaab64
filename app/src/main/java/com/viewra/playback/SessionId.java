package com.viewra.playback;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names one playback for the log, the timeline and progress reports: short, random, unguessable.
public record SessionId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 9;

    static SessionId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
