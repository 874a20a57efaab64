package com.viewra.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Fetches a segment that is sent while it is being encoded, and notes when there was something to show.
/// @param partMillis until the first `moof` and `mdat` were there
/// @param wholeMillis until all was
record FirstPart(double partMillis, double wholeMillis) {
    private static final int MDAT = 0x6d646174;
    private static final int HEADER_BYTES = 8;

    static FirstPart of(HttpClient http, URI segment) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(segment + "?drip=1")).build();
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new IOException(segment + " answered " + answer.statusCode());
        try (DataInputStream in = new DataInputStream(answer.body())) {
            for (int type = 0; type != MDAT; ) {
                int size = in.readInt();
                type = in.readInt();
                in.skipNBytes(size - HEADER_BYTES);
            }
            double part = (System.nanoTime() - start) / 1e6;
            in.transferTo(OutputStream.nullOutputStream());
            return new FirstPart(part, (System.nanoTime() - start) / 1e6);
        }
    }
}
