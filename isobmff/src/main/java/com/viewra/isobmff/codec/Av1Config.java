package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import java.util.Arrays;
import java.util.Optional;

/// `AV1CodecConfigurationRecord` (AV1 in ISOBMFF 2.3.3) and the sequence header it carries (AV1 5.5).
final class Av1Config {
    private static final int SEQUENCE_HEADER = 1;

    private Av1Config() {}

    static PictureCoding parse(byte[] config) throws MediaException {
        BitReader record = new BitReader(config);
        record.skip(8);
        int profile = record.u(3);
        int level = record.u(5);
        record.skip(1);
        boolean highBitDepth = record.flag();
        boolean twelveBit = record.flag();
        record.skip(13);
        Optional<DynamicRange> range = Optional.empty();
        Optional<Rational> rate = Optional.empty();
        Optional<byte[]> header = sequenceHeader(config);
        if (header.isPresent()) {
            var sequence = Av1SequenceHeader.parse(header.get());
            range = sequence.range();
            rate = sequence.frameRate();
        }
        String name = profile == 0 ? "Main" : profile == 1 ? "High" : "Professional";
        int bitDepth = highBitDepth ? twelveBit ? 12 : 10 : 8;
        return new PictureCoding(name, level, bitDepth, Optional.empty(), rate, range, false);
    }

    /// The payload of the sequence header among the OBUs behind the four bytes of the record.
    private static Optional<byte[]> sequenceHeader(byte[] config) throws MediaException {
        BitReader bits = new BitReader(config);
        bits.skip(32);
        while (bits.remaining() >= 16) {
            bits.skip(1);
            int type = bits.u(4);
            boolean extension = bits.flag();
            boolean hasSize = bits.flag();
            bits.skip(extension ? 9 : 1);
            int size = hasSize ? Av1SequenceHeader.leb128(bits) : bits.remaining() / 8;
            int start = config.length - bits.remaining() / 8;
            bits.skip(Math.multiplyExact(size, 8));
            if (type == SEQUENCE_HEADER) return Optional.of(Arrays.copyOfRange(config, start, start + size));
        }
        return Optional.empty();
    }
}
