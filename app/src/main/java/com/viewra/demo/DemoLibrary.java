package com.viewra.demo;

import com.viewra.api.Tools;
import com.viewra.api.scan.LibraryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The sample library in a folder of its own: made whole or not at all, and only once.
public final class DemoLibrary {
    /// One folder of it, to be added to the library.
    public record Folder(LibraryKind kind, String name, Path path) {}

    /// How far the making has come.
    /// @param making what is being made now, in words for the user
    public record Progress(int done, int total, String making) {}

    private final Path folder;
    private final Tools tools;

    /// @param folder where it is or will be; nothing else may live there
    public DemoLibrary(Path folder, Tools tools) {
        this.folder = folder.toAbsolutePath();
        this.tools = tools;
    }

    public boolean exists() {
        return Files.isDirectory(folder);
    }

    public List<Folder> folders() {
        return List.of(
                new Folder(LibraryKind.MOVIES, "Movies", folder.resolve("Movies")),
                new Folder(LibraryKind.SHOWS, "Shows", folder.resolve("Shows")),
                new Folder(LibraryKind.MUSIC, "Music", folder.resolve("Music")),
                new Folder(LibraryKind.PHOTOS, "Photos", folder.resolve("Photos")));
    }

    /// Makes it, which takes a minute or two, or does nothing if it exists. Blocks; when interrupted or failing it
    /// leaves
    /// nothing behind.
    /// @param progress called on this thread before each item
    /// @throws IOException if FFmpeg fails or the disk is full
    public void make(Consumer<Progress> progress) throws IOException, InterruptedException {
        if (exists()) return;
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        delete(partial);
        try {
            Path work = Files.createDirectories(partial.resolve("work"));
            List<Production> productions = Production.all(new Studio(tools, work), partial);
            for (int done = 0; done < productions.size(); done++) {
                Production next = productions.get(done);
                progress.accept(new Progress(done, productions.size(), next.name()));
                if (Thread.interrupted()) throw new InterruptedException("the sample library was cancelled");
                next.work().run();
            }
            delete(work);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            progress.accept(new Progress(productions.size(), productions.size(), "Done"));
        } finally {
            delete(partial);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.toList().reversed();
        }
        for (Path path : paths) Files.delete(path);
    }
}
