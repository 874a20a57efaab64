package com.viewra.media.probe;

import com.viewra.media.TrackTiming;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Times and key flags of all packets of a track, as ffprobe lists them line by line.
final class PacketTimes {
    /// MPEG clocks count 90000 ticks, and microseconds divide by nine of ten of them: enough for cutting.
    private static final long TIMESCALE = 1_000_000;
    private static final double LONGEST_GAP_SECONDS = 30;

    private final LongStream.Builder keyframes = LongStream.builder();
    private long first = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;
    private long lastKey = Long.MIN_VALUE;
    private long longestGap;
    private boolean everyPacketHasTime = true;

    private PacketTimes() {}

    static List<String> arguments(Path file, int track) {
        return List.of(
                "-v",
                "error",
                "-select_streams",
                "" + track,
                "-show_entries",
                "packet=pts_time,duration_time,flags",
                "-print_format",
                "compact=print_section=0",
                "-fflags",
                "+genpts",
                "-protocol_whitelist",
                "file",
                "file:" + file);
    }

    static PacketTimes read(InputStream output) throws IOException {
        PacketTimes times = new PacketTimes();
        BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) times.add(line);
        return times;
    }

    private void add(String line) {
        Optional<Long> time = value(line, "pts_time").flatMap(PacketTimes::ticks);
        if (time.isEmpty()) {
            everyPacketHasTime &= line.isBlank();
            return;
        }
        long duration = value(line, "duration_time").flatMap(PacketTimes::ticks).orElse(0L);
        first = Math.min(first, time.get());
        end = Math.max(end, time.get() + duration);
        if (!value(line, "flags").orElse("").startsWith("K")) return;
        keyframes.add(time.get());
        if (lastKey != Long.MIN_VALUE) longestGap = Math.max(longestGap, time.get() - lastKey);
        lastKey = time.get();
    }

    /// @return empty if not one packet says when it is shown
    Optional<TrackTiming> timing(int track) {
        if (first == Long.MAX_VALUE) return Optional.empty();
        long[] keys = keyframes.build().sorted().toArray();
        long gap = Math.max(longestGap, end - (keys.length == 0 ? first : keys[keys.length - 1]));
        boolean complete = everyPacketHasTime
                && keys.length > 0
                && gap <= LONGEST_GAP_SECONDS * TIMESCALE
                && Arrays.stream(keys).min().orElse(0) == first;
        return Optional.of(new TrackTiming(track, TIMESCALE, first, end, keys, complete));
    }

    private static Optional<String> value(String line, String name) {
        return Arrays.stream(line.split("\\|", -1))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> field.substring(name.length() + 1))
                .findFirst();
    }

    private static Optional<Long> ticks(String seconds) {
        try {
            return Optional.of(Math.round(Double.parseDouble(seconds) * TIMESCALE));
        } catch (NumberFormatException e) {
            return Optional.empty(); // "N/A"
        }
    }
}
