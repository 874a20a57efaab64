package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.media.HeaderReader;
import java.nio.ByteBuffer;

/// The STREAMINFO block of FLAC (RFC 9639 §8.2).
/// @param samples of each channel, 0 if the encoder did not say
record FlacStreamInfo(AudioFormat format, long samples) {
    static final int BYTES = 34;

    /// @param block from its first byte behind the header
    static FlacStreamInfo parse(ByteBuffer block) throws MediaException {
        if (block.remaining() < BYTES) throw HeaderReader.odd("The stream info is short");
        long packed = block.getLong(block.position() + 10);
        int sampleRate = (int) (packed >>> 44);
        int channels = (int) (packed >>> 41 & 7) + 1;
        int bits = (int) (packed >>> 36 & 31) + 1;
        if (sampleRate == 0) throw HeaderReader.odd("The stream info has no rate");
        return new FlacStreamInfo(new AudioFormat(sampleRate, channels, "", bits), packed & 0xF_FFFF_FFFFL);
    }
}
