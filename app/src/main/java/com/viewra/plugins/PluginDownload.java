package com.viewra.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// Fetches a plugin's zip from the web.
final class PluginDownload {
    private static final long MAX_BYTES = 256L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private PluginDownload() {}

    static void fetch(URI source, Path target) throws IOException, InterruptedException {
        if (!Set.of("http", "https").contains(String.valueOf(source.getScheme())) || source.getHost() == null)
            throw new PluginException("Plugins are fetched from http and https addresses, not from " + source + ".");
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(source).timeout(PATIENCE).build();
            HttpResponse<InputStream> response = answer(client, request);
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK)
                    throw new PluginException("%s answered with status %d.".formatted(source, response.statusCode()));
                copy(body, target);
            }
        }
    }

    private static HttpResponse<InputStream> answer(HttpClient client, HttpRequest request)
            throws PluginException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new PluginException("%s does not answer. Check the address.".formatted(request.uri()), e);
        }
    }

    private static void copy(InputStream body, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[64 * 1024];
            long copied = 0;
            for (int count; (count = body.read(buffer)) > 0; copied += count) {
                if (copied + count > MAX_BYTES) throw new PluginException("The download is too large for a plugin.");
                out.write(buffer, 0, count);
            }
        }
    }
}
