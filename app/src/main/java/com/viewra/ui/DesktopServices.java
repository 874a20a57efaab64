package com.viewra.ui;

import com.viewra.enrichment.Artwork;
import com.viewra.enrichment.WebPictures;
import com.viewra.enrichment.identification.Identification;
import com.viewra.events.EventBus;
import com.viewra.library.Browsing;
import com.viewra.library.Library;
import com.viewra.library.MetadataStore;
import com.viewra.playback.DeviceProfile;
import com.viewra.playback.Playback;
import com.viewra.playback.StreamLinks;
import com.viewra.scan.Scans;
import com.viewra.streaming.Tiles;
import com.viewra.ui.copy.CopyQueue;
import com.viewra.ui.devices.LanAccess;
import com.viewra.ui.player.PlayerOptions;
import com.viewra.ui.setup.LibraryMoves;
import com.viewra.ui.setup.PluginShelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the window needs of the rest of the program.
/// @param devices that are known, for telling how things would play there
/// @param warning to show at the start, if something was lost
/// @param showInFolder opens the system's file browser at a file; empty where there is none. May block
public record DesktopServices(
        Library library,
        Browsing browsing,
        MetadataStore metadata,
        Scans scans,
        CopyQueue copies,
        Artwork artwork,
        Playback playback,
        StreamLinks links,
        Tiles tiles,
        List<DeviceProfile> devices,
        EventBus events,
        LanAccess lan,
        PluginShelf plugins,
        LibraryMoves moves,
        Identification identification,
        WebPictures webPictures,
        Optional<Consumer<Path>> showInFolder,
        PlayerOptions player,
        Optional<String> warning) {}
