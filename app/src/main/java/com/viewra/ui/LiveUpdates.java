package com.viewra.ui;

import com.viewra.api.event.DomainEvent;
import com.viewra.copies.CopyEvent;
import com.viewra.enrichment.identification.IdentificationEvent;
import com.viewra.events.EventBus;
import com.viewra.exchange.TransferProgress;
import com.viewra.library.LibraryEvent;
import com.viewra.plugins.PluginEvent;
import com.viewra.scan.ScanEvent;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.Place;
import com.viewra.ui.scan.ScanModel;
import com.viewra.ui.shell.Shell;
import java.time.Duration;

/// Keeps what is shown in step with what happens.
final class LiveUpdates implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(400);
    private final FxThread fx;
    private final Shell shell;
    private final ScanModel scans;
    private final Runnable refresh;
    private final Runnable recount;
    private final EventBus.Subscription subscription;

    /// @param count finds out anew whether somebody has to look
    LiveUpdates(EventBus events, FxThread fx, Shell shell, ScanModel scans, Runnable count) {
        this.fx = fx;
        this.shell = shell;
        this.scans = scans;
        recount = fx.coalesced(QUIET, count);
        recount.run();
        refresh = fx.coalesced(QUIET, shell::libraryChanged);
        subscription = events.subscribe("desktop", this::accept);
    }

    private void accept(DomainEvent event) {
        switch (event) {
            case LibraryEvent library -> accept(library);
            case CopyEvent _, TransferProgress _ -> refresh.run();
            case PluginEvent _, IdentificationEvent _ -> {
                recount.run();
                refresh.run();
            }
            case ScanEvent.ScanProgress(var library, var status) -> fx.run(() -> scans.show(library, status));
            default -> {
                // other rooms' events, and those of plugins, change nothing that is shown
            }
        }
    }

    private void accept(LibraryEvent event) {
        switch (event) {
            case LibraryEvent.LibraryAdded _ -> fx.run(this::leaveWelcome);
            case LibraryEvent.ItemAdded _,
                    LibraryEvent.ItemMissing _,
                    LibraryEvent.ItemRemoved _,
                    LibraryEvent.LibraryRemoved _ -> {
                recount.run();
                refresh.run();
            }
            case LibraryEvent.ItemChanged _,
                    LibraryEvent.ArtworkReady _,
                    LibraryEvent.PlaybackProgress _,
                    LibraryEvent.LikingChanged _,
                    LibraryEvent.PlaylistChanged _ -> refresh.run();
        }
    }

    private void leaveWelcome() {
        if (shell.place().filter(Place.Welcome.class::isInstance).isPresent()) shell.home();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
