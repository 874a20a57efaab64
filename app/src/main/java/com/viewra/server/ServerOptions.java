package com.viewra.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Where and how to listen.
/// @param home folder for the server's own files: tokens and devices
/// @param bind address to listen on; loopback is listened on in any case
/// @param port 0 for any free one
/// @param showCode told of each new pairing code, so that a person can read it
public record ServerOptions(Path home, String bind, int port, InstantSource clock, Consumer<String> showCode) {}
