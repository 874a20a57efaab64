package com.viewra.enrichment.sidecar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a small file in whatever charset it is: by its mark, by what it declares, UTF-8 where that fits, and
/// Windows-1252 otherwise.
public final class SidecarText {
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding=[\"']([\\w.:-]+)[\"']");
    private static final Charset LAST_RESORT = Charset.forName("windows-1252");

    private SidecarText() {}

    /// @throws IOException if the file cannot be read, or is far too large for a sidecar
    public static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) throw new IOException(file + " is too large for a sidecar.");
            return decode(bytes);
        }
    }

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        if (startsWith(bytes, 0xFF, 0xFE)) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        if (startsWith(bytes, 0xFE, 0xFF)) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, declared(bytes));
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int n = 0; n < mark.length; n++) if ((bytes[n] & 0xFF) != mark[n]) return false;
        return true;
    }

    private static Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(start);
        if (!found.find()) return LAST_RESORT;
        try {
            Charset charset = Charset.forName(found.group(1));
            return charset.equals(StandardCharsets.UTF_8) ? LAST_RESORT : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return LAST_RESORT;
        }
    }
}
