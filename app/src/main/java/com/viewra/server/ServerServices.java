package com.viewra.server;

import com.viewra.copies.Copies;
import com.viewra.enrichment.Artwork;
import com.viewra.enrichment.WebPictures;
import com.viewra.enrichment.identification.Identification;
import com.viewra.events.EventBus;
import com.viewra.exchange.Transfers;
import com.viewra.health.Health;
import com.viewra.health.Metrics;
import com.viewra.library.Browsing;
import com.viewra.library.Library;
import com.viewra.library.MetadataStore;
import com.viewra.library.portable.Portable;
import com.viewra.playback.Playback;
import com.viewra.playback.Timelines;
import com.viewra.playback.profiles.DeviceProfiles;
import com.viewra.plugins.PluginHost;
import com.viewra.scan.Scans;
import com.viewra.server.api.Storage;
import com.viewra.streaming.Streams;

/// What the server serves.
public record ServerServices(
        Library library,
        Browsing browsing,
        Scans scans,
        Artwork artwork,
        Playback playback,
        Timelines timelines,
        DeviceProfiles devices,
        Streams streams,
        Copies copies,
        PluginHost plugins,
        Health health,
        Metrics metrics,
        EventBus events,
        MetadataStore metadata,
        Identification identification,
        WebPictures webPictures,
        Storage storage,
        Portable portable,
        Transfers transfers) {}
