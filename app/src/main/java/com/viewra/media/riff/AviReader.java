package com.viewra.media.riff;

import com.viewra.api.media.Track;
import com.viewra.media.Fingerprint;
import com.viewra.media.HeaderReader;
import com.viewra.media.MediaIndex;
import com.viewra.media.TrackTiming;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads the headers of AVI films (Microsoft, "AVI RIFF File Reference") in the codings they were made with, OpenDML
/// included.
public final class AviReader extends HeaderReader {
    private static final int HEADER_BYTES = 12;

    @Override
    public boolean recognises(byte[] start) {
        return start.length >= HEADER_BYTES
                && new String(start, 0, 4, StandardCharsets.ISO_8859_1).equals("RIFF")
                && new String(start, 8, 4, StandardCharsets.ISO_8859_1).equals("AVI ");
    }

    @Override
    protected MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException {
        List<Chunk> chunks = Chunk.between(channel, HEADER_BYTES, channel.size(), ByteOrder.LITTLE_ENDIAN);
        if (chunks.isEmpty() || chunks.getLast().end() > channel.size() + 1) throw odd("It is cut short");
        Chunk header = find(chunks, "hdrl").orElseThrow(() -> odd("It has no header"));
        Chunk movie = find(chunks, "movi").orElseThrow(() -> odd("It has no pictures"));
        List<AviStream> streams = new ArrayList<>();
        for (Chunk list : header.children(channel, ByteOrder.LITTLE_ENDIAN))
            if (list.is("strl")) streams.add(AviStream.read(channel, list));
        Optional<Chunk> info = find(chunks, "INFO");
        return index(
                new AviTracks(channel, movie, streams),
                fingerprint,
                info.isPresent() ? ListInfo.read(channel, info.get()) : Map.of());
    }

    private static MediaIndex index(AviTracks tracks, Fingerprint fingerprint, Map<String, String> tags)
            throws IOException {
        Map<Integer, TrackTiming> timings = new TreeMap<>();
        for (Track track : tracks.list()) timings.put(track.index(), tracks.timing(track));
        return new MediaIndex(
                fingerprint,
                "avi",
                tracks.fileBytes(),
                Duration.ofNanos(Math.round(tracks.seconds() * 1e9)),
                tracks.list(),
                List.of(),
                tags,
                timings);
    }

    private static Optional<Chunk> find(List<Chunk> chunks, String name) {
        return chunks.stream().filter(chunk -> chunk.is(name)).findFirst();
    }
}
