package com.viewra;

import com.viewra.server.HttpServer;
import com.viewra.ui.devices.LanAccess;
import com.viewra.ui.devices.PairedDevice;
import java.net.URI;
import java.util.List;

/// The server as the window sees it: the way in for other devices.
record ServerAccess(HttpServer server) implements LanAccess {
    @Override
    public List<URI> addresses() {
        return server.onNetwork().stream().toList();
    }

    @Override
    public String pairingCode() {
        return server.pairingCode();
    }

    @Override
    public List<PairedDevice> devices() {
        return server.devices().all().stream()
                .map(device -> new PairedDevice(device.id(), device.name(), device.pairedAt(), device.owner()))
                .toList();
    }

    @Override
    public void setOwner(String id, boolean isOwner) {
        server.devices().setOwner(id, isOwner);
    }

    @Override
    public void revoke(String id) {
        server.devices().remove(id);
    }

    @Override
    public boolean letBackIn(String id) {
        return server.devices().restore(id);
    }
}
