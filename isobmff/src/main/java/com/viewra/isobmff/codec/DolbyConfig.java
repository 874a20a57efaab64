package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;

/// The `dac3` and `dec3` boxes of Dolby Digital (ETSI TS 102 366 annex F).
final class DolbyConfig {
    private static final int FRAME = 1536;
    private static final int[] RATES = {48_000, 44_100, 32_000};
    private static final int[] CHANNELS = {2, 1, 2, 3, 3, 4, 4, 5};
    /// Channels that each bit of `chan_loc` adds, from the least significant on.
    private static final int[] LOCATIONS = {2, 2, 1, 1, 2, 2, 2, 1, 1};

    private DolbyConfig() {}

    static SoundCoding ac3(byte[] config, AudioFormat container) throws MediaException {
        BitReader bits = new BitReader(config);
        int rate = rate(bits.u(2), container);
        bits.skip(8);
        int channels = CHANNELS[bits.u(3)] + bits.u(1);
        return new SoundCoding(new AudioFormat(rate, channels, "", 0), FRAME);
    }

    static SoundCoding eac3(byte[] config, AudioFormat container) throws MediaException {
        BitReader bits = new BitReader(config);
        bits.skip(13);
        int substreams = bits.u(3) + 1;
        int rate = rate(bits.u(2), container);
        bits.skip(10);
        int channels = CHANNELS[bits.u(3)] + bits.u(1);
        bits.skip(3);
        if (bits.u(4) > 0) {
            int locations = bits.u(9);
            for (int i = 0; i < LOCATIONS.length; i++) if ((locations >> i & 1) == 1) channels += LOCATIONS[i];
        } else {
            bits.skip(1);
        }
        boolean atmos = substreams == 1 && bits.remaining() >= 16 && bits.u(8) == 1;
        String profile = atmos ? "Dolby Digital Plus + Dolby Atmos" : "";
        return new SoundCoding(new AudioFormat(rate, channels, profile, 0), FRAME);
    }

    private static int rate(int code, AudioFormat container) {
        return code < RATES.length ? RATES[code] : container.sampleRate();
    }
}
