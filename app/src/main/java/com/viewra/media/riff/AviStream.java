package com.viewra.media.riff;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.TrackLabel;
import com.viewra.media.HeaderReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What the list `strl` of an AVI film says of one stream.
/// @param kind `vids` or `auds`; others are left to FFmpeg
/// @param rate units of `length` in a second
/// @param length 0 if it is not told
/// @param format the chunk `strf`: a `BITMAPINFOHEADER` or a `WAVEFORMATEX`
/// @param pictureAspect of the whole picture as shown, if told
record AviStream(
        String kind,
        Rational rate,
        long length,
        ByteBuffer format,
        TrackLabel label,
        Optional<Rational> pictureAspect) {
    private static final int LARGEST_BYTES = 1 << 16;
    private static final double LONGEST_SECONDS = 1e8;

    static AviStream read(FileChannel channel, Chunk list) throws IOException {
        List<Chunk> chunks = list.children(channel, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer header =
                content(channel, chunks, "strh").orElseThrow(() -> HeaderReader.odd("A stream has no header"));
        ByteBuffer format =
                content(channel, chunks, "strf").orElseThrow(() -> HeaderReader.odd("A stream has no format"));
        byte[] kind = new byte[4];
        header.get(kind);
        header.getLong(); // which program decodes it, flags
        header.getLong(); // priority, language, initial frames
        long scale = header.getInt() & 0xFFFF_FFFFL;
        long rate = header.getInt() & 0xFFFF_FFFFL;
        int start = header.getInt();
        long length = header.getInt() & 0xFFFF_FFFFL;
        if (scale == 0 || rate == 0 || start != 0 || length * (double) scale / rate > LONGEST_SECONDS)
            throw HeaderReader.odd("A stream's clock is unusual");
        Optional<String> title =
                content(channel, chunks, "strn").map(ListInfo::text).filter(text -> !text.isEmpty());
        return new AviStream(
                new String(kind, StandardCharsets.ISO_8859_1),
                new Rational(rate, scale),
                length,
                format,
                new TrackLabel(Optional.empty(), title, false, false, false),
                content(channel, chunks, "vprp").flatMap(AviStream::aspect));
    }

    private static Optional<ByteBuffer> content(FileChannel channel, List<Chunk> chunks, String name)
            throws IOException {
        for (Chunk chunk : chunks)
            if (chunk.is(name)) return Optional.of(chunk.content(channel, LARGEST_BYTES, ByteOrder.LITTLE_ENDIAN));
        return Optional.empty();
    }

    /// OpenDML AVI File Format Extensions 1.02, "Video Properties Header".
    private static Optional<Rational> aspect(ByteBuffer properties) {
        if (properties.remaining() < 24) return Optional.empty();
        int height = properties.getShort(20) & 0xFFFF;
        int width = properties.getShort(22) & 0xFFFF;
        return width == 0 || height == 0 ? Optional.empty() : Optional.of(new Rational(width, height));
    }

    boolean isPicture() {
        return kind.equals("vids");
    }

    boolean isSound() {
        return kind.equals("auds");
    }

    /// Of sound.
    WaveFormat wave() throws MediaException {
        return WaveFormat.parse(format.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    }

    double seconds() {
        return length / rate.toDouble();
    }
}
