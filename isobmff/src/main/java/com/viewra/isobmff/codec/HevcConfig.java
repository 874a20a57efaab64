package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;

/// `HEVCDecoderConfigurationRecord` (ISO 14496-15 8.3.3.1).
final class HevcConfig {
    private static final int SEQUENCE_PARAMETER_SET = 33;

    private HevcConfig() {}

    static PictureCoding parse(byte[] config) throws MediaException {
        BitReader fields = new BitReader(config);
        fields.skip(22 * 8);
        int arrays = fields.u(8);
        for (int i = 0; i < arrays; i++) {
            int type = fields.u(8) & 0x3f;
            int count = fields.u(16);
            for (int n = 0; n < count; n++) {
                byte[] nal = fields.bytes(fields.u(16));
                if (type == SEQUENCE_PARAMETER_SET) return HevcSequenceParameterSet.parse(nal);
            }
        }
        return withoutParameterSets(config);
    }

    private static PictureCoding withoutParameterSets(byte[] config) {
        var unknown = PictureCoding.UNKNOWN;
        return new PictureCoding(
                HevcSequenceParameterSet.profileName(config[1] & 0x1f),
                config[12] & 0xff,
                8 + (config[17] & 7),
                unknown.sampleAspect(),
                unknown.frameRate(),
                unknown.range(),
                false);
    }
}
