package com.viewra.server;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import com.viewra.streaming.Drawings;
import com.viewra.streaming.Offer;
import com.viewra.streaming.PartSink;
import com.viewra.streaming.RenditionId;
import com.viewra.streaming.Streams;
import com.viewra.streaming.Texts;
import com.viewra.streaming.Tiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers with texts that say what was asked for. Segment 99 takes forever, segment 13 fails, and
/// for segment 14 there is no room.
final class FakeStreams implements Streams {
    static final int ENDLESS = 99;
    static final int BROKEN = 13;
    static final int WITHOUT_ROOM = 14;
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch givenUp = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final Path folder;
    private final Map<String, Blob> stored = new ConcurrentHashMap<>();

    FakeStreams(Path folder) {
        this.folder = folder;
    }

    @Override
    public String hlsMaster(Path file, Offer offer) {
        return "#EXTM3U master " + offer;
    }

    @Override
    public String hlsMedia(Path file, RenditionId rendition) {
        return "#EXTM3U media " + rendition + " 1.m4s";
    }

    @Override
    public String dash(Path file, Offer offer) {
        return "<MPD>" + offer + "</MPD>";
    }

    @Override
    public Blob initSegment(Path file, RenditionId rendition) {
        return blob("init of " + rendition);
    }

    /// What was asked for before is stored.
    @Override
    public Optional<Blob> storedSegment(Path file, RenditionId rendition, int index) {
        return Optional.ofNullable(stored.get("segment " + index + " of " + rendition));
    }

    @Override
    public Blob segment(Path file, RenditionId rendition, int index) throws MediaException, InterruptedException {
        made.incrementAndGet();
        if (index == BROKEN) throw new MediaException(MediaException.Code.TOOL_FAILED, "The encoder died.");
        if (index == ENDLESS) waitForever();
        if (index == WITHOUT_ROOM)
            throw new MediaException(
                    MediaException.Code.UNKNOWN, "It is not stored.", new IOException("No space left on device"));
        return blob("segment " + index + " of " + rendition);
    }

    /// Comes in two parts; [#BROKEN] breaks off between them.
    @Override
    public Optional<Blob> segmentInParts(Path file, RenditionId rendition, int index, PartSink sink)
            throws MediaException {
        try {
            sink.accept("part one, ".getBytes(StandardCharsets.US_ASCII));
            if (index == BROKEN) throw new MediaException(MediaException.Code.TOOL_FAILED, "The encoder died.");
            sink.accept("part two".getBytes(StandardCharsets.US_ASCII));
            return Optional.empty();
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Texts texts() {
        return new Texts() {
            @Override
            public boolean readTeletext() {
                return false;
            }

            @Override
            public String playlist(Path film, String id) {
                return "#EXTM3U cues of " + id;
            }

            @Override
            public String segment(Path film, String id, int index) {
                return "WEBVTT\n\nsegment " + index + " of " + id;
            }

            @Override
            public String whole(Path film, String id) {
                return "WEBVTT\n\n" + id;
            }
        };
    }

    @Override
    public Drawings drawings() {
        return new Drawings() {
            @Override
            public String list(Path film) {
                return "{\"pictures\":[],\"scripts\":[]}";
            }

            @Override
            public Blob pictures(Path film, String id, int index) {
                return blob("pictures " + index + " of " + id);
            }

            @Override
            public String script(Path film, String id) {
                return "[Script Info] " + id;
            }

            @Override
            public byte[] font(Path film, int index) {
                return new byte[] {(byte) index};
            }
        };
    }

    @Override
    public Tiles tiles() {
        return new Tiles() {
            @Override
            public String playlist(Path film) {
                return "#EXTM3U sheets";
            }

            @Override
            public String list(Path film) {
                return "WEBVTT\n\ntiles";
            }

            @Override
            public Blob sheet(Path film, int index) {
                return blob("sheet " + index);
            }
        };
    }

    int made() {
        return made.get();
    }

    /// As if the store had made room for others.
    void deleteStored() throws IOException {
        for (Blob blob : stored.values()) Files.delete(blob.file());
    }

    private void waitForever() throws InterruptedException {
        started.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            givenUp.countDown();
            throw e;
        }
    }

    private Blob blob(String text) {
        String key = Integer.toHexString(text.hashCode());
        try {
            Blob blob = new Blob(key, Files.writeString(folder.resolve(key), text), text.length());
            stored.put(text, blob);
            return blob;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
