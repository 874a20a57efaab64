package com.viewra.ui.devices;

import java.net.URI;
import java.util.List;

/// How other devices reach this library, and which have. Safe for use from any thread; may block.
public interface LanAccess {
    /// Of the web client, as other devices on the network type it, the most likely first; empty while no server runs.
    List<URI> addresses();

    /// A code that is valid now.
    String pairingCode();

    List<PairedDevice> devices();

    /// Lets a device look after the library, or no longer.
    void setOwner(String id, boolean isOwner);

    /// Turns a device away until it is paired again.
    void revoke(String id);

    /// Takes [#revoke] back. @return whether that is still possible
    boolean letBackIn(String id);
}
