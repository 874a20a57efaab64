package com.viewra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a process and its children have used of the machine, as Linux tells it (proc(5)).
/// @param cpuSeconds its own and its children's, also of those that have ended
/// @param ownMegabytes resident memory of the process alone
/// @param megabytes that of its children as well
record ProcessUse(double cpuSeconds, double ownMegabytes, double megabytes) {
    /// Ticks of a second in /proc; the same on every Linux that is not compiled otherwise.
    private static final double TICKS = 100;

    private static final int USER = 11; // fields after the name, from zero
    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    /// @return empty where there is no /proc
    static Optional<ProcessUse> of(long pid) throws IOException {
        if (!Files.exists(Path.of("/proc/self/stat"))) return Optional.empty();
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow(() -> new IOException("process " + pid + " ended"));
        double own = megabytes(pid);
        double cpu = 0;
        double all = own;
        for (long child : process.descendants().map(ProcessHandle::pid).toList()) {
            cpu += ticks(child, List.of(USER, SYSTEM));
            all += megabytes(child);
        }
        cpu += ticks(pid, List.of(USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM));
        return Optional.of(new ProcessUse(cpu / TICKS, own, all));
    }

    private static double ticks(long pid, List<Integer> fields) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) return 0;
        String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return fields.stream().mapToLong(field -> Long.parseLong(parts[field])).sum();
    }

    private static double megabytes(long pid) {
        try (Stream<String> lines = read(pid, "status").lines()) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }

    /// A child may end while it is looked at.
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + file));
        } catch (IOException e) {
            return "";
        }
    }
}
