package com.viewra.server.stream;

import com.viewra.content.Blob;
import com.viewra.streaming.PartSink;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/// A segment that is sent part by part while it is being encoded, to players that ask for it with `drip=1`. For others
/// it would only look like a slow network.
final class SegmentDrip {
    private static final Pattern ADDRESS = Pattern.compile("index\\.m3u8|\\.m4s");

    private final Context ctx;
    private final String mediaType;
    private boolean begun;

    SegmentDrip(Context ctx, String mediaType) {
        this.ctx = ctx;
        this.mediaType = mediaType;
    }

    /// A manifest for a player that asked for it with `drip=1`: its segments will be asked for so, too.
    static String manifest(Context ctx, String text) {
        return "1".equals(ctx.queryParam("drip")) ? ADDRESS.matcher(text).replaceAll("$0?drip=1") : text;
    }

    /// Ranges are of a segment as it is stored.
    static boolean isAskedFor(Context ctx) {
        return "1".equals(ctx.queryParam("drip")) && ctx.header("Range") == null;
    }

    /// What gives the parts.
    interface Source {
        /// @return the whole segment if it gave no part
        Optional<Blob> give(PartSink sink) throws IOException, InterruptedException;
    }

    /// @return false if the segment is stored by now and nothing is sent yet
    boolean sent(Source source) throws IOException, InterruptedException {
        boolean isComplete = false;
        try {
            boolean sent = source.give(this::send).isEmpty();
            isComplete = true;
            return sent;
        } finally {
            // An answer that has begun can only be cut off: a player must not take what it has for the whole.
            if (begun && !isComplete) ClientWatch.hangUp(ctx);
        }
    }

    /// Bytes differ from those stored, so they have no tag and stay in no cache.
    private void send(byte[] part) throws IOException {
        OutputStream out = ctx.res().getOutputStream();
        if (!begun) ctx.contentType(mediaType).header("Cache-Control", "no-store");
        begun = true;
        out.write(part);
        out.flush();
    }
}
