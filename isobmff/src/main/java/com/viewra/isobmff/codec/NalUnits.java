package com.viewra.isobmff.codec;

import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.isobmff.codec.CodedFrame.Entry;

/// Types of the length-prefixed NAL units in a sample (ISO 14496-15 5.3.3 and 8.3.3).
final class NalUnits {
    private static final int AVC_SLICE = 1;
    private static final int AVC_IDR = 5;
    private static final int HEVC_RASL_N = 8;
    private static final int HEVC_RASL_R = 9;
    private static final int HEVC_BLA = 16;
    private static final int HEVC_IDR = 19;
    private static final int HEVC_CRA = 21;
    private static final int HEVC_LAST_SLICE = 31;

    private NalUnits() {}

    static int avcPrefixBytes(DecoderConfig config) {
        return prefixBytes(config, 4);
    }

    static int hevcPrefixBytes(DecoderConfig config) {
        return prefixBytes(config, 21);
    }

    /// @param at the byte of the configuration whose two lowest bits say it, less one
    private static int prefixBytes(DecoderConfig config, int at) {
        return config.length() > at ? (config.toBytes()[at] & 3) + 1 : 4;
    }

    static Entry avcEntry(byte[] frame, int prefix) {
        for (int at = 0; at + prefix < frame.length; at = next(frame, at, prefix)) {
            int type = frame[at + prefix] & 0x1f;
            if (type == AVC_IDR) return Entry.CLEAN;
            if (type >= AVC_SLICE && type < AVC_IDR) return Entry.OPEN;
        }
        return Entry.NONE;
    }

    static Entry hevcEntry(byte[] frame, int prefix) {
        int type = hevcSlice(frame, prefix);
        if (type >= HEVC_IDR && type < HEVC_CRA) return Entry.CLEAN;
        return type >= HEVC_BLA && type <= HEVC_CRA ? Entry.OPEN : Entry.NONE;
    }

    static boolean isHevcSkippedLeading(byte[] frame, int prefix) {
        int type = hevcSlice(frame, prefix);
        return type == HEVC_RASL_N || type == HEVC_RASL_R;
    }

    /// Type of the first slice, -1 if there is none.
    private static int hevcSlice(byte[] frame, int prefix) {
        for (int at = 0; at + prefix < frame.length; at = next(frame, at, prefix)) {
            int type = frame[at + prefix] >> 1 & 0x3f;
            if (type <= HEVC_LAST_SLICE) return type;
        }
        return -1;
    }

    /// Where the unit behind the one at `at` begins; the end of the frame at the latest.
    static int next(byte[] frame, int at, int prefix) {
        long length = 0;
        for (int i = 0; i < prefix; i++) length = length << 8 | (frame[at + i] & 0xff);
        return (int) Math.min(frame.length, at + prefix + length);
    }
}
