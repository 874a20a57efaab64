package com.viewra.copies;

import com.viewra.streaming.RenditionId;
import com.viewra.streaming.Streams;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// One rendition of a film as one file: the init segment and the media segments in order, taken from the store where
/// they are there and made where not. It grows segment by segment; how long it was after each is noted beside it, so
/// that it goes on where it was, whenever the program ended.
/// @param file the growing file
record Part(Streams streams, Path source, RenditionId rendition, Path file) {
    /// Told after each segment.
    interface Progress {
        void segment() throws InterruptedException;
    }

    /// How many segments the rendition has.
    int segments() throws IOException, InterruptedException {
        return (int) streams.hlsMedia(source, rendition)
                .lines()
                .filter(line -> line.startsWith("#EXTINF"))
                .count();
    }

    /// How many of them are there.
    int done() throws IOException {
        return Math.max(0, lengths().size() - 1);
    }

    /// Adds what is missing.
    void complete(Progress progress) throws IOException, InterruptedException {
        List<Long> lengths = lengths();
        int segments = segments();
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(lengths.isEmpty() ? 0 : lengths.getLast());
            out.position(out.size());
            for (int n = Math.max(0, lengths.size() - 1); n < segments; n++) {
                Path segment = streams.segmentInBackground(source, rendition, n).file();
                // Asked for after the first segment, with which it came: alone it would be made as for a viewer.
                if (out.size() == 0)
                    append(out, streams.initSegment(source, rendition).file());
                append(out, segment);
                progress.segment();
            }
        }
    }

    private void append(FileChannel out, Path blob) throws IOException {
        try (FileChannel in = FileChannel.open(blob)) {
            for (long at = 0; at < in.size(); ) at += in.transferTo(at, in.size() - at, out);
        }
        Files.writeString(noted(), out.position() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// After the init segment, then after each media segment. A line that a crash cut off, or bytes that were lost,
    /// are made again.
    private List<Long> lengths() throws IOException {
        List<Long> lengths = new ArrayList<>();
        if (!Files.exists(noted()) || !Files.exists(file)) return lengths;
        String text = Files.readString(noted());
        long size = Files.size(file);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList())
            if (Long.parseLong(line) <= size) lengths.add(Long.parseLong(line));
        Files.writeString(noted(), lengths.stream().map(length -> length + "\n").reduce("", String::concat));
        return lengths;
    }

    private Path noted() {
        return file.resolveSibling(file.getFileName() + ".lengths");
    }
}
