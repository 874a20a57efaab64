package com.viewra.server.stream;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The part of a signed address that lets its holder in, and says which version of the item it is about:
/// `20415.dBjftJeZ4CVPmB92K27uhb`, or with a version `20415.dBjftJeZ4CVPmB92K27uhb~1f0a93c7`.
/// @param version as [#versionOf] names it; empty for the one that is played unless somebody chooses
record StreamKey(String token, Optional<String> version) {
    private static final int VERSION_BYTES = 4;
    private static final char MARK = '~';

    static StreamKey parse(String text) {
        int mark = text.indexOf(MARK);
        return mark < 0
                ? new StreamKey(text, Optional.empty())
                : new StreamKey(text.substring(0, mark), Optional.of(text.substring(mark + 1)));
    }

    /// A file of an item by a name that does not change when others come or go.
    static String versionOf(Path file) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(file.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return version.map(name -> token + MARK + name).orElse(token);
    }
}
