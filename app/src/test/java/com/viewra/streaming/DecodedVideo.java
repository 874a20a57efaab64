package com.viewra.streaming;

import com.viewra.testkit.Clips;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What FFmpeg makes of a file.
/// @param frames pictures, or coded frames of sound
/// @param startSeconds where the first is shown
/// @param endSeconds where the last ends
record DecodedVideo(long frames, double startSeconds, double endSeconds) {
    /// @param stream `v:0`, `a:0`
    static DecodedVideo of(Path file, String stream) {
        List<String> command = new ArrayList<>(List.of(Clips.ffprobe().toString(), "-v", "error"));
        command.addAll(List.of("-select_streams", stream, "-show_entries", "frame=pts_time,duration_time"));
        command.addAll(List.of("-of", "csv=p=0", file.toString()));
        List<double[]> frames = Clips.run(command)
                .lines()
                .filter(line -> line.matches("[-\\d.]+,[\\d.]+.*"))
                .map(line -> Stream.of(line.split(","))
                        .limit(2)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        double start = frames.stream().mapToDouble(f -> f[0]).min().orElseThrow();
        double end = frames.stream().mapToDouble(f -> f[0] + f[1]).max().orElseThrow();
        return new DecodedVideo(frames.size(), start, end);
    }

    /// Decodes everything.
    /// @return what FFmpeg complains about, empty if nothing
    static String complaints(Path file) {
        return Clips.run(List.of(
                        Clips.ffmpeg().toString(), "-nostdin", "-v", "error", "-i", file.toString(), "-f", "null", "-"))
                .strip();
    }
}
