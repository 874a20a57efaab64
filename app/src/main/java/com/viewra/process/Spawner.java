package com.viewra.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Starts programs so that the operating system ends them when this program is killed, where it can.
/// On Linux `setpriv --pdeathsig KILL` asks the kernel for that (prctl(2), PR_SET_PDEATHSIG). The signal
/// comes when the *thread* that started the child ends, not the process, hence one thread for all, which lives as long
/// as the program. Elsewhere a child that writes to us ends by itself when the pipe breaks, and [ChildLedger]
/// has the rest.
final class Spawner implements AutoCloseable {
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final List<String> LIBRARY_PATHS = List.of("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH");

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());
    private final List<String> prefix =
            Files.isExecutable(SETPRIV) ? List.of(SETPRIV.toString(), "--pdeathsig", "KILL", "--") : List.of();

    private final List<String> lowPriority =
            Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "10") : List.of();

    /// The start itself cannot be interrupted, or a child might be lost between two threads.
    /// @param background whether it leaves the processor to others; not on Windows
    Process start(Path program, List<String> arguments, boolean background) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        if (background) command.addAll(lowPriority);
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        letFindLibrariesBeside(program, builder.environment());
        try {
            return CompletableFuture.supplyAsync(() -> start(builder), thread).join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The embedded FFmpeg brings its libraries along, some of which look for others only on this path.
    private static void letFindLibrariesBeside(Path program, Map<String, String> environment) {
        Path folder = program.toAbsolutePath().getParent();
        for (String variable : LIBRARY_PATHS)
            environment.merge(variable, "" + folder, (others, own) -> own + File.pathSeparator + others);
    }

    /// Call this last: on Linux it ends every child that is left, at once.
    @Override
    public void close() {
        thread.shutdown();
    }
}
