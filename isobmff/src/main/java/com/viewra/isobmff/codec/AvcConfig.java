package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;

/// `AVCDecoderConfigurationRecord` (ISO 14496-15 5.3.3.1).
final class AvcConfig {
    private AvcConfig() {}

    static PictureCoding parse(byte[] config) throws MediaException {
        BitReader fields = new BitReader(config);
        fields.skip(5 * 8);
        int parameterSets = fields.u(8) & 0x1f;
        if (parameterSets == 0) return PictureCoding.UNKNOWN;
        return AvcSequenceParameterSet.parse(fields.bytes(fields.u(16)));
    }
}
