package com.viewra.plugins.packager;

import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.isobmff.BoxWriter;

/// The `esds` box: an elementary stream descriptor (ISO 14496-1 7.2.6.5). Bit rates are left open, so that the header
/// depends on nothing but the format.
final class Esds {
    /// Object types, ISO 14496-1 table 5.
    static final int AAC = 0x40;
    static final int MP3 = 0x6b;

    private static final int ES_DESCRIPTOR = 3;
    private static final int DECODER_CONFIG = 4;
    private static final int DECODER_SPECIFIC = 5;
    private static final int SYNC_LAYER = 6;
    private static final int AUDIO_STREAM = 5 << 2 | 1;

    private Esds() {}

    static void write(BoxWriter entry, int objectType, DecoderConfig config) {
        int specific = config.length() == 0 ? 0 : 2 + config.length();
        int decoder = 13 + specific;
        entry.fullBox("esds", 0, 0, esds -> {
            esds.u8(ES_DESCRIPTOR).u8(3 + 2 + decoder + 3).u16(0).u8(0);
            esds.u8(DECODER_CONFIG).u8(decoder).u8(objectType).u8(AUDIO_STREAM).zeros(11);
            if (specific > 0) esds.u8(DECODER_SPECIFIC).u8(config.length()).bytes(config.toBytes());
            esds.u8(SYNC_LAYER).u8(1).u8(2);
        });
    }
}
