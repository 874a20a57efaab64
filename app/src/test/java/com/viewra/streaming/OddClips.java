package com.viewra.streaming;

import com.viewra.testkit.Clips;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Small films, each odd in one way that plans have failed on.
final class OddClips {
    private final SequencedMap<String, Path> clips = new TreeMap<>();

    static SequencedMap<String, Path> all() {
        OddClips odd = new OddClips();
        odd.rates();
        odd.starts();
        odd.pictures();
        odd.groups();
        odd.transports();
        return odd.clips;
    }

    private void rates() {
        add("23.976.mkv", "24000/1001", 6, "-g", "24");
        add("29.97.mp4", "30000/1001", 6, "-g", "30");
        add("59.94.mkv", "60000/1001", 6, "-g", "60");
        add("varying.mkv", "25", 6, "-vf", "select='not(eq(mod(n,7),3))'", "-fps_mode", "vfr", "-g", "25");
    }

    private void starts() {
        add("one-segment.mp4", "25", 1, "-g", "25");
        add("starts-at-1.4.mkv", "25", 6, "-g", "25", "-output_ts_offset", "1.4");
        add("short-sound.mp4", "25", 6, "-af", "atrim=end=3.3", "-g", "25");
        add("long-sound.mp4", "25", 6, "-vf", "trim=end=4.1", "-g", "25");
        add("late-sound.mkv", "25", 6, "-af", "asetpts=PTS+2.5/TB", "-g", "25");
    }

    private void pictures() {
        add("anamorphic.mp4", "25", 4, "-vf", "setsar=64/45", "-g", "25");
        add("interlaced.mkv", "25", 4, "-vf", "scale=160:96,setfield=tff", "-flags", "+ildct+ilme", "-g", "25");
        add("ten-bit.mp4", "25", 4, "-pix_fmt", "yuv420p10le", "-g", "25");
        Path upright = make("upright.mp4", "25", 4, "-g", "25");
        clips.put(
                "rotated.mp4", Clips.make("rotated.mp4", "-display_rotation", "90", "-i", "" + upright, "-c", "copy"));
    }

    private void groups() {
        add("every-picture-a-key.mp4", "25", 5, "-g", "1");
        add("twenty-seconds.mkv", "25", 22, "-g", "500", "-keyint_min", "500", "-sc_threshold", "0");
        add("open-groups.mp4", "25", 6, "-x264-params", "open-gop=1:keyint=25:min-keyint=25:bframes=3:scenecut=0");
        add(
                "open-hevc.mkv",
                "25",
                6,
                "-c:v",
                "libx265",
                "-x265-params",
                "log-level=error:keyint=25:min-keyint=25:open-gop=1:bframes=3");
        add("no-cues.mkv", "25", 6, "-g", "25", "-live", "1");
        add("sets-in-every-key.mkv", "25", 6, "-g", "25", "-x264-params", "repeat-headers=1:aud=1");
    }

    private void transports() {
        add("plain.ts", "25", 6, "-g", "25");
        add("sound-44100.ts", "25", 6, "-g", "25", "-ar", "44100");
        add("wraps.ts", "25", 8, "-g", "25", "-output_ts_offset", "95440");
        add(
                "hevc.ts",
                "25",
                6,
                "-c:v",
                "libx265",
                "-x265-params",
                "log-level=error:keyint=25:min-keyint=25:open-gop=0");
        add("plain.flv", "25", 6, "-g", "25", "-ar", "44100");
        add("untimed.avi", "25", 6, "-g", "25", "-bf", "2");
        clips.put("changes-size.ts", changing());
    }

    private void add(String name, String rate, int seconds, String... more) {
        clips.put(name, make(name, rate, seconds, more));
    }

    /// A later argument overrides an earlier one.
    private static Path make(String name, String rate, int seconds, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i"));
        arguments.add("testsrc2=size=160x90:rate=%s:duration=%d".formatted(rate, seconds));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=" + seconds));
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-bf", "2"));
        arguments.addAll(List.of("-sc_threshold", "0", "-c:a", "aac", "-ac", "2"));
        arguments.addAll(List.of(more));
        return Clips.make("odd-" + name, arguments.toArray(String[]::new));
    }

    private static Path changing() {
        Path small = make("small.ts", "25", 3, "-g", "25");
        Path large = make("large.ts", "25", 3, "-g", "25", "-vf", "scale=320:180", "-output_ts_offset", "3");
        Path both = small.resolveSibling("odd-changes-size.ts");
        try (var out = Files.newOutputStream(both)) {
            Files.copy(small, out);
            Files.copy(large, out);
            return both;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
