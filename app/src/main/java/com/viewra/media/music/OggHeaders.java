package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.media.Bytes;
import com.viewra.media.HeaderReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first packets of an Ogg file that holds one stream, in which the codec's headers lie.
final class OggHeaders {
    /// Far above the largest cover.
    private static final int LARGEST_BYTES = 24 << 20;
    /// As many as that fills at the usual 4 KiB a page (RFC 3533 §6); pages may also be empty.
    private static final int MOST_PAGES = LARGEST_BYTES / 4096;
    /// Pages without the end of a packet that are believed between the headers and the first sound.
    private static final int MOST_BLANK_PAGES = 16;

    private final FileChannel channel;
    private final List<byte[]> packets = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final OggPage first;
    private long next;
    private int readBytes;
    private int readPages;

    private OggHeaders(FileChannel channel, OggPage first) {
        this.channel = channel;
        this.first = first;
        this.next = first.offset();
    }

    static OggHeaders of(FileChannel channel) throws IOException {
        OggPage first = OggPage.at(channel, 0).orElseThrow(() -> HeaderReader.odd("Its first page is cut"));
        if (!first.begins()) throw HeaderReader.odd("Its first page is no beginning");
        return new OggHeaders(channel, first);
    }

    /// Where the page after those read begins.
    long end() {
        return next;
    }

    /// @param count of packets from the beginning; sound begins on a page of its own (RFC 7845 §3, Vorbis I A.2)
    byte[] packet(int number, int count) throws IOException {
        while (packets.size() < count) readPage();
        if (packets.size() > count || open.size() > 0) throw HeaderReader.odd("Sound begins among its headers");
        return packets.get(number);
    }

    private OggPage readPage() throws IOException {
        if (++readPages > MOST_PAGES) throw HeaderReader.odd("Its headers are many");
        OggPage page = page();
        byte[] body = Bytes.read(channel, page.body(), (int) (page.end() - page.body()));
        readBytes += body.length;
        if (readBytes > LARGEST_BYTES) throw HeaderReader.odd("Its headers are large");
        split(page, body);
        return page;
    }

    private OggPage page() throws IOException {
        OggPage page = OggPage.at(channel, next).orElseThrow(() -> HeaderReader.odd("A page is missing"));
        boolean isFirst = page.offset() == first.offset();
        if (page.serial() != first.serial() || page.begins() != isFirst)
            throw HeaderReader.odd("It holds several streams");
        next = page.end();
        return page;
    }

    private void split(OggPage page, byte[] body) throws MediaException {
        if (page.continues() != open.size() > 0) throw HeaderReader.odd("A packet is torn");
        int at = 0;
        for (byte segment : page.segments()) {
            int length = segment & 0xFF;
            open.write(body, at, length);
            at += length;
            if (length == 255) continue;
            packets.add(open.toByteArray());
            open.reset();
        }
    }

    /// Whether the clock of the sound that follows begins at zero: its first packets end no later than they can.
    boolean areFollowedByZero(OggStream stream) throws IOException {
        int headers = packets.size();
        for (int blank = 0; blank < MOST_BLANK_PAGES; blank++) {
            long granule = readPage().granule();
            if (granule == -1) continue;
            long most = 0;
            for (byte[] packet : packets.subList(headers, packets.size())) most += stream.mostSamples(packet);
            return granule > 0 && granule <= most;
        }
        return false;
    }

    /// Where the last packet ends.
    Optional<Long> lastGranule() throws IOException {
        return OggPage.last(channel)
                .filter(page -> page.serial() == first.serial())
                .map(OggPage::granule);
    }
}
