package com.viewra.ui;

import com.viewra.ui.devices.LanAccess;
import com.viewra.ui.devices.PairedDevice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// A way in that never changes, and two devices that have taken it.
final class FakeAccess implements LanAccess {
    private final Map<String, PairedDevice> devices = new ConcurrentSkipListMap<>();
    private final Map<String, PairedDevice> gone = new ConcurrentSkipListMap<>();

    FakeAccess() {
        Instant spring = Instant.parse("2026-03-20T12:00:00Z");
        devices.put("1", new PairedDevice("1", "Chrome on Android", spring, false));
        devices.put("2", new PairedDevice("2", "Television", spring, false));
    }

    @Override
    public List<URI> addresses() {
        return List.of(URI.create("http://192.168.1.20:8439/"));
    }

    @Override
    public String pairingCode() {
        return "418302";
    }

    @Override
    public List<PairedDevice> devices() {
        return List.copyOf(devices.values());
    }

    @Override
    public void setOwner(String id, boolean isOwner) {
        devices.computeIfPresent(id, (_, one) -> new PairedDevice(id, one.name(), one.pairedAt(), isOwner));
    }

    @Override
    public void revoke(String id) {
        devices.computeIfPresent(id, (_, device) -> {
            gone.put(id, device);
            return null;
        });
    }

    @Override
    public boolean letBackIn(String id) {
        return Optional.ofNullable(gone.remove(id))
                .map(device -> devices.put(id, device) == null)
                .orElse(false);
    }
}
