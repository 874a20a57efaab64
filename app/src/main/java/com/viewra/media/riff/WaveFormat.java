package com.viewra.media.riff;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.media.HeaderReader;
import java.nio.ByteBuffer;

/// How sound is coded in WAV, AVI and Windows Media: `WAVEFORMATEX` and `WAVEFORMATEXTENSIBLE` (Microsoft, mmreg.h).
/// @param codecName as FFmpeg has it
/// @param frameBytes of a sample of all channels, or of a block of coded ones; 0 if unknown
/// @param bytesPerSecond 0 if unknown
public record WaveFormat(String codecName, AudioFormat format, int frameBytes, long bytesPerSecond) {
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MOST_CHANNELS = 255;

    /// @throws MediaException for codings that are left to FFmpeg
    public static WaveFormat parse(ByteBuffer chunk) throws MediaException {
        int tag = chunk.getShort() & 0xFFFF;
        int channels = chunk.getShort() & 0xFFFF;
        int sampleRate = chunk.getInt();
        long bytesPerSecond = chunk.getInt() & 0xFFFF_FFFFL;
        int frameBytes = chunk.getShort() & 0xFFFF;
        int bits = chunk.remaining() < 2 ? 8 : chunk.getShort() & 0xFFFF;
        if (sampleRate <= 0 || channels == 0 || channels > MOST_CHANNELS)
            throw HeaderReader.odd("Its sound has no rate");
        if (tag == EXTENSIBLE) {
            chunk.getLong(); // length of what follows, valid bits, places of the speakers
            tag = chunk.getShort() & 0xFFFF;
        }
        String name = name(tag, (bits + 7) / 8 * 8);
        int depth = name.startsWith("pcm") ? bits : 0;
        return new WaveFormat(name, new AudioFormat(sampleRate, channels, "", depth), frameBytes, bytesPerSecond);
    }

    private static String name(int tag, int bits) throws MediaException {
        return switch (tag) {
            case 1 -> bits == 8 ? "pcm_u8" : bits <= 32 && bits > 0 ? "pcm_s" + bits + "le" : refuse();
            case 2 -> "adpcm_ms";
            case 3 -> bits == 32 || bits == 64 ? "pcm_f" + bits + "le" : refuse();
            case 6 -> "pcm_alaw";
            case 7 -> "pcm_mulaw";
            case 0x11 -> "adpcm_ima_wav";
            case 0x50 -> "mp2";
            case 0x55 -> "mp3";
            case 0x160 -> "wmav1";
            case 0x161 -> "wmav2";
            case 0x162 -> "wmapro";
            case 0x2000 -> "ac3";
            default -> refuse();
        };
    }

    private static String refuse() throws MediaException {
        throw HeaderReader.odd("Its sound is of another coding");
    }

    public boolean isPcm() {
        return codecName.startsWith("pcm");
    }
}
