package com.viewra.ui.devices;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/// How other devices reach this library.
/// @param addresses of the web client as other devices on the network type it, the most likely first; empty while no
///     server runs
/// @param pairingCode gives a code that is valid now
public record LanAccess(Supplier<List<URI>> addresses, Supplier<String> pairingCode) {}
