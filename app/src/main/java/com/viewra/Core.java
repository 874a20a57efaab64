package com.viewra;

import com.viewra.api.scan.MediaScanner;
import com.viewra.events.EventBus;
import com.viewra.library.store.LibraryStore;
import com.viewra.library.store.RegularBackups;
import com.viewra.media.CachedMediaReader;
import com.viewra.media.MediaReader;
import com.viewra.media.StoredIndexes;
import com.viewra.media.StoringMediaReader;
import com.viewra.media.containers.DefaultMediaReader;
import com.viewra.plugins.PluginFolders;
import com.viewra.plugins.PluginHost;
import com.viewra.process.ChildProcesses;
import com.viewra.process.ChosenTools;
import com.viewra.process.EmbeddedFfmpeg;
import com.viewra.process.TalkingTools;
import com.viewra.scan.LibraryScans;
import com.viewra.scan.LibraryWatch;
import com.viewra.scan.ScanEvent.ScanProgress;
import com.viewra.scan.ScanStatus;
import com.viewra.settings.Environment;
import com.viewra.settings.Home;
import com.viewra.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The rooms that every command needs: settings, child processes, plugins, media, library, scans.
record Core(
        Home home,
        SettingsFile settings,
        EventBus events,
        TalkingTools tools,
        PluginHost plugins,
        MediaReader reader,
        LibraryStore library,
        LibraryScans scans) {
    static final Clock CLOCK = Clock.systemUTC();
    /// The folder in the home that holds the database.
    static final String LIBRARY = "library";

    /// Opens the rooms from the bottom up.
    /// @param closing closes them, also when opening fails half-way
    /// @throws com.viewra.settings.HomeTakenException if another program uses this home
    static Core open(Path folder, Environment environment, Closing closing) throws IOException {
        environment.requireNamesInUtf8();
        Home home = closing.keep(Home.open(folder));
        Logging.alsoTo(home.resolve("logs"));
        SettingsFile settings = SettingsFile.open(home.resolve("settings.json"));
        EventBus events = closing.keep(new EventBus());
        ChildProcesses processes = closing.keep(tools(home.folder(), settings));
        PluginHost plugins = closing.keep(PluginHost.start(
                PluginFolders.in(home.folder(), environment.bundledPlugins()), settings, processes, events));
        MediaReader storing = new StoringMediaReader(
                new DefaultMediaReader(processes), new StoredIndexes(home.resolve("indexes"), CLOCK));
        MediaReader reader = new CachedMediaReader(storing);
        LibraryStore library = closing.keep(LibraryStore.open(home.resolve(LIBRARY), events, CLOCK));
        RegularBackups backups = closing.keep(new RegularBackups(library));
        LibraryScans scans = closing.keep(new LibraryScans(
                library, library.intake(), storing, () -> plugins.extensions(MediaScanner.class), events, CLOCK));
        backups.yieldTo(scans::isAnyRunning);
        events.subscribe("backups", event -> {
            if (event instanceof ScanProgress scan && hasFoundMuch(scan.status())) backups.muchIsNew();
        });
        return new Core(home, settings, events, processes, plugins, reader, library, scans);
    }

    private static boolean hasFoundMuch(ScanStatus scan) {
        return scan.state() == ScanStatus.State.IDLE && scan.done() > scan.unchanged();
    }

    /// What has to be told at the start: that something of the library was lost.
    Optional<String> warning() throws IOException {
        return LibraryStore.lossNews(home.resolve(LIBRARY), CLOCK);
    }

    /// Notices changes in the folders of all libraries, and scans them once as soon as lists can be shown: with 100,000
    /// items these would be there after 8 s instead of 5, as the two take each other's processor.
    LibraryWatch watchLibraries() throws InterruptedException {
        LibraryWatch watch = new LibraryWatch(library, library.intake(), scans, CLOCK);
        events.subscribe("folder watch", watch::on);
        watch.startAfter(library::awaitLists);
        return watch;
    }

    /// Child processes with the user's own tools first, then those that come with Viewra.
    static ChildProcesses tools(Path home, SettingsFile settings) {
        return new ChildProcesses(
                new ChosenTools(settings.current().tools()).or(new EmbeddedFfmpeg(home.resolve("tools"))),
                home.resolve("run"));
    }
}
