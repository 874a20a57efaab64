package com.viewra.server;

import java.nio.file.Path;
import java.time.InstantSource;

/// Where and how to listen.
/// @param home folder for the server's own files: tokens and devices
/// @param bind address to listen on; loopback is listened on in any case
/// @param port 0 for any free one
public record ServerOptions(Path home, String bind, int port, InstantSource clock, Codes codes) {
    /// Told of each code after the first ones, so that a person can read it.
    public interface Codes {
        /// @param code for the next device
        void next(String code);

        /// @param code that makes a device one of the owner's
        void owner(String code);
    }
}
