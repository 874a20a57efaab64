package com.viewra.health;

import com.sun.jna.NativeLibrary;

/// Looks for libVLC, which the desktop player uses. Asks the system's loader alone: vlcj's own discovery searches whole
/// folder trees and can take minutes where there is no VLC.
public final class LibVlcProbe {
    private LibVlcProbe() {}

    public static Finding find() {
        try {
            NativeLibrary library = NativeLibrary.getInstance("vlc");
            String version = library.getFunction("libvlc_get_version").invokeString(new Object[0], false);
            return Finding.found("libVLC", false, version);
        } catch (UnsatisfiedLinkError e) {
            return Finding.missing(
                    "libVLC",
                    false,
                    "not found; the desktop player will use what Java can play",
                    "Install VLC 3: apt-get install vlc, or from https://www.videolan.org");
        }
    }
}
