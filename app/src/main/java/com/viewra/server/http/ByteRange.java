package com.viewra.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Some bytes of a file.
/// @param first,last positions from zero, both included; `last` is `first - 1` for no bytes at all
public record ByteRange(long first, long last) {
    private static final Pattern FORM = Pattern.compile("bytes=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    public static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    /// Reads a Range header (RFC 9110 section 14.1.1). What we do not understand, several ranges included, means the
    /// whole file, as section 14.2 allows.
    /// @return empty if the range lies outside the file
    static Optional<ByteRange> parse(String header, long size) {
        Matcher m = FORM.matcher(header);
        if (!m.matches() || (m.group(1).isEmpty() && m.group(2).isEmpty())) return Optional.of(whole(size));
        if (m.group(1).isEmpty()) return lastBytes(Long.parseLong(m.group(2)), size);
        long first = Long.parseLong(m.group(1));
        long last = m.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(m.group(2)), size - 1);
        if (!m.group(2).isEmpty() && Long.parseLong(m.group(2)) < first) return Optional.of(whole(size));
        return first < size ? Optional.of(new ByteRange(first, last)) : Optional.empty();
    }

    private static Optional<ByteRange> lastBytes(long count, long size) {
        if (count == 0 || size == 0) return Optional.empty();
        return Optional.of(new ByteRange(Math.max(0, size - count), size - 1));
    }

    long length() {
        return last - first + 1;
    }

    boolean isPartOf(long size) {
        return length() < size;
    }
}
