package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.content.Blob;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether picture and sound belong together where a player jumps to: a flash and a beep at the same moment.
class SyncTest {
    private static final double FLASH_SECONDS = 20.6;
    private static final double FRAME_SECONDS = 0.04;
    private static final double ALLOWED_SECONDS = 0.02;
    private static final int RATE = 48_000;
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "mp4, v0-h264-90, a1-aac-2",
        "mkv, v0-h264-90, a1-aac-2",
        "mp4, v0-copy, a1-copy",
        "mkv, v0-copy, a1-aac-2"
    })
    void seek_toAFlashWithABeep_showsThemTogether(String container, String picture, String sound) throws Exception {
        Path film = film(container);
        try (RealStreams real = new RealStreams(folder)) {
            double seen = seen(real, film, RenditionId.parse(picture).orElseThrow());
            double heard = heard(real, film, RenditionId.parse(sound).orElseThrow());
            assertEquals(FLASH_SECONDS, seen, ALLOWED_SECONDS, "flash");
            assertEquals(seen, heard, ALLOWED_SECONDS, "beep");
        }
    }

    /// Key frames every two seconds, a flash and a beep of a fifth of a second.
    private static Path film(String container) {
        return Clips.make(
                "flash." + container,
                "-f",
                "lavfi",
                "-i",
                "color=black:size=%dx%d:rate=25:duration=30,drawbox=color=white:t=fill:enable='between(t,%f,%f)'"
                        .formatted(WIDTH, HEIGHT, FLASH_SECONDS - FRAME_SECONDS / 2, FLASH_SECONDS + 0.2),
                "-f",
                "lavfi",
                "-i",
                "aevalsrc='if(between(t,%f,%f),0.8*sin(2*PI*1000*t),0)':sample_rate=%d:duration=30"
                        .formatted(FLASH_SECONDS, FLASH_SECONDS + 0.2, RATE),
                "-c:v",
                "libx264",
                "-pix_fmt",
                "yuv420p",
                "-g",
                "50",
                "-keyint_min",
                "50",
                "-sc_threshold",
                "0",
                "-c:a",
                "aac",
                "-ac",
                "2");
    }

    /// When the picture first is bright, counted in pictures from the start of the segment.
    private double seen(RealStreams real, Path film, RenditionId rendition) throws Exception {
        Stretch stretch = stretch(real, film, rendition);
        byte[] grey = decoded(stretch.file, "-f", "rawvideo", "-pix_fmt", "gray");
        int picture = WIDTH * HEIGHT;
        for (int n = 0; n < grey.length / picture; n++)
            if ((grey[n * picture + picture / 2] & 0xff) > 128) return stretch.start + n * FRAME_SECONDS;
        throw new AssertionError("there is no flash in " + stretch);
    }

    private double heard(RealStreams real, Path film, RenditionId rendition) throws Exception {
        Stretch stretch = stretch(real, film, rendition);
        ByteBuffer samples = ByteBuffer.wrap(decoded(stretch.file, "-f", "s16le", "-ac", "1", "-ar", "" + RATE))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < samples.limit() / 2; n++)
            if (Math.abs(samples.getShort(2 * n)) > 8000) return stretch.start + (double) n / RATE;
        throw new AssertionError("there is no beep in " + stretch);
    }

    private record Stretch(Path file, double start) {}

    /// The segment with the flash and the one after it, made as after a jump.
    private Stretch stretch(RealStreams real, Path film, RenditionId rendition) throws Exception {
        List<Double> lengths = real.streams
                .hlsMedia(film, rendition)
                .lines()
                .filter(line -> line.startsWith("#EXTINF:"))
                .map(line -> Double.valueOf(line.replaceAll("[^\\d.]", "")))
                .toList();
        double start = 0;
        int segment = 0;
        while (start + lengths.get(segment) < FLASH_SECONDS - 0.3) start += lengths.get(segment++);
        Path file = folder.resolve(rendition + ".mp4");
        List<Blob> blobs = new ArrayList<>();
        Blob first = real.streams.segment(film, rendition, segment);
        blobs.add(real.streams.initSegment(film, rendition));
        blobs.add(first);
        if (segment + 1 < lengths.size()) blobs.add(real.streams.segment(film, rendition, segment + 1));
        Files.write(file, new byte[0]);
        for (Blob blob : blobs) Files.write(file, Files.readAllBytes(blob.file()), StandardOpenOption.APPEND);
        return new Stretch(file, start);
    }

    private byte[] decoded(Path file, String... output) throws IOException {
        Path raw = folder.resolve("decoded");
        List<String> command = new ArrayList<>(
                List.of(Clips.ffmpeg().toString(), "-nostdin", "-v", "error", "-y", "-i", file.toString()));
        command.addAll(List.of(output));
        command.add(raw.toString());
        Clips.run(command);
        return Files.readAllBytes(raw);
    }
}
