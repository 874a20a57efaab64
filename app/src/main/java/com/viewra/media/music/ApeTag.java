package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.media.Bytes;
import com.viewra.media.HeaderReader;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The APEv2 tag at the end of a file (wiki.hydrogenaudio.org, "APEv2 specification").
final class ApeTag {
    private static final byte[] MARK = "APETAGEX".getBytes(StandardCharsets.US_ASCII);
    private static final int FOOTER_BYTES = 32;
    private static final int LARGEST_BYTES = 24 << 20;
    /// Far above what honest files have.
    private static final int MOST = 1000;
    /// A value is cut here; only a hostile file says more.
    private static final int LONGEST_VALUE_BYTES = 1 << 18;

    private static final int KIND = 6;
    private static final int BINARY = 2;
    private static final Map<String, String> NAMES =
            Map.of("album artist", "album_artist", "albumartist", "album_artist", "year", "date");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Codec> covers = new ArrayList<>();

    private ApeTag() {}

    /// @throws MediaException if it is damaged, or holds what is left to FFmpeg
    static Tags read(FileChannel channel) throws IOException {
        long end = channel.size();
        byte[] footer = footer(channel, end);
        if (footer.length == 0) footer = footer(channel, end -= Id3v1Tag.BYTES);
        if (footer.length == 0) return Tags.NONE;
        ByteBuffer in = ByteBuffer.wrap(footer).order(ByteOrder.LITTLE_ENDIAN).position(MARK.length);
        int version = in.getInt();
        long bytes = in.getInt() & 0xFFFF_FFFFL; // footer included, header not
        int count = in.getInt();
        if (version != 2000 || bytes < FOOTER_BYTES || bytes > Math.min(end, LARGEST_BYTES) || count > MOST)
            throw HeaderReader.odd("The APE tag makes no sense");
        ApeTag tag = new ApeTag();
        ByteBuffer items = ByteBuffer.wrap(Bytes.read(channel, end - bytes, (int) bytes - FOOTER_BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < count; n++) tag.add(items);
        return new Tags(tag.texts, tag.covers);
    }

    private static byte[] footer(FileChannel channel, long end) throws IOException {
        if (end < FOOTER_BYTES) return new byte[0];
        byte[] footer = Bytes.read(channel, end - FOOTER_BYTES, FOOTER_BYTES);
        boolean isThere = ByteBuffer.wrap(footer).limit(MARK.length).equals(ByteBuffer.wrap(MARK));
        return isThere ? footer : new byte[0];
    }

    private void add(ByteBuffer items) throws MediaException {
        int length = items.getInt();
        int kind = items.getInt() & KIND;
        String key = upToZero(items).toLowerCase(Locale.ROOT);
        if (length < 0 || length > items.remaining()) throw new BufferUnderflowException();
        ByteBuffer value = items.slice().limit(length);
        items.position(items.position() + length);
        if (kind == 0) {
            String text = StandardCharsets.UTF_8
                    .decode(value.limit(Math.min(length, LONGEST_VALUE_BYTES)))
                    .toString()
                    .replace('\0', ';');
            if (!text.isBlank()) texts.putIfAbsent(NAMES.getOrDefault(key, key), text);
        } else if (kind == BINARY && key.startsWith("cover art")) {
            covers.add(Covers.codec(upToZero(value)));
        }
    }

    private static String upToZero(ByteBuffer in) {
        int start = in.position();
        while (in.get() != 0) {
            // a name ends there
        }
        return StandardCharsets.UTF_8
                .decode(in.duplicate().position(start).limit(in.position() - 1))
                .toString();
    }
}
