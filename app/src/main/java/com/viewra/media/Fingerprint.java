package com.viewra.media;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells whether two files hold the same bytes without reading them whole: SHA-256 over the size and the first and
/// last 64 KiB. The name and the modification time are no part of it, so a moved file keeps its history and its
/// stored segments.
public record Fingerprint(String hex) {
    private static final int EDGE_BYTES = 64 * 1024;

    public Fingerprint {
        if (!hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("not a fingerprint: " + hex);
    }

    public static Fingerprint of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
            digest.update(Bytes.read(channel, 0, EDGE_BYTES));
            if (size > EDGE_BYTES)
                digest.update(Bytes.read(channel, Math.max(EDGE_BYTES, size - EDGE_BYTES), EDGE_BYTES));
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every JDK has SHA-256", e));
        }
    }

    /// The same for a file that is to be read as media.
    /// @throws MediaException if it cannot be opened, in words for the user
    public static Fingerprint ofMedia(Path file) throws MediaException {
        try {
            return of(file);
        } catch (NoSuchFileException e) {
            throw new MediaException(Code.SOURCE_UNREADABLE, "The file does not exist any more.", e);
        } catch (IOException e) {
            throw new MediaException(Code.SOURCE_UNREADABLE, "The file cannot be opened.", e);
        }
    }
}
