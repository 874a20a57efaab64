package com.viewra.plugins.transcoder;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// How exactly FFmpeg can seek in a file, told from its first bytes.
enum Container {
    /// Knows when its key frames are shown, so a seek lands on the right one (MP4, Matroska).
    INDEXED(0),
    /// Knows when its key frames are decoded (AVI).
    INDEXED_BY_DECODING(0),
    /// Has no index (MPEG transport and program streams, Ogg, ...): a seek lands anywhere, so it has to aim
    /// ahead of the longest usual distance between key frames.
    UNINDEXED(10);

    private static final int MATROSKA = 0x1A45DFA3;
    private static final Set<String> ISO_BOXES = Set.of("ftyp", "moov", "mdat", "free", "wide", "skip");
    private final int leadSeconds;

    Container(int leadSeconds) {
        this.leadSeconds = leadSeconds;
    }

    /// Whether its index has the times at which key frames are shown.
    boolean countsPresentation() {
        return this == INDEXED;
    }

    /// How far ahead of the wanted position reading has to start.
    int leadSeconds() {
        return leadSeconds;
    }

    static Container of(Path file) throws MediaException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return of(bytes.readNBytes(12));
        } catch (IOException e) {
            throw new MediaException(
                    MediaException.Code.SOURCE_UNREADABLE, "The file %s cannot be read.".formatted(file), e);
        }
    }

    private static Container of(byte[] head) {
        if (head.length < 12) return UNINDEXED;
        int first = ByteBuffer.wrap(head).getInt();
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (first == MATROSKA || ISO_BOXES.contains(text.substring(4, 8))) return INDEXED;
        return text.startsWith("RIFF") ? INDEXED_BY_DECODING : UNINDEXED;
    }
}
