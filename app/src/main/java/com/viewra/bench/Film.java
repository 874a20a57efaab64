package com.viewra.bench;

import com.viewra.api.MediaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A film to measure with: 1080p H.264 of about 6 Mbit/s with AAC in MP4. Twenty seconds are encoded, then
/// repeated, so that it is made quickly.
/// @param gopSeconds distance of its key frames
public record Film(Path file, int gopSeconds) {
    private static final int RATE = 24;
    private static final int ENCODED_SECONDS = 20;

    /// Makes `Bench TITLE (2020).mp4` in `folder`. Films of different titles are different films to Viewra.
    static Film make(Bed bed, Path folder, String title, int gopSeconds, int seconds)
            throws MediaException, InterruptedException {
        Path take = bed.folder().resolve("take-" + gopSeconds + ".mp4");
        if (!Files.exists(take)) bed.ffmpeg("encode a film to measure with", encode(take, gopSeconds));
        Path file = folder.resolve("Bench %s (2020).mp4".formatted(title));
        bed.ffmpeg("repeat a film to measure with", repeat(take, file, title, seconds));
        return new Film(file, gopSeconds);
    }

    private static List<String> encode(Path to, int gopSeconds) {
        List<String> arguments = words("-nostdin -v error -f lavfi -i testsrc2=size=1920x1080:rate=" + RATE
                + " -f lavfi -i sine=frequency=330:sample_rate=48000 -t " + ENCODED_SECONDS
                + " -c:v libx264 -preset veryfast -b:v 6M -pix_fmt yuv420p -sc_threshold 0 -c:a aac");
        String gop = Integer.toString(gopSeconds * RATE);
        arguments.addAll(List.of("-g", gop, "-keyint_min", gop, to.toString()));
        return arguments;
    }

    private static List<String> repeat(Path take, Path to, String title, int seconds) {
        List<String> arguments = words("-nostdin -v error -stream_loop " + seconds / ENCODED_SECONDS + " -i");
        arguments.add(take.toString());
        arguments.addAll(words("-t " + seconds + " -c copy -movflags +faststart -metadata"));
        arguments.addAll(List.of("title=" + title, to.toString()));
        return arguments;
    }

    static List<String> words(String text) {
        return new ArrayList<>(Arrays.asList(text.split(" ", -1)));
    }
}
