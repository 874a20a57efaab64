package com.viewra.ui;

import com.viewra.api.scan.LibraryKind;
import com.viewra.enrichment.identification.FakeIdentification;
import com.viewra.events.EventBus;
import com.viewra.ui.player.PlayerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens the window on the made-up library, to look at: `main` with "empty" shows the first start.
public final class Preview {
    private Preview() {}

    private static FakeIdentification identification(FakeLibrary library) {
        FakeIdentification identification = new FakeIdentification();
        library.find(com.viewra.library.ItemQuery.all().page(0, 12))
                .items()
                .forEach(item -> identification.needsLook(
                        item.id(), "“The Matrix (1999)” and “The Matrix (2021)” fit alike: 71 and 68 of 100."));
        return identification;
    }

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
        DesktopApp.launch(new DesktopServices(
                library,
                FakeBrowsing.of(library),
                new FakeMetadata(),
                new FakeScans(),
                new FakeCopies(),
                new FakeArtwork(library, pictures),
                playback,
                playback,
                new FakeTiles(),
                List.of(),
                events,
                new FakeAccess(),
                new FakePlugins(),
                new FakeMoves(),
                identification(library),
                _ -> Optional.empty(),
                Optional.empty(),
                new PlayerOptions(true, List.of("--aout=dummy")),
                Optional.empty()));
        events.close();
    }
}
