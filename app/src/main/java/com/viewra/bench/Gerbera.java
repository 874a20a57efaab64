package com.viewra.bench;

import com.viewra.api.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Gerbera scanning a folder for the first time, in a network namespace of its own with a pair of virtual devices:
/// on the loopback interface it does not start (`UpnpInit` answers -121). It says when it begins but not when it has
/// finished; that is when it last used the processor.
final class Gerbera {
    private static final Path PROGRAM = Path.of("/usr/bin/gerbera");
    private static final Path NAMESPACE = Path.of("/usr/bin/unshare");
    /// As the Debian package brings it; only where it keeps its files is changed.
    private static final Path CONFIGURATION = Path.of("/etc/gerbera/config.xml");

    /// The pause is for the IPv6 address, to which Gerbera cannot bind before others had time to object (RFC 4862,
    /// 5.4).
    private static final String START = """
        ip link set lo up && ip link add v0 type veth peer name v1 && ip addr add 10.99.9.1/24 dev v0 &&
        ip link set v1 up && ip link set v0 up && ip route add 224.0.0.0/4 dev v0 && sleep 2.5 &&
        exec "$0" -e v0 -l "$1/log" -c "$1/config.xml" -m "$1" -f "$1" -a "$2"
        """;

    private static final String BEGUN = "Adding ";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private Gerbera() {}

    /// @return what it used; empty if this machine does not have it, or does not let us make network namespaces
    static Optional<FirstScan> scan(Bed bed, Path folder) throws IOException, InterruptedException {
        if (!Stream.of(PROGRAM, NAMESPACE, CONFIGURATION).allMatch(Files::isReadable)) return Optional.empty();
        Path own = bed.folder("gerbera").toAbsolutePath();
        Files.writeString(
                own.resolve("config.xml"),
                Files.readString(CONFIGURATION).replaceFirst("<home>[^<]*</home>", "<home>%s</home>".formatted(own)));
        List<String> arguments =
                List.of("--net", "--map-root-user", "/bin/sh", "-c", START, "" + PROGRAM, "" + own, "" + folder);
        try (Tools.Running running = bed.tools().start("scan beside Viewra", NAMESPACE, arguments)) {
            long limit = System.nanoTime() + LIMIT.toNanos();
            Path log = own.resolve("log");
            while (!Files.exists(log) || !Files.readString(log).contains(BEGUN)) {
                if (!running.isAlive()) return Optional.empty();
                pause(limit);
            }
            return Optional.of(untilItRests(running.pid(), limit));
        }
    }

    private static FirstScan untilItRests(long pid, long limit) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long last = start;
        double used = 0;
        while (System.nanoTime() - last < REST.toNanos()) {
            double now = ProcessUse.of(pid).map(ProcessUse::cpuSeconds).orElse(0.0);
            if (now > used) {
                used = now;
                last = System.nanoTime();
            }
            pause(limit);
        }
        return new FirstScan((last - start) / 1e9, Optional.of(used));
    }

    private static void pause(long limit) throws IOException, InterruptedException {
        if (System.nanoTime() > limit) throw new IOException("Gerbera did not come to an end in " + LIMIT + ".");
        TimeUnit.NANOSECONDS.sleep(GLANCE.toNanos());
    }
}
