package com.viewra.server.stream;

import com.viewra.content.Blob;
import com.viewra.health.Metrics;
import com.viewra.library.MediaId;
import com.viewra.server.access.HostGuard;
import com.viewra.server.access.StreamTokens;
import com.viewra.server.http.ByteRange;
import com.viewra.server.http.FileBytes;
import com.viewra.server.http.ResponseHeaders;
import com.viewra.streaming.RenditionId;
import com.viewra.streaming.Streams;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers plain requests for stored segments before servlets and routes are asked, which is most of what players
/// request and takes a third of the time. Whatever is out of the ordinary (a range, a condition, a foreign host
/// name, a signature that is not valid, a segment that has yet to be made) goes on to [StreamRoutes], which
/// answers the same for the rest.
final class StoredSegments extends Handler.Wrapper {
    private static final Pattern ADDRESS =
            Pattern.compile("/stream/([^/]+)/([1-9]\\d{0,17})/[^/]+/([^/]+)/(\\d{1,7})\\.m4s");
    private static final HttpField TYPE = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, StreamRoutes.SEGMENT);
    private static final HttpField KEPT = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, StreamRoutes.FOR_GOOD);
    private static final HttpField RANGES = new PreEncodedHttpField(HttpHeader.ACCEPT_RANGES, "bytes");

    private final HostGuard hosts;
    private final Sources sources;
    private final StreamTokens tokens;
    private final Streams streams;
    private final Metrics metrics;

    StoredSegments(HostGuard hosts, Sources sources, StreamTokens tokens, Streams streams, Metrics metrics) {
        this.hosts = hosts;
        this.sources = sources;
        this.tokens = tokens;
        this.streams = streams;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long startNanos = System.nanoTime();
        Optional<Blob> stored = stored(request);
        if (stored.isEmpty()) return super.handle(request, response, callback);
        try (FileChannel channel = FileChannel.open(stored.get().file())) {
            if (!isSent(channel, stored.get(), response, callback)) return true;
        } catch (NoSuchFileException e) {
            return super.handle(request, response, callback); // the store made room in this very moment
        }
        metrics.request("GET", StreamRoutes.SEGMENTS, 200, Duration.ofNanos(System.nanoTime() - startNanos));
        return true;
    }

    private Optional<Blob> stored(Request request) {
        if (!isPlain(request)) return Optional.empty();
        Matcher address = ADDRESS.matcher(Request.getPathInContext(request));
        if (!address.matches()) return Optional.empty();
        String host = request.getHeaders().get(HttpHeader.HOST);
        if (host == null || !hosts.isOwn(host)) return Optional.empty();
        MediaId id = MediaId.parse(address.group(2));
        StreamKey key = StreamKey.parse(address.group(1));
        if (!tokens.isValid(key.token(), id)) return Optional.empty();
        return sources.of(id, key.version())
                .flatMap(film -> stored(film, address.group(3), Integer.parseInt(address.group(4))));
    }

    private Optional<Blob> stored(Path film, String rendition, int index) {
        return RenditionId.parse(rendition).flatMap(id -> streams.storedSegment(film, id, index));
    }

    private static boolean isPlain(Request request) {
        HttpFields headers = request.getHeaders();
        return HttpMethod.GET.is(request.getMethod())
                && !headers.contains(HttpHeader.RANGE)
                && !headers.contains(HttpHeader.IF_NONE_MATCH);
    }

    /// @return false if the client went away
    private static boolean isSent(FileChannel channel, Blob blob, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        ResponseHeaders.of("/stream/").forEach(headers::put);
        headers.put(TYPE)
                .put(KEPT)
                .put(RANGES)
                .put(HttpHeader.ETAG, '"' + blob.key() + '"')
                .put(HttpHeader.CONTENT_LENGTH, blob.sizeBytes());
        try {
            FileBytes.send(
                    channel,
                    ByteRange.whole(blob.sizeBytes()),
                    (bytes, last) -> Content.Sink.write(response, last, bytes));
            callback.succeeded();
            return true;
        } catch (IOException e) {
            callback.failed(e);
            return false;
        }
    }
}
