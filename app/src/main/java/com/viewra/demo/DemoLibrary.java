package com.viewra.demo;

import com.viewra.api.Tools;
import com.viewra.api.scan.LibraryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The sample library in a folder of its own, made item by item, and each only once.
public final class DemoLibrary {
    /// One folder of it, to be added to the library.
    public record Folder(LibraryKind kind, String name, Path path) {}

    /// How far the making has come.
    /// @param making what is being made now, in words for the user
    public record Progress(int done, int total, String making) {}

    /// Lists the items that are complete, one a line.
    private static final String MADE = ".made";

    private final Path folder;
    private final Tools tools;

    /// @param folder where it is or will be; nothing else may live there
    public DemoLibrary(Path folder, Tools tools) {
        this.folder = folder.toAbsolutePath();
        this.tools = tools;
    }

    public List<Folder> folders() {
        return List.of(
                new Folder(LibraryKind.MOVIES, "Movies", folder.resolve("Movies")),
                new Folder(LibraryKind.SHOWS, "Shows", folder.resolve("Shows")),
                new Folder(LibraryKind.MUSIC, "Music", folder.resolve("Music")),
                new Folder(LibraryKind.PHOTOS, "Photos", folder.resolve("Photos")));
    }

    /// Makes what is missing of it, which takes a minute or two the first time; each item appears in its
    /// folder when it is complete. Blocks. When interrupted or failing it leaves whole items only, and goes
    /// on from there next time.
    /// @param progress called on this thread before each item, and after the last
    /// @throws IOException if FFmpeg fails or the disk is full
    public void make(Consumer<Progress> progress) throws IOException, InterruptedException {
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        delete(partial);
        Path item = partial.resolve("item");
        List<Production> productions = Production.all(new Studio(tools, partial), item);
        Set<String> made = made();
        try {
            for (int done = 0; done < productions.size(); done++) {
                Production next = productions.get(done);
                if (made.contains(next.name())) continue;
                progress.accept(new Progress(done, productions.size(), next.name()));
                if (Thread.interrupted()) throw new InterruptedException("the sample library was cancelled");
                Files.createDirectories(item);
                next.work().run();
                publish(item);
                Files.writeString(
                        folder.resolve(MADE), next.name() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } finally {
            delete(partial);
        }
        progress.accept(new Progress(productions.size(), productions.size(), "Done"));
    }

    private Set<String> made() throws IOException {
        Path list = folder.resolve(MADE);
        return Files.exists(list) ? Set.copyOf(Files.readAllLines(list)) : Set.of();
    }

    /// Moves the files of an item to their place, small ones first: a film that a scan meets has its poster already.
    private void publish(Path item) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(item)) {
            files = walk.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(file -> file.toFile().length()))
                    .toList();
        }
        for (Path file : files) {
            Path target = folder.resolve(item.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
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
