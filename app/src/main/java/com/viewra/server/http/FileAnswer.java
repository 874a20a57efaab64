package com.viewra.server.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.jspecify.annotations.Nullable;

/// Sends a file, whole or in part (RFC 9110 sections 13 and 14): ranges, conditions, HEAD.
/// @param etag strong validator without quotes: changes whenever the bytes do
/// @param cacheControl value of the header of that name
public record FileAnswer(Path file, String mediaType, String etag, String cacheControl) {
    /// @throws java.nio.file.NoSuchFileException if the file is gone
    public void send(Context ctx) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            String quoted = '"' + etag + '"';
            ctx.header("ETag", quoted).header("Cache-Control", cacheControl).header("Accept-Ranges", "bytes");
            if (isKnown(ctx.header("If-None-Match"), quoted)) {
                ctx.status(HttpStatus.NOT_MODIFIED);
                return;
            }
            send(ctx, channel, quoted);
        }
    }

    private void send(Context ctx, FileChannel channel, String quoted) throws IOException {
        long size = channel.size();
        String range = ctx.header("Range");
        String condition = ctx.header("If-Range");
        boolean wantsPart = range != null && (condition == null || condition.equals(quoted));
        Optional<ByteRange> part = wantsPart ? ByteRange.parse(range, size) : Optional.of(ByteRange.whole(size));
        if (part.isEmpty()) {
            ctx.header("Content-Range", "bytes */" + size);
            throw new ProblemException(HttpStatus.RANGE_NOT_SATISFIABLE, "The file has only " + size + " bytes.");
        }
        ByteRange bytes = part.get();
        if (bytes.isPartOf(size)) {
            ctx.status(HttpStatus.PARTIAL_CONTENT);
            ctx.header("Content-Range", "bytes %d-%d/%d".formatted(bytes.first(), bytes.last(), size));
        }
        ctx.contentType(mediaType);
        ctx.res().setContentLengthLong(bytes.length());
        if (!ctx.method().equals(HandlerType.HEAD))
            FileBytes.send(channel, bytes, receiver(ctx.res().getOutputStream()));
    }

    private static FileBytes.Receiver receiver(OutputStream out) {
        return (bytes, _) -> ((HttpOutput) out).write(bytes);
    }

    private static boolean isKnown(@Nullable String header, String quoted) {
        return header != null && (header.equals("*") || header.contains(quoted));
    }
}
