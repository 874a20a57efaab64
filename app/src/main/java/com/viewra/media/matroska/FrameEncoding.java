package com.viewra.media.matroska;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/// What was done to every frame before it was stored (RFC 9559 5.1.4.1.31).
sealed interface FrameEncoding {
    /// Frames lie there as they are, but for a start that all share and that was left out.
    final class Stripped implements FrameEncoding {
        private final byte[] start;

        Stripped(byte[] start) {
            this.start = start;
        }

        @Override
        public byte[] restore(byte[] frame) {
            if (start.length == 0) return frame;
            byte[] whole = Arrays.copyOf(start, start.length + frame.length);
            System.arraycopy(frame, 0, whole, start.length, frame.length);
            return whole;
        }
    }

    /// Each frame is a zlib stream, as older muxers make of subtitles.
    record Deflated() implements FrameEncoding {
        /// No subtitle comes near it; a bomb does.
        private static final int LARGEST = 16 << 20;

        @Override
        public byte[] restore(byte[] frame) {
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(frame))) {
                return in.readNBytes(LARGEST);
            } catch (IOException e) {
                return new byte[0]; // garbled: as good as absent
            }
        }
    }

    /// Compressed in another way, or encrypted.
    record Foreign() implements FrameEncoding {
        @Override
        public byte[] restore(byte[] frame) {
            return frame;
        }
    }

    FrameEncoding NONE = new Stripped(new byte[0]);
    int ZLIB = 0;
    int HEADER_STRIPPING = 3;
    int SCOPE_FRAMES = 1;

    /// The frame as the codec knows it, as far as that can be had.
    byte[] restore(byte[] frame);

    static FrameEncoding parse(EbmlElement entry) {
        Optional<EbmlElement> encodings = entry.child(Id.CONTENT_ENCODINGS);
        List<EbmlElement> onFrames = encodings.map(all -> all.children(Id.CONTENT_ENCODING)).orElse(List.of()).stream()
                .filter(encoding -> (encoding.uint(Id.CONTENT_ENCODING_SCOPE, SCOPE_FRAMES) & SCOPE_FRAMES) != 0)
                .toList();
        if (onFrames.isEmpty()) return NONE;
        if (onFrames.size() > 1) return new Foreign();
        Optional<EbmlElement> compression = onFrames.getFirst().child(Id.CONTENT_COMPRESSION);
        if (compression.isEmpty()) return new Foreign();
        long algorithm = compression.get().uint(Id.CONTENT_COMP_ALGO, ZLIB);
        if (algorithm == ZLIB) return new Deflated();
        if (algorithm != HEADER_STRIPPING) return new Foreign();
        byte[] start = compression
                .get()
                .child(Id.CONTENT_COMP_SETTINGS)
                .map(EbmlElement::bytes)
                .orElse(new byte[0]);
        return new Stripped(start);
    }
}
