package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import java.util.Optional;

/// `aspect_ratio_idc` of H.264 and HEVC (ITU-T H.273 8.6).
final class SampleAspect {
    private static final int[][] TABLE = {
        {0, 0}, {1, 1}, {12, 11}, {10, 11}, {16, 11}, {40, 33}, {24, 11}, {20, 11}, {32, 11}, {80, 33}, {18, 11},
        {15, 11}, {64, 33}, {160, 99}, {4, 3}, {3, 2}, {2, 1}
    };
    private static final int EXTENDED = 255;

    private SampleAspect() {}

    static Optional<Rational> read(BitReader bits) throws MediaException {
        int code = bits.u(8);
        int width = code == EXTENDED ? bits.u(16) : code < TABLE.length ? TABLE[code][0] : 0;
        int height = code == EXTENDED ? bits.u(16) : code < TABLE.length ? TABLE[code][1] : 0;
        return width > 0 && height > 0 ? Optional.of(new Rational(width, height)) : Optional.empty();
    }
}
