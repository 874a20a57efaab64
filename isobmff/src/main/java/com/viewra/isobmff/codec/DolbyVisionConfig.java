package com.viewra.isobmff.codec;

import com.viewra.api.media.DolbyVision;
import java.util.Optional;

/// The `DOVIDecoderConfigurationRecord` (Dolby, "Dolby Vision Streams Within the ISO Base Media File Format", 3.2), in
/// `dvcC`, `dvvC` and `dvwC` boxes and in Matroska alike.
public final class DolbyVisionConfig {
    private static final int BYTES = 24;
    private static final int LAST_PROFILE_OF_DVCC = 7;
    private static final int LAST_PROFILE_OF_DVVC = 10;

    private DolbyVisionConfig() {}

    /// @return empty if it is too short to be one
    public static Optional<DolbyVision> parse(byte[] record) {
        if (record.length < 5) return Optional.empty();
        int bits = (record[2] & 0xff) << 8 | (record[3] & 0xff);
        return Optional.of(new DolbyVision(bits >> 9, bits >> 3 & 0x3f, (record[4] & 0xf0) >> 4));
    }

    /// Of a picture in one layer with its metadata, which is all that is sent.
    public static byte[] toBytes(DolbyVision dolby) {
        byte[] record = new byte[BYTES];
        int metadataAndBaseLayer = 0b101;
        int bits = dolby.profile() << 9 | dolby.level() << 3 | metadataAndBaseLayer;
        record[0] = 1;
        record[2] = (byte) (bits >> 8);
        record[3] = (byte) bits;
        record[4] = (byte) (dolby.compatibility() << 4);
        return record;
    }

    /// The box that holds it.
    public static String box(DolbyVision dolby) {
        if (dolby.profile() <= LAST_PROFILE_OF_DVCC) return "dvcC";
        return dolby.profile() <= LAST_PROFILE_OF_DVVC ? "dvvC" : "dvwC";
    }
}
