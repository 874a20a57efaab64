package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.media.Bytes;
import com.viewra.media.Fingerprint;
import com.viewra.media.HeaderReader;
import com.viewra.media.MediaIndex;
import com.viewra.media.riff.WaveFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Reads the header of Windows Media files of one stream of sound (Microsoft, "Advanced Systems Format Specification",
/// 1.20). Films, covers and what is encrypted are left to FFmpeg.
public final class WmaReader extends HeaderReader {
    private static final String HEADER = "3026b2758e66cf11a6d900aa0062ce6c";
    private static final String FILE = "a1dcab8c47a9cf118ee400c00c205365";
    private static final String STREAM = "9107dcb7b7a9cf118ee600c00c205365";
    private static final String SOUND = "409e69f84d5bcf11a8fd00805f5c442b";
    private static final String DESCRIPTION = "3326b2758e66cf11a6d900aa0062ce6c";
    private static final String MORE_DESCRIPTION = "40a4d0d207e3d21197f000a0c95ea850";
    private static final String EXTENSION = "b503bf5f2ea9cf118ee300c00c205365";
    /// The library of long values, in which covers lie, and the two kinds of encryption.
    private static final byte[] LIBRARY = HexFormat.of().parseHex("941c23449894d149a1411d134e457054");
    private static final String ENCRYPTION = "fbb3112223bdd211b4b700a0c955fc6e";
    private static final String MORE_ENCRYPTION = "14e68a292226174cb935dae07ee9289c";

    private static final byte[] MARK = HexFormat.of().parseHex(HEADER);
    private static final int GUID_BYTES = 16;
    private static final int OBJECT_BYTES = GUID_BYTES + 8;
    private static final int HEADER_BYTES = OBJECT_BYTES + 6;
    private static final int LARGEST_BYTES = 1 << 20;
    private static final double TICKS = 1e7;

    @Override
    public boolean recognises(byte[] start) {
        return Arrays.mismatch(start, MARK) == MARK.length;
    }

    @Override
    protected MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException {
        ByteBuffer start = ByteBuffer.wrap(Bytes.read(channel, 0, HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        if (start.remaining() < HEADER_BYTES) throw odd("Its header is cut");
        long size = start.getLong(GUID_BYTES);
        if (size < HEADER_BYTES || size > LARGEST_BYTES) throw odd("Its header is large");
        byte[] header = Bytes.read(channel, 0, (int) size);
        if (header.length < size) throw odd("Its header is cut");
        Parts parts = new Parts();
        parts.read(ByteBuffer.wrap(header, HEADER_BYTES, header.length - HEADER_BYTES)
                .slice());
        WaveFormat wave = parts.sound.orElseThrow(() -> odd("It has no sound"));
        long samples = Math.round(parts.seconds * wave.format().sampleRate());
        return Song.of(wave.codecName(), wave.format(), samples, channel.size() - size)
                .index("asf", fingerprint, channel.size(), parts.tags.done());
    }

    /// What the objects of the header hold.
    private static final class Parts {
        private final AsfTags tags = new AsfTags();
        private Optional<WaveFormat> sound = Optional.empty();
        private double seconds;

        void read(ByteBuffer objects) throws MediaException {
            while (objects.remaining() >= OBJECT_BYTES) {
                byte[] guid = new byte[GUID_BYTES];
                objects.get(guid);
                long size = objects.order(ByteOrder.LITTLE_ENDIAN).getLong() - OBJECT_BYTES;
                if (size < 0 || size > objects.remaining()) throw odd("A part of its header is cut");
                add(
                        HexFormat.of().formatHex(guid),
                        objects.slice().limit((int) size).order(ByteOrder.LITTLE_ENDIAN));
                objects.position(objects.position() + (int) size);
            }
        }

        private void add(String guid, ByteBuffer content) throws MediaException {
            switch (guid) {
                case FILE -> seconds = seconds(content);
                case STREAM -> {
                    if (sound.isPresent()) throw odd("It has several streams");
                    sound = Optional.of(sound(content));
                }
                case DESCRIPTION -> tags.addDescription(content);
                case MORE_DESCRIPTION -> tags.addMore(content);
                case EXTENSION -> {
                    if (holds(content, LIBRARY)) throw odd("It has long values");
                }
                case ENCRYPTION, MORE_ENCRYPTION -> throw odd("It is encrypted");
                default -> {} // codecs by name, bit rates, padding
            }
        }

        /// Play time counts what is buffered ahead of it.
        private static double seconds(ByteBuffer file) throws MediaException {
            if (file.remaining() < 68) throw odd("Its properties are short");
            long playTicks = file.getLong(40);
            long prerollMillis = file.getLong(56);
            boolean isBroadcast = (file.getInt(64) & 1) != 0;
            if (isBroadcast || prerollMillis < 0) throw odd("Its length is not told");
            return playTicks / TICKS - prerollMillis / 1e3;
        }

        private static WaveFormat sound(ByteBuffer stream) throws MediaException {
            byte[] kind = new byte[GUID_BYTES];
            stream.get(kind);
            if (!HexFormat.of().formatHex(kind).equals(SOUND)) throw odd("It is a film");
            if (stream.limit() < 54) throw odd("Its stream is cut");
            boolean isEncrypted = stream.getShort(48) < 0;
            if (isEncrypted) throw odd("It is encrypted");
            return WaveFormat.parse(stream.position(54).slice().order(ByteOrder.LITTLE_ENDIAN));
        }

        private static boolean holds(ByteBuffer content, byte[] mark) {
            ByteBuffer wanted = ByteBuffer.wrap(mark);
            for (int at = 0; at + mark.length <= content.limit(); at++)
                if (content.slice(at, mark.length).equals(wanted)) return true;
            return false;
        }
    }
}
