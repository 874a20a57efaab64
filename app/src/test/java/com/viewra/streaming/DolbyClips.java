package com.viewra.streaming;

import com.viewra.api.media.DolbyVision;
import com.viewra.isobmff.codec.DolbyVisionConfig;
import com.viewra.testkit.Clips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// HEVC films that say they are Dolby Vision: nobody may pass real ones on, and nothing here decodes their metadata.
final class DolbyClips {
    /// Boxes on the way to a sample entry, with the bytes of their own before the boxes inside.
    private static final Map<String, Integer> WAY =
            Map.of("moov", 0, "trak", 0, "mdia", 0, "minf", 0, "stbl", 0, "stsd", 8, "hvc1", 78);

    private DolbyClips() {}

    static Path mp4(Path folder, DolbyVision dolby) throws IOException {
        Path plain = Clips.make(
                "pq.mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:rate=24:duration=4",
                "-c:v",
                "libx265",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p10le",
                "-x265-params",
                "log-level=error:keyint=48:min-keyint=48:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc",
                "-tag:v",
                "hvc1");
        byte[] record = DolbyVisionConfig.toBytes(dolby);
        byte[] box = ByteBuffer.allocate(8 + record.length)
                .putInt(8 + record.length)
                .put(DolbyVisionConfig.box(dolby).getBytes(StandardCharsets.US_ASCII))
                .put(record)
                .array();
        return Files.write(folder.resolve("dolby-" + dolby.name() + ".mp4"), with(Files.readAllBytes(plain), box));
    }

    /// FFmpeg carries the record over.
    static Path mkv(Path folder, DolbyVision dolby) throws IOException {
        Path film = folder.resolve("dolby-" + dolby.name() + ".mkv");
        Clips.run(List.of(
                Clips.ffmpeg().toString(),
                "-v",
                "error",
                "-i",
                mp4(folder, dolby).toString(),
                "-c",
                "copy",
                "-strict",
                "unofficial",
                film.toString()));
        return film;
    }

    /// The samples of FFmpeg's files lie before their description, so they stay where they are.
    private static byte[] with(byte[] boxes, byte[] added) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.wrap(boxes);
        while (in.remaining() >= 8) {
            byte[] box = new byte[in.getInt(in.position())];
            in.get(box);
            out.write(longer(box, added));
        }
        return out.toByteArray();
    }

    private static byte[] longer(byte[] box, byte[] added) throws IOException {
        String type = new String(box, 4, 4, StandardCharsets.US_ASCII);
        if (!WAY.containsKey(type)) return box;
        int head = 8 + WAY.get(type);
        byte[] inside = Arrays.copyOfRange(box, head, box.length);
        byte[] changed = with(inside, added);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int size = head + changed.length + (type.equals("hvc1") ? added.length : 0);
        out.write(ByteBuffer.allocate(4).putInt(size).array());
        out.write(box, 4, head - 4);
        out.write(changed);
        if (type.equals("hvc1")) out.write(added);
        return out.toByteArray();
    }
}
