package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.media.Fingerprint;
import com.viewra.media.HeaderReader;
import com.viewra.media.MediaIndex;
import com.viewra.media.riff.Chunk;
import com.viewra.media.riff.ListInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads AIFF and AIFF-C files of sound that is not compressed (Apple, "Audio Interchange File Format AIFF-C").
public final class AiffReader extends HeaderReader {
    private static final int HEADER_BYTES = 12;
    private static final int LARGEST_BYTES = 1 << 16;
    /// `SSND` begins with an offset and a block size.
    private static final int SOUND_HEADER_BYTES = 8;
    private static final int EXPONENT_OF_ONE = 16_383;
    private static final Map<String, String> NAMES =
            Map.of("NAME", "title", "AUTH", "artist", "(c) ", "copyright", "ANNO", "comment");

    @Override
    public boolean recognises(byte[] start) {
        return start.length >= HEADER_BYTES
                && new String(start, 0, 4, StandardCharsets.ISO_8859_1).equals("FORM")
                && new String(start, 8, 4, StandardCharsets.ISO_8859_1).matches("AIF[FC]");
    }

    @Override
    protected MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException {
        List<Chunk> chunks = Chunk.between(channel, HEADER_BYTES, channel.size(), ByteOrder.BIG_ENDIAN);
        ByteBuffer common = content(channel, find(chunks, "COMM"));
        int channels = common.getShort() & 0xFFFF;
        long samples = common.getInt() & 0xFFFF_FFFFL;
        int bits = common.getShort() & 0xFFFF;
        int sampleRate = rate(common);
        int bytes = (bits + 7) / 8;
        String name = codecName(compression(common), bytes);
        if (channels == 0 || sampleRate == 0) throw odd("Its sound has no rate");
        Chunk sound = find(chunks, "SSND");
        long soundBytes = sound.sizeBytes() - SOUND_HEADER_BYTES;
        if (sound.offset() + sound.sizeBytes() > channel.size() || soundBytes < samples * channels * bytes)
            throw odd("Its sound is cut short");
        return Song.of(name, new AudioFormat(sampleRate, channels, "", bits), samples, soundBytes)
                .index("aiff", fingerprint, channel.size(), tags(channel, chunks));
    }

    private static Chunk find(List<Chunk> chunks, String name) throws MediaException {
        return chunks.stream()
                .filter(chunk -> chunk.is(name))
                .findFirst()
                .orElseThrow(() -> odd("It has no chunk " + name));
    }

    private static ByteBuffer content(FileChannel channel, Chunk chunk) throws IOException {
        return chunk.content(channel, LARGEST_BYTES, ByteOrder.BIG_ENDIAN);
    }

    /// A whole number of hertz in the 80 bits of IEEE 754's extended format; 0 for anything else.
    private static int rate(ByteBuffer common) {
        int exponent = (common.getShort() & 0x7FFF) - EXPONENT_OF_ONE;
        long mantissa = common.getLong();
        return exponent < 0 || exponent > 30 ? 0 : (int) (mantissa >>> (63 - exponent));
    }

    private static String compression(ByteBuffer common) {
        if (common.remaining() < 4) return "NONE";
        byte[] letters = new byte[4];
        common.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private static String codecName(String compression, int bytes) throws MediaException {
        boolean isLinear = bytes >= 1 && bytes <= 4;
        return switch (compression) {
            case "NONE", "twos" -> isLinear ? linear(bytes, "be") : refuse();
            case "sowt" -> isLinear ? linear(bytes, "le") : refuse();
            case "fl32", "FL32" -> bytes == 4 ? "pcm_f32be" : refuse();
            case "fl64", "FL64" -> bytes == 8 ? "pcm_f64be" : refuse();
            default -> refuse();
        };
    }

    private static String linear(int bytes, String order) {
        return bytes == 1 ? "pcm_s8" : "pcm_s" + bytes * 8 + order;
    }

    private static String refuse() throws MediaException {
        throw odd("Its sound is of another coding");
    }

    private static Tags tags(FileChannel channel, List<Chunk> chunks) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Tags id3 = Tags.NONE;
        for (Chunk chunk : chunks) {
            String name = NAMES.get(chunk.id());
            if (chunk.is("ID3 "))
                id3 = Id3Tag.read(channel, chunk.offset(), chunk.sizeBytes()).tags();
            else if (name != null) texts.putIfAbsent(name, ListInfo.text(content(channel, chunk)));
        }
        texts.values().removeIf(String::isEmpty);
        texts.putAll(id3.texts());
        return new Tags(texts, id3.covers());
    }
}
