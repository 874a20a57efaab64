package com.viewra.media.music;

import com.viewra.api.media.Codec;
import com.viewra.media.Bytes;
import com.viewra.media.Fingerprint;
import com.viewra.media.HeaderReader;
import com.viewra.media.MediaIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads FLAC files from their metadata blocks (RFC 9639 §8).
public final class FlacReader extends HeaderReader {
    static final int COMMENTS = 4;
    private static final byte[] MARK = {'f', 'L', 'a', 'C'};
    private static final int STREAM_INFO = 0;
    private static final int PICTURE = 6;
    private static final int LARGEST_BYTES = 1 << 20;

    @Override
    public boolean recognises(byte[] start) {
        return Arrays.mismatch(start, MARK) == MARK.length;
    }

    @Override
    protected MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException {
        Blocks blocks = Blocks.read(channel);
        FlacStreamInfo info = blocks.info.orElseThrow(() -> odd("It has no stream info"));
        long size = channel.size();
        return Song.of(Codec.FLAC, info.format(), info.samples(), Math.max(0, size - blocks.end))
                .index("flac", fingerprint, size, new Tags(blocks.tags.texts(), blocks.covers));
    }

    /// What the metadata blocks hold.
    private static final class Blocks {
        private Optional<FlacStreamInfo> info = Optional.empty();
        private Tags tags = Tags.NONE;
        private final List<Codec> covers = new ArrayList<>();
        private long end = MARK.length;

        static Blocks read(FileChannel channel) throws IOException {
            Blocks blocks = new Blocks();
            boolean isLast = false;
            while (!isLast) {
                ByteBuffer header = ByteBuffer.wrap(Bytes.read(channel, blocks.end, 4));
                int word = header.getInt();
                int length = word & 0xFFFFFF;
                isLast = word < 0;
                blocks.add(word >>> 24 & 0x7F, channel, blocks.end + 4, length);
                blocks.end += 4 + length;
            }
            return blocks;
        }

        private void add(int type, FileChannel channel, long at, int length) throws IOException {
            switch (type) {
                case STREAM_INFO ->
                    info = Optional.of(FlacStreamInfo.parse(ByteBuffer.wrap(body(channel, at, length))));
                case COMMENTS -> tags = VorbisComments.parse(ByteBuffer.wrap(body(channel, at, length)));
                case PICTURE -> covers.add(Covers.ofFlac(Bytes.read(channel, at, Math.min(length, 256))));
                default -> {} // padding, seek points, cue sheets
            }
        }

        private static byte[] body(FileChannel channel, long at, int length) throws IOException {
            byte[] body = Bytes.read(channel, at, Math.min(length, LARGEST_BYTES));
            if (body.length < length) throw odd("A block is cut or large");
            return body;
        }
    }
}
