package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.DynamicRange;
import java.util.Optional;

/// `VPCodecConfigurationRecord` with the version and flags of its full box (VP Codec ISO Media File Format Binding
/// 2.2).
final class VpConfig {
    private static final int UNSPECIFIED = 2;

    private VpConfig() {}

    static PictureCoding parse(byte[] config) throws MediaException {
        BitReader fields = new BitReader(config);
        fields.skip(4 * 8);
        int profile = fields.u(8);
        int level = fields.u(8);
        int bitDepth = fields.u(8) >> 4;
        fields.skip(1 * 8);
        int transfer = fields.u(8);
        Optional<DynamicRange> range =
                transfer == UNSPECIFIED ? Optional.empty() : Optional.of(PictureCoding.rangeOf(transfer));
        return new PictureCoding(
                "Profile " + profile, level, Math.max(8, bitDepth), Optional.empty(), Optional.empty(), range, false);
    }
}
