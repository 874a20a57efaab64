package com.viewra.streaming.text;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Guesses in which charset an old subtitle file is written. Unicode says so by itself; for the 8-bit charsets the
/// language decides, and without one the letters do.
public final class TextCharset {
    private static final Map<String, Set<String>> BY_LANGUAGE = Map.of(
            "windows-1250", Set.of("hu", "pl", "cs", "sk", "sl", "hr", "ro", "bs"),
            "windows-1251", Set.of("ru", "uk", "bg", "sr", "mk", "be"),
            "windows-1253", Set.of("el"),
            "windows-1254", Set.of("tr"),
            "windows-1255", Set.of("he"),
            "windows-1256", Set.of("ar", "fa"),
            "Shift_JIS", Set.of("ja"),
            "GB18030", Set.of("zh"),
            "EUC-KR", Set.of("ko"));

    /// Letters of Hungarian, Polish and Czech where western European texts have rare or no letters.
    private static final String CENTRAL_EUROPEAN = "õûÕÛ¹³¿œŸìøùžšè";

    /// And the other way round: French, German, Spanish, Portuguese, Nordic.
    private static final String WESTERN = "àçêëîïôœùãñåæäß";

    /// The longest scripts there are, with every letter moved by hand, have half of that.
    private static final int LARGEST_BYTES = 32 << 20;

    private TextCharset() {}

    /// The text of a subtitle file, without a byte order mark.
    /// @throws MediaException if it is far too large for one
    public static String read(Path file, Optional<String> language) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES)
                throw new MediaException(
                        MediaException.Code.UNSUPPORTED,
                        file.getFileName() + " is too large to hold subtitles: it has more than 32 MB.");
            return decode(bytes, language);
        }
    }

    private static String decode(byte[] bytes, Optional<String> language) {
        String text = new String(bytes, of(bytes, language));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Charset of(byte[] bytes, Optional<String> language) {
        return unicode(bytes)
                .orElseGet(() -> Charset.forName(language.map(tag -> tag.split("-", 2)[0])
                        .flatMap(TextCharset::ofLanguage)
                        .orElseGet(() -> ofLetters(bytes))));
    }

    private static Optional<String> ofLanguage(String language) {
        return BY_LANGUAGE.entrySet().stream()
                .filter(e -> e.getValue().contains(language))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Charset> unicode(byte[] bytes) {
        if (bytes.length >= 2) {
            int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
            if (mark == 0xfeff || mark == 0xfffe) return Optional.of(StandardCharsets.UTF_16);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String ofLetters(byte[] bytes) {
        String western = new String(bytes, Charset.forName("windows-1252"));
        long latin =
                western.chars().filter(c -> c < 128 && Character.isLetter(c)).count();
        long upper = western.chars().filter(c -> c >= 0xc0 && c <= 0xff).count();
        if (upper > latin / 2) return "windows-1251"; // most letters are beyond ASCII: Cyrillic
        long central = count(western, CENTRAL_EUROPEAN);
        return central > count(western, WESTERN) ? "windows-1250" : "windows-1252";
    }

    private static long count(String text, String letters) {
        return text.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }
}
