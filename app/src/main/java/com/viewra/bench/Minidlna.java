package com.viewra.bench;

import com.viewra.api.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// MiniDLNA scanning a folder for the first time, on the loopback interface and with a database of its own.
final class Minidlna {
    private static final Path PROGRAM = Path.of("/usr/sbin/minidlnad");
    /// Said for each folder of the configuration; there is one.
    private static final String DONE = " finished (";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Minidlna() {}

    /// @return what it used; empty if it is not on this machine
    static Optional<FirstScan> scan(Bed bed, Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) return Optional.empty();
        Path own = bed.folder("minidlna").toAbsolutePath();
        Path configuration =
                Files.writeString(own.resolve("minidlna.conf"), """
            media_dir=%s
            db_dir=%s
            log_dir=%s
            port=%d
            network_interface=lo
            inotify=no
            """.formatted(folder, own, own, Nginx.freePort()));
        List<String> arguments = List.of("-S", "-R", "-f", "" + configuration, "-P", "" + own.resolve("pid"));
        long start = System.nanoTime();
        try (Tools.Running running = bed.tools().start("scan beside Viewra", PROGRAM, arguments)) {
            Path log = own.resolve("minidlna.log");
            while (!Files.exists(log) || !Files.readString(log).contains(DONE)) {
                if (!running.isAlive() || System.nanoTime() - start > LIMIT.toNanos())
                    throw new IOException("minidlnad did not scan: " + String.join("; ", running.lastErrors()));
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return Optional.of(FirstScan.since(start, running.pid()));
        }
    }
}
