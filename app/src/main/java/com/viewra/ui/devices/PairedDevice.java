package com.viewra.ui.devices;

import java.time.Instant;

/// A phone, browser or television that was let in.
/// @param owner whether it may look after the library
public record PairedDevice(String id, String name, Instant pairedAt, boolean owner) {}
