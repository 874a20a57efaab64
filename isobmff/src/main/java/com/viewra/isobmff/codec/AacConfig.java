package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;

/// `AudioSpecificConfig` (ISO 14496-3 1.6.2.1).
final class AacConfig {
    private static final int SPECTRAL_BAND_REPLICATION = 5;
    private static final int PARAMETRIC_STEREO = 29;
    private static final int SYNC_EXTENSION = 0x2b7;
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };

    private AacConfig() {}

    static SoundCoding parse(byte[] config, AudioFormat container) throws MediaException {
        BitReader bits = new BitReader(config);
        int type = objectType(bits);
        int rate = rate(bits, container);
        int channels = channels(bits.u(4), container);
        int extension = type == SPECTRAL_BAND_REPLICATION || type == PARAMETRIC_STEREO ? type : 0;
        if (extension != 0) {
            rate = rate(bits, container);
            type = objectType(bits);
        }
        boolean shortFrames = (type == 1 || type == 2 || type == 4) && bits.flag();
        if (extension == 0 && type == 2) {
            bits.skip(Math.min(2, bits.remaining()));
            if (bits.remaining() >= 17
                    && bits.u(11) == SYNC_EXTENSION
                    && objectType(bits) == SPECTRAL_BAND_REPLICATION
                    && bits.flag()) {
                extension = SPECTRAL_BAND_REPLICATION;
                rate = rate(bits, container);
                if (bits.remaining() >= 12 && bits.u(11) == 0x548 && bits.flag()) extension = PARAMETRIC_STEREO;
            }
        }
        if (extension == PARAMETRIC_STEREO) channels = 2;
        int frame = (shortFrames ? 960 : 1024) * (extension == 0 ? 1 : 2);
        return new SoundCoding(new AudioFormat(rate, channels, profile(type, extension), 0), frame);
    }

    private static int objectType(BitReader bits) throws MediaException {
        int type = bits.u(5);
        return type == 31 ? 32 + bits.u(6) : type;
    }

    private static int rate(BitReader bits, AudioFormat container) throws MediaException {
        int index = bits.u(4);
        int rate = index == 15 ? bits.u(24) : index < RATES.length ? RATES[index] : 0;
        return rate > 0 ? rate : container.sampleRate();
    }

    private static int channels(int configuration, AudioFormat container) {
        return switch (configuration) {
            case 0 -> container.channels(); // a program config element follows
            case 7, 12, 14 -> 8;
            case 11 -> 7;
            case 13 -> 24;
            default -> configuration <= 6 ? configuration : container.channels();
        };
    }

    private static String profile(int type, int extension) {
        if (extension == SPECTRAL_BAND_REPLICATION) return "HE-AAC";
        if (extension == PARAMETRIC_STEREO) return "HE-AACv2";
        return switch (type) {
            case 1 -> "Main";
            case 2 -> "LC";
            case 3 -> "SSR";
            case 4 -> "LTP";
            case 23 -> "LD";
            case 39 -> "ELD";
            case 42 -> "xHE-AAC";
            default -> "";
        };
    }
}
