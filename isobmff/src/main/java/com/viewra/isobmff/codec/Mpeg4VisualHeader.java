package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import java.util.Optional;

/// The headers of MPEG-4 Visual, as Xvid and DivX write them (ISO 14496-2 6.2.2 and 6.2.3): a sequence says its
/// profile, a video object layer what its pictures are like.
final class Mpeg4VisualHeader {
    private static final int SEQUENCE = 0xb0;
    private static final int FIRST_LAYER = 0x20;
    private static final int LAST_LAYER = 0x2f;
    private static final int EXTENDED_ASPECT = 15;
    private static final int[][] ASPECTS = {{0, 0}, {1, 1}, {12, 11}, {10, 11}, {16, 11}, {40, 33}};
    /// Bits up to the end of the aspect.
    private static final int ASPECT_BITS = 37;

    private Mpeg4VisualHeader() {}

    /// @param bytes the configuration, or the beginning of a picture that carries it
    static PictureCoding parse(byte[] bytes) throws MediaException {
        String profile = "";
        int level = 0;
        Optional<Rational> aspect = Optional.empty();
        for (int at = 0; at + 4 < bytes.length; at++) {
            if (bytes[at] != 0 || bytes[at + 1] != 0 || bytes[at + 2] != 1) continue;
            int code = bytes[at + 3] & 0xff;
            if (code == SEQUENCE) {
                profile = profile((bytes[at + 4] & 0xff) >> 4);
                level = bytes[at + 4] & 15;
            }
            if (code < FIRST_LAYER || code > LAST_LAYER) continue;
            aspect = aspect(new BitReader(java.util.Arrays.copyOfRange(bytes, at + 4, bytes.length)));
            break;
        }
        return new PictureCoding(profile, level, 8, aspect, Optional.empty(), Optional.empty(), false);
    }

    /// The two that films in files have, by the names FFmpeg gives them (annex G).
    private static String profile(int code) {
        return code == 0 ? "Simple Profile" : code == 15 ? "Advanced Simple Profile" : "";
    }

    private static Optional<Rational> aspect(BitReader bits) throws MediaException {
        if (bits.remaining() < ASPECT_BITS) return Optional.empty();
        bits.skip(9);
        if (bits.flag()) bits.skip(7);
        int code = bits.u(4);
        int width = code == EXTENDED_ASPECT ? bits.u(8) : code < ASPECTS.length ? ASPECTS[code][0] : 0;
        int height = code == EXTENDED_ASPECT ? bits.u(8) : code < ASPECTS.length ? ASPECTS[code][1] : 0;
        return width > 0 && height > 0 ? Optional.of(new Rational(width, height)) : Optional.empty();
    }
}
