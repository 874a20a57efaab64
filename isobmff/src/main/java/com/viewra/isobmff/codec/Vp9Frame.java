package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.TrackFormat.DecoderConfig;

/// The uncompressed header of a VP9 key frame (VP9 bitstream 6.2), and the `vpcC` made from it.
final class Vp9Frame {
    private static final int FRAME_MARKER = 2;
    private static final int SYNC_CODE = 0x498342;
    private static final int COLOUR_RGB = 7;
    private static final int UNSPECIFIED = 2;
    /// H.273 matrices of `color_space` 0 to 7.
    private static final int[] MATRICES = {2, 6, 1, 6, 7, 9, 2, 0};
    private static final int LEVEL_UNKNOWN = 0;

    private Vp9Frame() {}

    static DecoderConfig config(byte[] frame) throws MediaException {
        BitReader bits = new BitReader(frame);
        boolean marked = bits.u(2) == FRAME_MARKER;
        int profile = bits.u(1) | bits.u(1) << 1;
        if (profile == 3) bits.skip(1);
        boolean shown = !bits.flag();
        boolean key = !bits.flag();
        bits.skip(2);
        if (!marked || !shown || !key || bits.u(24) != SYNC_CODE)
            throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "The first VP9 picture is no key frame.");
        int bitDepth = profile < 2 ? 8 : bits.flag() ? 12 : 10;
        int space = bits.u(3);
        int fullRange = space == COLOUR_RGB ? 1 : bits.u(1);
        int chroma = chroma(bits, profile, space);
        return DecoderConfig.of(new byte[] {
            1,
            0,
            0,
            0,
            (byte) profile,
            LEVEL_UNKNOWN,
            (byte) (bitDepth << 4 | chroma << 1 | fullRange),
            (byte) primaries(space),
            (byte) primaries(space),
            (byte) MATRICES[space],
            0,
            0
        });
    }

    /// As `vpcC` counts it: 1 for 4:2:0, 2 for 4:2:2, 3 for 4:4:4.
    private static int chroma(BitReader bits, int profile, int space) throws MediaException {
        if (space == COLOUR_RGB) return 3;
        if (profile != 1 && profile != 3) return 1;
        boolean halfWidth = bits.flag();
        boolean halfHeight = bits.flag();
        return halfWidth ? halfHeight ? 1 : 2 : 3;
    }

    private static int primaries(int space) {
        return space == 2 ? 1 : space == 5 ? 9 : UNSPECIFIED;
    }
}
