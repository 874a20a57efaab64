package com.viewra.enrichment;

import com.viewra.api.web.Courtesy;
import com.viewra.api.web.PoliteClient;
import com.viewra.api.web.WebException;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Identifications;
import com.viewra.library.MediaId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures that providers have of items, fetched when they are wanted, a few megabytes at most.
public final class OfferedPictures implements WebPictures, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OfferedPictures.class);
    private static final int LARGEST_BYTES = 16 * 1024 * 1024;
    private static final Courtesy COURTESY = new Courtesy(
            Duration.ofMillis(50),
            Duration.ofSeconds(20),
            2,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofDays(30),
            5,
            Duration.ofMinutes(2),
            LARGEST_BYTES);
    private final Identifications decisions;
    private final Path folder;
    private final Map<String, PoliteClient> hosts = new ConcurrentHashMap<>();

    /// @param folder where what was fetched is kept
    public OfferedPictures(Identifications decisions, Path folder) {
        this.decisions = decisions;
        this.folder = folder;
    }

    /// @return a file that the caller deletes; empty if none is offered, or it is not to be had. It may be anything: it
    ///     is the caller who finds out whether it is a picture.
    Optional<Path> fetch(MediaId item, ArtworkKind kind) throws IOException, InterruptedException {
        Optional<byte[]> picture = Optional.empty();
        Optional<URI> address = decisions.offeredPicture(item, kind);
        if (address.isPresent()) picture = read(address.get());
        if (picture.isEmpty()) return Optional.empty();
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "offered-", ".part");
        return Optional.of(Files.write(file, picture.get()));
    }

    @Override
    public Optional<byte[]> read(URI address) throws InterruptedException {
        try {
            return Optional.of(client(String.valueOf(address.getAuthority())).get(address, Map.of()));
        } catch (WebException e) {
            LOG.info("The picture {} could not be fetched: {}", address, e.getMessage());
            return Optional.empty();
        }
    }

    private PoliteClient client(String host) {
        return hosts.computeIfAbsent(host, name -> new PoliteClient(name, "Viewra/0.1.0", folder, COURTESY));
    }

    @Override
    public void close() {
        hosts.values().forEach(PoliteClient::close);
    }
}
