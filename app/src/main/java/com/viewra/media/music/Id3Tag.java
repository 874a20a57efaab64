package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import com.viewra.api.media.Codec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ID3v2 tag at the beginning of a file (id3.org, versions 2.2 to 2.4), by the names FFmpeg gives its values.
/// @param lengthBytes where the sound begins
/// @param covers codecs of the pictures in it
record Id3Tag(long lengthBytes, Map<String, String> texts, List<Codec> covers) {
    private static final Id3Tag NONE = new Id3Tag(0, Map.of(), List.of());
    private static final int HEADER_BYTES = 10;
    private static final int LARGEST_BYTES = 64 << 20;
    private static final int HAS_FOOTER = 0x10;

    static boolean isAt(byte[] start) {
        return start.length >= HEADER_BYTES && start[0] == 'I' && start[1] == 'D' && start[2] == '3';
    }

    /// @throws MediaException with [Code#UNSUPPORTED] if the tag is written in a way that is left to FFmpeg
    static Id3Tag read(FileChannel channel) throws IOException {
        byte[] header = Bytes.read(channel, 0, HEADER_BYTES);
        if (!isAt(header)) return NONE;
        int version = header[3];
        int flags = header[5] & 0xFF;
        int bodyBytes = Id3Frames.syncSafe(header, 6);
        boolean hasFooter = (flags & HAS_FOOTER) != 0;
        if (version < 2 || version > 4 || (flags & ~HAS_FOOTER) != 0 || bodyBytes > LARGEST_BYTES)
            throw new MediaException(Code.UNSUPPORTED, "This ID3 tag is left to FFmpeg.");
        long length = HEADER_BYTES + (long) bodyBytes + (hasFooter ? HEADER_BYTES : 0);
        return of(length, new Id3Frames(Bytes.read(channel, HEADER_BYTES, bodyBytes), version));
    }

    private static Id3Tag of(long length, Id3Frames frames) throws MediaException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Codec> covers = new ArrayList<>();
        for (Optional<Id3Frame> next = frames.next(); next.isPresent(); next = frames.next()) {
            Id3Frame frame = next.get();
            if (frame.isPicture()) covers.add(frame.pictureCodec());
            else frame.text().ifPresent(text -> texts.putIfAbsent(text.name(), text.value()));
        }
        return new Id3Tag(length, texts, List.copyOf(covers));
    }
}
