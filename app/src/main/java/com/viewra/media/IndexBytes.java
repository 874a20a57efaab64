package com.viewra.media;

import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// An index as bytes, to be kept from one start of the program to the next: magic, version, length and checksum of the
/// content, then the content, field by field in the order of the records. There is no migration: an index of another
/// version is made anew from its file.
final class IndexBytes {
    /// Raised whenever a record changes or reading gets better, so that what was read worse is read again.
    static final int VERSION = 3;

    private static final int MAGIC = 0x56494458;
    private static final int LARGEST = 64 << 20;

    private IndexBytes() {}

    static byte[] of(MediaIndex index) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        write(index, new IndexOutput(new DataOutputStream(content)));
        CRC32 checksum = new CRC32();
        checksum.update(content.toByteArray());
        ByteArrayOutputStream whole = new ByteArrayOutputStream(content.size() + 20);
        DataOutputStream out = new DataOutputStream(whole);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(content.size());
        out.writeLong(checksum.getValue());
        content.writeTo(out);
        return whole.toByteArray();
    }

    /// @throws IOException if the bytes are damaged, cut, or of another version
    static MediaIndex parse(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC || in.readInt() != VERSION) throw new StreamCorruptedException("another version");
        int length = in.readInt();
        long expected = in.readLong();
        if (length < 0 || length > LARGEST || length != in.available()) throw new StreamCorruptedException("cut");
        CRC32 checksum = new CRC32();
        checksum.update(bytes, bytes.length - length, length);
        if (checksum.getValue() != expected) throw new StreamCorruptedException("damaged");
        try {
            return read(new IndexInput(in));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("makes no sense", e);
        }
    }

    private static void write(MediaIndex index, IndexOutput out) throws IOException {
        out.text(index.fingerprint().hex());
        out.text(index.container());
        out.number(index.sizeBytes());
        out.number(index.duration().toNanos());
        out.list(index.tracks(), out::track);
        out.list(index.chapters(), chapter -> {
            out.number(chapter.start().toNanos());
            out.text(chapter.title());
        });
        out.list(index.tags().entrySet(), tag -> {
            out.text(tag.getKey());
            out.text(tag.getValue());
        });
        out.list(index.timings().values(), out::timing);
        out.list(index.formats().entrySet(), format -> {
            out.number(format.getKey());
            out.format(format.getValue());
        });
        out.text(index.reading().name());
        out.text(index.damage().orElse(""));
    }

    private static MediaIndex read(IndexInput in) throws IOException {
        return new MediaIndex(
                new Fingerprint(in.text()),
                in.text(),
                in.number(),
                Duration.ofNanos(in.number()),
                in.<Track>list(in::track),
                in.list(() -> new Chapter(Duration.ofNanos(in.number()), in.text())),
                tags(in),
                timings(in),
                formats(in),
                Reading.valueOf(in.text()),
                Optional.of(in.text()).filter(damage -> !damage.isEmpty()));
    }

    private static Map<String, String> tags(IndexInput in) throws IOException {
        Map<String, String> tags = new LinkedHashMap<>();
        for (long left = in.number(); left > 0; left--) tags.put(in.text(), in.text());
        return tags;
    }

    private static Map<Integer, TrackTiming> timings(IndexInput in) throws IOException {
        Map<Integer, TrackTiming> timings = new TreeMap<>();
        for (TrackTiming timing : in.<TrackTiming>list(in::timing)) timings.put(timing.track(), timing);
        return timings;
    }

    private static Map<Integer, TrackFormat> formats(IndexInput in) throws IOException {
        Map<Integer, TrackFormat> formats = new TreeMap<>();
        for (long left = in.number(); left > 0; left--) formats.put((int) in.number(), in.format());
        return formats;
    }
}
