package com.viewra.ui;

import com.viewra.enrichment.Artwork;
import com.viewra.events.EventBus;
import com.viewra.library.Library;
import com.viewra.playback.Playback;
import com.viewra.playback.StreamLinks;
import com.viewra.scan.Scans;
import com.viewra.ui.devices.LanAccess;
import java.util.List;

/// What the window needs of the rest of the program.
/// @param vlcArguments further arguments for libVLC; tests that need no sound give `--aout=dummy`
public record DesktopServices(
        Library library,
        Scans scans,
        Artwork artwork,
        Playback playback,
        StreamLinks links,
        EventBus events,
        LanAccess lan,
        List<String> vlcArguments) {
    public DesktopServices {
        vlcArguments = List.copyOf(vlcArguments);
    }
}
