package com.viewra.media.music;

import com.viewra.api.media.AudioFormat;
import com.viewra.media.Bytes;
import com.viewra.media.Fingerprint;
import com.viewra.media.HeaderReader;
import com.viewra.media.MediaIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads WavPack files of one or two channels from the header of their first block (WavPack 5 file format, 2.0).
public final class WavPackReader extends HeaderReader {
    private static final byte[] MARK = "wvpk".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 32;
    private static final int[] RATES = {
        6000, 8000, 9600, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000,
        192_000
    };
    private static final int IS_MONO = 4;
    private static final int IS_ALONE = 0x1800;
    private static final int IS_DSD = 1 << 31;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    @Override
    public boolean recognises(byte[] start) {
        return Arrays.mismatch(start, MARK) == MARK.length;
    }

    @Override
    protected MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException {
        ByteBuffer header =
                ByteBuffer.wrap(Bytes.read(channel, 0, HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.remaining() < HEADER_BYTES) throw odd("Its first block is cut");
        boolean isLong = header.getShort(10) != 0; // more than 32 bits tell
        long samples = header.getInt(12) & 0xFFFF_FFFFL;
        int flags = header.getInt(24);
        int rate = flags >>> 23 & 15;
        if (isLong
                || samples == UNKNOWN
                || (flags & IS_ALONE) != IS_ALONE
                || (flags & IS_DSD) != 0
                || rate == RATES.length) throw odd("Its first block is unusual");
        int bits = ((flags & 3) + 1) * 8;
        AudioFormat format = new AudioFormat(RATES[rate], (flags & IS_MONO) != 0 ? 1 : 2, "", bits);
        Tags tags = ApeTag.read(channel);
        return Song.of("wavpack", format, samples, channel.size()).index("wv", fingerprint, channel.size(), tags);
    }
}
