package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.testkit.Clips;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What FFmpeg makes of a frame: when it is shown, and a hash of its pixels or, where it is only copied, of its bytes.
record FrameHash(double seconds, String hash) {
    private static final double ROUNDED_TO_MILLISECONDS = 0.0011;

    static List<FrameHash> pictures(Path file) {
        return of(file, "0:V:0", List.of());
    }

    static List<FrameHash> codedSound(Path file) {
        return of(file, "0:a:0", List.of("-c", "copy"));
    }

    static List<String> hashes(List<FrameHash> frames) {
        return frames.stream().map(FrameHash::hash).toList();
    }

    /// The same pictures at the same distances.
    static void assertSamePictures(Path source, Path copy) {
        List<FrameHash> expected = pictures(source);
        List<FrameHash> found = pictures(copy);
        assertEquals(hashes(expected), hashes(found));
        List<Double> wanted = shown(source);
        List<Double> times = shown(copy);
        for (int i = 0; i < times.size(); i++)
            assertEquals(
                    wanted.get(i) - wanted.getFirst(),
                    times.get(i) - times.getFirst(),
                    ROUNDED_TO_MILLISECONDS,
                    "picture " + i);
    }

    /// Of the packets: the decoder moves the first pictures of rounded times.
    private static List<Double> shown(Path file) {
        return of(file, "0:V:0", List.of("-c", "copy", "-copyts")).stream()
                .map(FrameHash::seconds)
                .sorted()
                .toList();
    }

    private static List<FrameHash> of(Path file, String track, List<String> codec) {
        List<String> command =
                new ArrayList<>(List.of("" + Clips.ffmpeg(), "-v", "error", "-i", "" + file, "-map", track));
        command.addAll(codec);
        command.addAll(List.of("-fps_mode", "passthrough", "-f", "framemd5", "-"));
        double tick = 0;
        List<FrameHash> frames = new ArrayList<>();
        for (String line : Clips.run(command).lines().toList()) {
            if (line.startsWith("#tb 0: ")) {
                String[] fraction = line.substring(7).split("/", 2);
                tick = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
            }
            if (line.startsWith("#")) continue;
            String[] fields = line.split(",", -1);
            if (fields.length >= 6) // more of them tell of side data
            frames.add(new FrameHash(Long.parseLong(fields[2].strip()) * tick, fields[5].strip()));
        }
        return frames;
    }
}
