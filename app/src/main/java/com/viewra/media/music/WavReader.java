package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.media.Bytes;
import com.viewra.media.Fingerprint;
import com.viewra.media.HeaderReader;
import com.viewra.media.MediaIndex;
import com.viewra.media.riff.Chunk;
import com.viewra.media.riff.ListInfo;
import com.viewra.media.riff.WaveFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads WAV files of PCM and ADPCM, also those beyond 4 GiB (RF64, EBU Tech 3306).
public final class WavReader extends HeaderReader {
    private static final Set<String> FORMS = Set.of("RIFF", "RF64", "BW64");
    private static final int HEADER_BYTES = 12;
    private static final int LARGEST_BYTES = 1 << 16;
    private static final int MOST_CHUNKS = 256;
    /// What is looked through for sound that only claims to be PCM.
    private static final int START_BYTES = 16 << 10;
    /// The beginnings of DTS frames (ETSI TS 102 114 §5.3) and of what goes down an S/PDIF cable (IEC 61937-1).
    private static final Set<Integer> DISGUISED = Set.of(0x7FFE8001, 0xFE7F0180, 0x1FFFE800, 0xFF1F00E8, 0x72F81F4E);

    @Override
    public boolean recognises(byte[] start) {
        return start.length >= HEADER_BYTES
                && FORMS.contains(new String(start, 0, 4, StandardCharsets.ISO_8859_1))
                && new String(start, 8, 4, StandardCharsets.ISO_8859_1).equals("WAVE");
    }

    @Override
    protected MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException {
        List<Chunk> chunks = chunks(channel);
        WaveFormat wave =
                WaveFormat.parse(small(channel, find(chunks, "fmt ").orElseThrow(() -> odd("It has no format"))));
        Chunk data = find(chunks, "data").orElseThrow(() -> odd("It has no sound"));
        if (data.offset() + data.sizeBytes() > channel.size()) throw odd("Its sound is cut short");
        long samples = wave.isPcm() ? pcmSamples(channel, wave, data) : codedSamples(channel, wave, data, chunks);
        return Song.of(wave.codecName(), wave.format(), samples, data.sizeBytes())
                .index("wav", fingerprint, channel.size(), tags(channel, chunks));
    }

    /// The size of data of more than 4 GiB is that of the chunk `ds64` before it.
    private static List<Chunk> chunks(FileChannel channel) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        long at = HEADER_BYTES;
        for (Optional<Chunk> next = next(channel, at); next.isPresent(); next = next(channel, at)) {
            if (chunks.size() == MOST_CHUNKS) throw odd("It has too many chunks");
            Chunk chunk = next.get();
            Optional<Chunk> large = find(chunks, "ds64");
            boolean isLarge = chunk.is("data") && chunk.sizeBytes() == 0xFFFF_FFFFL && large.isPresent();
            if (isLarge)
                chunk = new Chunk(
                        "data", "", chunk.offset(), small(channel, large.get()).getLong(8));
            if (chunk.sizeBytes() < 0 || chunk.sizeBytes() > channel.size()) throw odd("Its sound is cut short");
            chunks.add(chunk);
            at = chunk.end();
        }
        return chunks;
    }

    private static Optional<Chunk> next(FileChannel channel, long at) throws IOException {
        return Chunk.at(channel, at, channel.size(), ByteOrder.LITTLE_ENDIAN);
    }

    private static Optional<Chunk> find(List<Chunk> chunks, String name) {
        return chunks.stream().filter(chunk -> chunk.is(name)).findFirst();
    }

    private static ByteBuffer small(FileChannel channel, Chunk chunk) throws IOException {
        return chunk.content(channel, LARGEST_BYTES, ByteOrder.LITTLE_ENDIAN);
    }

    private static long pcmSamples(FileChannel channel, WaveFormat wave, Chunk data) throws IOException {
        int frame = (wave.format().channels() * wave.format().bitDepth() + 7) / 8;
        if (wave.frameBytes() == 0 || wave.frameBytes() < frame) throw odd("Its samples have no size");
        ByteBuffer start = ByteBuffer.wrap(Bytes.read(channel, data.offset(), START_BYTES));
        for (int at = 0; at + 4 <= start.limit(); at++)
            if (DISGUISED.contains(start.getInt(at))) throw odd("Its sound may be no PCM");
        return data.sizeBytes() / wave.frameBytes();
    }

    /// As the chunk `fact` counts them, if that fits the bitrate.
    private static long codedSamples(FileChannel channel, WaveFormat wave, Chunk data, List<Chunk> chunks)
            throws IOException {
        if (!wave.codecName().startsWith("adpcm") || wave.bytesPerSecond() == 0) throw odd("It is another codec's");
        Chunk fact = find(chunks, "fact").orElseThrow(() -> odd("Its length is not told"));
        long samples = small(channel, fact).getInt() & 0xFFFF_FFFFL;
        double told = (double) samples / wave.format().sampleRate();
        double estimated = (double) data.sizeBytes() / wave.bytesPerSecond();
        if (Math.abs(told - estimated) > 1 + estimated / 10) throw odd("Its length is told in two ways");
        return samples;
    }

    private static Tags tags(FileChannel channel, List<Chunk> chunks) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Tags id3 = Tags.NONE;
        for (Chunk chunk : chunks) {
            if (chunk.is("id3 ") || chunk.is("ID3 "))
                id3 = Id3Tag.read(channel, chunk.offset(), chunk.sizeBytes()).tags();
            else if (chunk.is("INFO")) texts.putAll(ListInfo.read(channel, chunk));
            else if (chunk.is("bext")) broadcast(small(channel, chunk)).forEach(texts::putIfAbsent);
        }
        texts.putAll(id3.texts());
        return new Tags(texts, id3.covers());
    }

    /// What recorders leave (EBU Tech 3285): a description, and the day.
    private static Map<String, String> broadcast(ByteBuffer bext) throws MediaException {
        if (bext.remaining() < 330) throw odd("Its broadcast chunk is short");
        Map<String, String> texts = new HashMap<>();
        String description = ListInfo.text(bext.slice(0, 256));
        String date = ListInfo.text(bext.slice(320, 10));
        if (!description.isEmpty()) texts.put("comment", description);
        if (!date.isEmpty()) texts.put("date", date);
        return texts;
    }
}
