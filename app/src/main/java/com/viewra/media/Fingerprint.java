package com.viewra.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
            digest.update(read(channel, 0, (int) Math.min(EDGE_BYTES, size)));
            if (size > EDGE_BYTES) digest.update(read(channel, Math.max(EDGE_BYTES, size - EDGE_BYTES), EDGE_BYTES));
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every JDK has SHA-256", e));
        }
    }

    private static ByteBuffer read(FileChannel channel, long offset, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
            // positional reads may be short
        }
        return buffer.flip();
    }
}
