package com.viewra.ui;

import com.viewra.api.scan.LibraryKind;
import com.viewra.events.EventBus;
import com.viewra.ui.devices.LanAccess;
import com.viewra.ui.player.PlayerOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens the window on the made-up library, to look at: `main` with "empty" shows the first start.
public final class Preview {
    private Preview() {}

    public static void main(String[] args) throws Exception {
        EventBus events = new EventBus();
        FakeLibrary library = new FakeLibrary(events);
        if (!List.of(args).contains("empty")) {
            library.add("Sample", LibraryKind.MIXED, List.of(Path.of("/media")));
            SampleLibrary.fill(library);
            for (String argument : args) SampleLibrary.add(library, Path.of(argument));
        }
        Path pictures = Files.createDirectories(Path.of("target", "preview-art"));
        FakePlayback playback = new FakePlayback(library);
        LanAccess lan = new LanAccess(() -> List.of(URI.create("http://192.168.1.20:8439/")), () -> "418302");
        DesktopApp.launch(new DesktopServices(
                library,
                FakeBrowsing.of(library),
                new FakeMetadata(),
                new FakeScans(),
                new FakeCopies(),
                new FakeArtwork(library, pictures),
                playback,
                playback,
                List.of(),
                events,
                lan,
                Optional.empty(),
                new PlayerOptions(true, List.of("--aout=dummy"))));
        events.close();
    }
}
