package com.viewra.server.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.server.http.Json;
import com.viewra.settings.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The devices that may use this server, in a small file. Of their tokens only digests are kept. Safe for use from any
/// thread.
public final class Devices {
    private static final int MAX_NAME_LENGTH = 60;
    private static final ObjectMapper JSON = Json.mapper();
    private final Path file;
    private final InstantSource clock;
    private List<Entry> entries;
    /// Those turned away since the program was started.
    private final List<Entry> removed = new ArrayList<>();

    private Devices(Path file, InstantSource clock, List<Entry> entries) {
        this.file = file;
        this.clock = clock;
        this.entries = entries;
    }

    /// @param file made when the first device is paired
    public static Devices open(Path file, InstantSource clock) throws IOException {
        List<Entry> entries =
                Files.exists(file) ? List.of(JSON.readValue(Files.readString(file), Entry[].class)) : List.of();
        return new Devices(file, clock, entries);
    }

    /// @param token shown once, here
    public record Registration(Device device, String token) {}

    public synchronized Registration add(String name) {
        String shown = name.isBlank() ? "Unnamed device" : name.strip();
        if (shown.length() > MAX_NAME_LENGTH) shown = shown.substring(0, MAX_NAME_LENGTH);
        String token = SecretFile.random();
        Device device = new Device(SecretFile.random().substring(0, 12), shown, clock.instant(), false);
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(device, Digests.sha256(token)));
        save(more);
        return new Registration(device, token);
    }

    public synchronized Optional<Device> find(String token) {
        String digest = Digests.sha256(token);
        return entries.stream()
                .filter(entry -> Digests.same(entry.tokenDigest, digest))
                .map(Entry::device)
                .findFirst();
    }

    public synchronized List<Device> all() {
        return entries.stream().map(Entry::device).toList();
    }

    /// Lets a device look after the library, or no longer.
    /// @return the device as it is now; empty if there is none
    public synchronized Optional<Device> setOwner(String id, boolean isOwner) {
        List<Entry> changed = entries.stream()
                .map(entry -> entry.device.id().equals(id)
                        ? new Entry(entry.device.withOwner(isOwner), entry.tokenDigest)
                        : entry)
                .toList();
        if (!changed.equals(entries)) save(changed);
        return all().stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /// @return whether there was such a device
    public synchronized boolean remove(String id) {
        List<Entry> rest =
                entries.stream().filter(entry -> !entry.device.id().equals(id)).toList();
        boolean found = rest.size() < entries.size();
        if (!found) return false;
        List<Entry> gone =
                entries.stream().filter(entry -> entry.device.id().equals(id)).toList();
        save(rest);
        removed.addAll(gone);
        return true;
    }

    /// Takes [#remove] back, as long as the program runs: the device is in again with the token it had.
    /// @return whether there was such a device
    public synchronized boolean restore(String id) {
        Optional<Entry> gone =
                removed.stream().filter(entry -> entry.device.id().equals(id)).findFirst();
        if (gone.isEmpty()) return false;
        List<Entry> more = new ArrayList<>(entries);
        more.add(gone.get());
        save(more);
        removed.remove(gone.get());
        return true;
    }

    private void save(List<Entry> changed) {
        try {
            SecretFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(changed));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of devices could not be saved to " + file + ".", e);
        }
        entries = List.copyOf(changed);
    }

    record Entry(Device device, String tokenDigest) {}
}
