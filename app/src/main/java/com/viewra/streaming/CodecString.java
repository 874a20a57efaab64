package com.viewra.streaming;

import com.viewra.api.media.Codec;
import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.TrackFormat;
import java.util.Locale;

/// What a codec is called in manifests (RFC 6381), from its configuration bytes.
final class CodecString {
    static final String AAC_LC = "mp4a.40.2";

    private CodecString() {}

    /// What H.264 of our own encoding is called, known before the encoder runs.
    /// @param level times ten
    static String highProfile(int level) {
        return String.format(Locale.ROOT, "avc1.6400%02x", level);
    }

    static String of(TrackFormat format) {
        byte[] config = format.config().toBytes();
        return switch (format) {
            case TrackFormat.Video video ->
                video.format()
                        .dolby()
                        .filter(_ -> video.format().isOnlyDolbyVision())
                        .map(dolby -> dolby(video.codec(), dolby))
                        .orElseGet(() -> video(video.codec(), config));
            case TrackFormat.Audio audio -> audio(audio.codec(), config);
        };
    }

    /// Dolby, "Dolby Vision Profiles and Levels", 2: `dvh1.05.06`.
    static String dolby(Codec codec, DolbyVision dolby) {
        String entry = codec == Codec.AV1 ? "dav1" : codec == Codec.H264 ? "dva1" : "dvh1";
        return String.format(Locale.ROOT, "%s.%02d.%02d", entry, dolby.profile(), dolby.level());
    }

    private static String video(Codec codec, byte[] config) {
        if (codec == Codec.H264 && config.length >= 4)
            return String.format(Locale.ROOT, "avc1.%02x%02x%02x", config[1], config[2], config[3]);
        if (codec == Codec.HEVC && config.length >= 13) return hevc(config);
        if (codec == Codec.AV1 && config.length >= 3) return av1(config);
        if (codec == Codec.VP9 && config.length >= 7)
            return String.format(Locale.ROOT, "vp09.%02d.%02d.%02d", config[4], config[5], (config[6] & 0xf0) >> 4);
        return codec.id();
    }

    /// ISO 14496-15 annex E.3, from the HEVCDecoderConfigurationRecord.
    private static String hevc(byte[] hvcc) {
        int space = (hvcc[1] & 0xc0) >> 6;
        StringBuilder text = new StringBuilder("hvc1.");
        if (space > 0) text.append((char) ('A' + space - 1));
        text.append(hvcc[1] & 0x1f).append('.').append(Integer.toHexString(reversedBits(hvcc)));
        text.append('.').append((hvcc[1] & 0x20) == 0 ? 'L' : 'H').append(hvcc[12] & 0xff);
        int last = 11;
        while (last >= 6 && hvcc[last] == 0) last--;
        for (int i = 6; i <= last; i++)
            text.append('.').append(Integer.toHexString(hvcc[i] & 0xff).toUpperCase(Locale.ROOT));
        return text.toString();
    }

    private static int reversedBits(byte[] hvcc) {
        int compatibility = (hvcc[2] & 0xff) << 24 | (hvcc[3] & 0xff) << 16 | (hvcc[4] & 0xff) << 8 | (hvcc[5] & 0xff);
        return Integer.reverse(compatibility);
    }

    /// AV1 in ISOBMFF section 5, from the AV1CodecConfigurationRecord.
    private static String av1(byte[] av1c) {
        int profile = (av1c[1] & 0xe0) >> 5;
        int level = av1c[1] & 0x1f;
        char tier = (av1c[2] & 0x80) == 0 ? 'M' : 'H';
        boolean high = (av1c[2] & 0x40) != 0;
        boolean twelve = (av1c[2] & 0x20) != 0;
        int depth = !high ? 8 : profile == 2 && twelve ? 12 : 10;
        return String.format(Locale.ROOT, "av01.%d.%02d%c.%02d", profile, level, tier, depth);
    }

    private static String audio(Codec codec, byte[] config) {
        return switch (codec) {
            case AAC -> "mp4a.40." + (config.length == 0 ? 2 : objectType(config));
            case AC3 -> "ac-3";
            case EAC3 -> "ec-3";
            case MP3 -> "mp4a.6B";
            default -> codec.id();
        };
    }

    /// Audio object type of an AudioSpecificConfig (ISO 14496-3 1.6.2.1).
    private static int objectType(byte[] config) {
        int type = (config[0] & 0xf8) >> 3;
        boolean escaped = type == 31 && config.length > 1;
        return escaped ? 32 + ((config[0] & 7) << 3 | (config[1] & 0xe0) >> 5) : type;
    }
}
