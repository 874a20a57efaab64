package com.viewra.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Subtitles of a Blu-ray as `.sup` files hold them, on a canvas of 1280 by 720: a white box with one transparent
/// corner.
public final class PgsFile {
    public static final int WIDTH = 40;
    public static final int HEIGHT = 20;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    public PgsFile show(double seconds, int x, int y) throws IOException {
        composition(seconds, x, y, 1);
        segment(seconds, 0x17, segment -> {
            segment.writeByte(1);
            segment.writeByte(0);
            for (int value : new int[] {x, y, WIDTH, HEIGHT}) segment.writeShort(value);
        });
        segment(seconds, 0x14, segment -> segment.write(new byte[] {0, 0, 1, (byte) 235, (byte) 128, (byte) 128, -1}));
        byte[] rows = rows();
        segment(seconds, 0x15, segment -> {
            segment.write(new byte[] {0, 0, 0, (byte) 0xc0, 0});
            segment.writeShort(rows.length + 4);
            segment.writeShort(WIDTH);
            segment.writeShort(HEIGHT);
            segment.write(rows);
        });
        segment(seconds, 0x80, _ -> {});
        return this;
    }

    public PgsFile clear(double seconds) throws IOException {
        composition(seconds, 0, 0, 0);
        segment(seconds, 0x80, _ -> {});
        return this;
    }

    private void composition(double seconds, int x, int y, int objects) throws IOException {
        segment(seconds, 0x16, segment -> {
            segment.writeShort(1280);
            segment.writeShort(720);
            segment.write(new byte[] {0x10, 0, 0, (byte) (objects > 0 ? 0x80 : 0), 0, 0, (byte) objects});
            if (objects == 0) return;
            segment.write(new byte[] {0, 0, 0, 0});
            segment.writeShort(x);
            segment.writeShort(y);
        });
    }

    /// The first row begins with ten transparent pixels.
    private static byte[] rows() {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        rows.writeBytes(new byte[] {0, 10, 0, (byte) (0x80 | WIDTH - 10), 1, 0, 0});
        for (int row = 1; row < HEIGHT; row++) rows.writeBytes(new byte[] {0, (byte) (0x80 | WIDTH), 1, 0, 0});
        return rows.toByteArray();
    }

    private interface Writing {
        void to(DataOutputStream segment) throws IOException;
    }

    private void segment(double seconds, int type, Writing writing) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(content));
        out.writeBytes("PG");
        out.writeInt((int) Math.round(seconds * 90_000));
        out.writeInt(0);
        out.writeByte(type);
        out.writeShort(content.size());
        out.write(content.toByteArray());
    }

    /// A film of `clip` with these subtitles, put together by FFmpeg.
    /// @param codec `copy`, or what FFmpeg makes of them
    public Path film(Path folder, Path clip, String codec) throws IOException {
        Path sup = Files.write(folder.resolve("pictures.sup"), bytes.toByteArray());
        Path film = folder.resolve("film-" + codec + ".mkv");
        List<String> inputs = List.of("-copyts", "-i", "" + clip, "-i", "" + sup, "-map", "0", "-map", "1");
        List<String> outputs = List.of("-c", "copy", "-c:s", codec, "-metadata:s:s:0", "language=ger", "" + film);
        ffmpeg(Stream.of(inputs, outputs).flatMap(List::stream).toArray(String[]::new));
        return film;
    }

    /// A film with its subtitles in another container, or made anew by FFmpeg. Those are encoded by themselves: beside
    /// a picture, FFmpeg ends and begins them as its threads happen to go.
    /// @param film its subtitles are those of a Blu-ray
    /// @param codec `copy`, or what FFmpeg makes of them
    public static Path recode(Path film, String codec, Path into) {
        if (codec.equals("copy")) {
            ffmpeg("-i", "" + film, "-map", "0", "-c", "copy", "" + into);
            return into;
        }
        Path subtitles = into.resolveSibling(codec + "-alone.mkv");
        // without the durations FFmpeg would not clear those of DVB
        ffmpeg("-fix_sub_duration", "-i", "" + film, "-map", "0:s", "-c:s", codec, "" + subtitles);
        List<String> tracks = List.of("-map", "0:v", "-map", "0:a?", "-map", "1");
        ffmpeg(Stream.of(List.of("-i", "" + film, "-i", "" + subtitles), tracks, List.of("-c", "copy", "" + into))
                .flatMap(List::stream)
                .toArray(String[]::new));
        return into;
    }

    private static void ffmpeg(String... arguments) {
        Clips.run(Stream.concat(Stream.of("" + Clips.ffmpeg(), "-v", "error", "-y"), Stream.of(arguments))
                .toList());
    }
}
