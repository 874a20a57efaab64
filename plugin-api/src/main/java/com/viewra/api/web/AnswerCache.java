package com.viewra.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers on disk, a file each, under names made from their addresses, so that no key is in a name. A file that cannot
/// be read counts as none.
final class AnswerCache {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerCache.class);
    private static final int FORMAT = 1;
    private final Path folder;

    AnswerCache(Path folder) {
        this.folder = folder;
    }

    /// @param tag of this version of the answer, as the service gave it; empty for none
    @SuppressWarnings("ArrayRecordComponent") // nobody compares entries
    record Entry(byte[] body, Instant freshUntil, String tag) {}

    Optional<Entry> find(URI address) {
        Path file = file(address);
        if (!Files.isRegularFile(file)) return Optional.empty();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (in.readInt() != FORMAT) return Optional.empty();
            Instant freshUntil = Instant.ofEpochMilli(in.readLong());
            String tag = in.readUTF();
            return Optional.of(new Entry(in.readAllBytes(), freshUntil, tag));
        } catch (IOException e) {
            LOG.debug("{} is no cached answer", file, e);
            return Optional.empty();
        }
    }

    /// Keeps an answer. A disk that is full costs the cache, not the answer.
    void keep(URI address, Entry entry) {
        Path file = file(address);
        try {
            Files.createDirectories(file.getParent());
            Path partial = Files.createTempFile(file.getParent(), "answer", ".part");
            try {
                Files.write(partial, bytes(entry));
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            LOG.warn("an answer could not be kept in {}", folder, e);
        }
    }

    void forget(URI address) {
        try {
            Files.deleteIfExists(file(address));
        } catch (IOException e) {
            LOG.warn("an answer could not be forgotten in {}", folder, e);
        }
    }

    private static byte[] bytes(Entry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeLong(entry.freshUntil().toEpochMilli());
            out.writeUTF(entry.tag());
            out.write(entry.body());
        }
        return bytes.toByteArray();
    }

    private Path file(URI address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(UTF_8));
            String name = HexFormat.of().formatHex(hash, 0, 16);
            return folder.resolve(name.substring(0, 2)).resolve(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
