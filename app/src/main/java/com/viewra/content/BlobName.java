package com.viewra.content;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// Name of a stored file: what the blob is, and a check of its bytes.
/// @param checksum CRC-32C of the bytes
record BlobName(ContentKey key, int checksum) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64})\\.([0-9a-f]{8})");

    static BlobName of(ContentKey key, byte[] bytes) {
        return new BlobName(key, checksum(bytes));
    }

    static Optional<BlobName> parse(String fileName) {
        Matcher form = FORM.matcher(fileName);
        if (!form.matches()) return Optional.empty();
        return Optional.of(new BlobName(new ContentKey(form.group(1)), HexFormat.fromHexDigits(form.group(2))));
    }

    boolean fits(byte[] bytes) {
        return checksum(bytes) == checksum;
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    @Override
    public String toString() {
        return key.hex() + "." + HexFormat.of().toHexDigits(checksum);
    }
}
