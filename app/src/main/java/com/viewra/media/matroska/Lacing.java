package com.viewra.media.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Takes the frames of a block apart (RFC 9559 10.3).
final class Lacing {
    private static final int XIPH = 1;
    private static final int FIXED = 2;

    private Lacing() {}

    /// The bytes of each frame, in order.
    static List<byte[]> frames(EbmlFile file, Block block) throws IOException {
        file.seek(block.dataStart());
        if (block.lacing() == 0) return List.of(file.bytes(block.dataEnd() - block.dataStart()));
        int count = file.u8() + 1;
        long[] sizes = switch (block.lacing()) {
            case XIPH -> xiph(file, count);
            case FIXED -> new long[count];
            default -> ebml(file, count);
        };
        long rest = block.dataEnd() - file.position();
        if (block.lacing() == FIXED) java.util.Arrays.fill(sizes, rest / count);
        else sizes[count - 1] = rest - java.util.Arrays.stream(sizes).sum();
        List<byte[]> frames = new ArrayList<>(count);
        for (long size : sizes) {
            if (size < 0 || size > block.dataEnd() - file.position()) throw Segment.damaged("a block is garbled");
            frames.add(file.bytes(size));
        }
        return frames;
    }

    /// Sizes of all but the last frame.
    private static long[] xiph(EbmlFile file, int count) throws IOException {
        long[] sizes = new long[count];
        for (int i = 0; i < count - 1; i++) {
            int octet;
            do {
                octet = file.u8();
                sizes[i] += octet;
            } while (octet == 255);
        }
        return sizes;
    }

    /// The first size, then differences biased to be positive.
    private static long[] ebml(EbmlFile file, int count) throws IOException {
        long[] sizes = new long[count];
        if (count > 1) sizes[0] = file.vint();
        for (int i = 1; i < count - 1; i++) {
            long start = file.position();
            long value = file.vint();
            int length = (int) (file.position() - start);
            if (value == EbmlHeader.UNKNOWN_SIZE) value = (1L << (7 * length)) - 1;
            sizes[i] = sizes[i - 1] + value - ((1L << (7 * length - 1)) - 1);
        }
        return sizes;
    }
}
