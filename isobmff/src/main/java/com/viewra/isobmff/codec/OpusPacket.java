package com.viewra.isobmff.codec;

import java.util.Optional;

/// How long an Opus packet plays (RFC 6716 3.1), in samples at 48 kHz.
final class OpusPacket {
    private OpusPacket() {}

    static Optional<Integer> samples(byte[] packet) {
        if (packet.length == 0) return Optional.empty();
        int frames = switch (packet[0] & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> packet.length > 1 ? packet[1] & 0x3f : 0;
        };
        return frames == 0 ? Optional.empty() : Optional.of(frames * frameSamples((packet[0] & 0xff) >> 3));
    }

    private static int frameSamples(int configuration) {
        if (configuration >= 16) return 120 << (configuration & 3);
        if (configuration >= 12) return 480 << (configuration & 1);
        return (configuration & 3) == 3 ? 2880 : 480 << (configuration & 3);
    }
}
