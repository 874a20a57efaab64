package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.media.Bytes;
import com.viewra.media.HeaderReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An ID3v2 tag (id3.org, versions 2.2 to 2.4), by the names FFmpeg gives its values.
/// @param lengthBytes of the whole tag; 0 if there is none
record Id3Tag(long lengthBytes, Tags tags) {
    private static final Id3Tag NONE = new Id3Tag(0, Tags.NONE);
    private static final int HEADER_BYTES = 10;
    private static final int LARGEST_BYTES = 64 << 20;
    /// Values and covers that are kept: far above what honest files have.
    private static final int MOST = 1000;

    private static final int HAS_FOOTER = 0x10;
    private static final int IS_UNSYNCHRONISED = 0x80;

    static boolean isAt(byte[] start) {
        return start.length >= HEADER_BYTES && start[0] == 'I' && start[1] == 'D' && start[2] == '3';
    }

    /// @param mostBytes that it may be long: those of the chunk it lies in, or of the file
    /// @throws MediaException if the tag is longer, or written in a way that is left to FFmpeg
    static Id3Tag read(FileChannel channel, long at, long mostBytes) throws IOException {
        byte[] header = Bytes.read(channel, at, (int) Math.min(HEADER_BYTES, mostBytes));
        if (!isAt(header)) return NONE;
        int version = header[3];
        int flags = header[5] & 0xFF;
        int bodyBytes = Id3Frames.syncSafe(header, 6);
        boolean hasFooter = (flags & HAS_FOOTER) != 0;
        if (version < 2 || version > 4 || (flags & ~(HAS_FOOTER | IS_UNSYNCHRONISED)) != 0 || bodyBytes > LARGEST_BYTES)
            throw HeaderReader.odd("The ID3 tag has rare flags");
        long length = HEADER_BYTES + (long) bodyBytes + (hasFooter ? HEADER_BYTES : 0);
        if (length > mostBytes) throw HeaderReader.odd("The ID3 tag is longer than its place");
        byte[] body = Bytes.read(channel, at + HEADER_BYTES, bodyBytes);
        return of(length, new Id3Frames(body, version, (flags & IS_UNSYNCHRONISED) != 0));
    }

    private static Id3Tag of(long length, Id3Frames frames) throws MediaException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Codec> covers = new ArrayList<>();
        for (Optional<Id3Frame> next = frames.next();
                next.isPresent() && texts.size() + covers.size() < MOST;
                next = frames.next()) {
            Id3Frame frame = next.get();
            if (frame.isPicture()) covers.add(frame.pictureCodec());
            else frame.text().ifPresent(text -> texts.putIfAbsent(text.name(), text.value()));
        }
        return new Id3Tag(length, new Tags(texts, covers));
    }
}
