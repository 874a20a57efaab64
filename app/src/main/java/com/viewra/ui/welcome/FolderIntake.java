package com.viewra.ui.welcome;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Library;
import com.viewra.library.MediaLibrary;
import com.viewra.scan.Scans;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// Takes folders into the library: chosen in a dialog or dropped on the window. Each is scanned at once.
public final class FolderIntake {
    private final Library library;
    private final Scans scans;
    private final FxThread fx;
    private final Navigator navigator;

    public FolderIntake(Library library, Scans scans, FxThread fx, Navigator navigator) {
        this.library = library;
        this.scans = scans;
        this.fx = fx;
        this.navigator = navigator;
    }

    public void choose(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Choose a folder with films, shows, music or photos");
        Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath).ifPresent(this::add);
    }

    public void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        drag.consume();
    }

    public void dropped(DragEvent drag) {
        List<Path> dropped =
                drag.getDragboard().getFiles().stream().map(File::toPath).toList();
        drag.setDropCompleted(!dropped.isEmpty());
        drag.consume();
        fx.load(
                () -> dropped.stream().filter(Files::isDirectory).toList(),
                folders -> {
                    if (folders.isEmpty()) navigator.say("Drop a folder here to add it to the library.");
                    folders.forEach(this::add);
                },
                problem -> navigator.say(ErrorText.of(problem)));
    }

    private void add(Path folder) {
        fx.load(
                () -> {
                    MediaLibrary added = library.add(nameOf(folder), kindOf(folder), List.of(folder.toAbsolutePath()));
                    scans.start(added.id());
                    return added;
                },
                added -> navigator.say("Reading “" + added.name() + "”. Everything found appears as it is read."),
                problem -> navigator.say(ErrorText.of(problem)));
    }

    private static String nameOf(Path folder) {
        Path name = folder.getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    /// What the folder's own name promises; anything may be in the others.
    static LibraryKind kindOf(Path folder) {
        return switch (nameOf(folder).toLowerCase(Locale.ROOT)) {
            case "movies", "films", "film", "movie" -> LibraryKind.MOVIES;
            case "shows", "tv", "tv shows", "series" -> LibraryKind.SHOWS;
            case "music" -> LibraryKind.MUSIC;
            case "photos", "pictures" -> LibraryKind.PHOTOS;
            default -> LibraryKind.MIXED;
        };
    }
}
