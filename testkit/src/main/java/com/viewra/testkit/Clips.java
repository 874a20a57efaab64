package com.viewra.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/// Makes small media files for tests with the embedded FFmpeg. Each is made once in a folder of the build and shared.
public final class Clips {
    private static final Path FOLDER = Path.of("target", "clips").toAbsolutePath();

    private Clips() {}

    /// The embedded ffmpeg program. Its folder also holds `ffprobe` and the shared libraries.
    public static Path ffmpeg() {
        return Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
    }

    public static Path ffprobe() {
        return Path.of(Loader.load(org.bytedeco.ffmpeg.ffprobe.class));
    }

    /// H.264 and AAC in MP4: a moving test picture with a tone, key frames every `gopFrames`.
    public static Path mp4(int width, int height, String frameRate, int seconds, int gopFrames) {
        return film("mp4", width, height, frameRate, seconds, gopFrames);
    }

    /// The same in Matroska.
    public static Path mkv(int width, int height, String frameRate, int seconds, int gopFrames) {
        return film("mkv", width, height, frameRate, seconds, gopFrames);
    }

    private static Path film(String extension, int width, int height, String frameRate, int seconds, int gopFrames) {
        String name = "film-%dx%d-%s-%ds-g%d.%s"
                .formatted(width, height, frameRate.replace('/', '_'), seconds, gopFrames, extension);
        return make(
                name,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=%dx%d:rate=%s:duration=%d".formatted(width, height, frameRate, seconds),
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000:duration=" + seconds,
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-pix_fmt",
                "yuv420p",
                "-g",
                "" + gopFrames,
                "-keyint_min",
                "" + gopFrames,
                "-sc_threshold",
                "0",
                "-bf",
                "2",
                "-c:a",
                "aac",
                "-ac",
                "2",
                "-b:a",
                "96k");
    }

    /// Any other clip: FFmpeg arguments without the output file.
    /// @param name file name, unique for these arguments; its extension chooses the container
    public static synchronized Path make(String name, String... arguments) {
        Path file = FOLDER.resolve(name);
        if (Files.exists(file)) return file;
        try {
            Files.createDirectories(FOLDER);
            Path partial = FOLDER.resolve("partial-" + ProcessHandle.current().pid() + "-" + name);
            List<String> command = new ArrayList<>(List.of(ffmpeg().toString(), "-nostdin", "-v", "error", "-y"));
            command.addAll(List.of(arguments));
            command.add(partial.toString());
            run(command);
            return Files.move(partial, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make test clip " + name, e);
        }
    }

    /// Runs a program to its end.
    /// @return standard output and standard error together
    public static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) throw new IOException(String.join(" ", command) + " ended with " + code + ": " + output);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
