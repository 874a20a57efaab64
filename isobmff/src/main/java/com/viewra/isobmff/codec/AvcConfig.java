package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.isobmff.Fields;

/// `AVCDecoderConfigurationRecord` (ISO 14496-15 5.3.3.1).
final class AvcConfig {
    private AvcConfig() {}

    static PictureCoding parse(byte[] config) throws MediaException {
        Fields fields = Fields.of("the H.264 configuration", config);
        fields.skip(5);
        int parameterSets = fields.u8() & 0x1f;
        if (parameterSets == 0) return PictureCoding.UNKNOWN;
        return AvcSequenceParameterSet.parse(fields.bytes(fields.u16()));
    }
}
