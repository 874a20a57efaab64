package com.viewra.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads just enough through ffprobe for scans of real files.
final class FfprobeReader implements MediaReader {
    private final Tools tools;

    FfprobeReader(Tools tools) {
        this.tools = tools;
    }

    @Override
    public MediaIndex read(Path file) throws MediaException, InterruptedException {
        try {
            byte[] json = tools.run(
                    "probe",
                    tools.locate("ffprobe"),
                    List.of("-v", "error", "-of", "json", "-show_format", "-show_streams", file.toString()),
                    Duration.ofSeconds(20));
            JsonNode root = new ObjectMapper().readTree(json);
            List<Track> tracks = new ArrayList<>();
            for (JsonNode stream : root.path("streams")) tracks.add(track(stream));
            Map<String, String> tags = new HashMap<>();
            root.path("format")
                    .path("tags")
                    .properties()
                    .forEach(tag -> tags.put(
                            tag.getKey().toLowerCase(Locale.ROOT),
                            tag.getValue().asText()));
            return new MediaIndex(
                    Fingerprint.of(file),
                    root.path("format").path("format_name").asText(),
                    Files.size(file),
                    Duration.ofMillis(
                            (long) (root.path("format").path("duration").asDouble() * 1000)),
                    tracks,
                    List.of(),
                    tags,
                    Map.of());
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "ffprobe makes nothing of it.", e);
        }
    }

    private static Track track(JsonNode stream) {
        int index = stream.path("index").asInt();
        String name = stream.path("codec_name").asText();
        Codec codec = Codec.of(name);
        String type = stream.path("codec_type").asText();
        if (type.equals("video")
                && stream.path("disposition").path("attached_pic").asInt() == 1)
            return new Track.AttachedPicture(index, codec, name, TrackLabel.NONE);
        if (type.equals("video") && stream.path("width").asInt() > 0)
            return new Track.Video(index, codec, name, TrackLabel.NONE, 0, format(stream));
        if (type.equals("audio") && stream.path("channels").asInt() > 0)
            return new Track.Audio(
                    index,
                    codec,
                    name,
                    TrackLabel.NONE,
                    0,
                    AudioFormat.of(
                            stream.path("sample_rate").asInt(),
                            stream.path("channels").asInt()));
        if (type.equals("subtitle")) return new Track.Subtitle(index, codec, name, TrackLabel.NONE);
        return new Track.Other(index, codec, name, TrackLabel.NONE);
    }

    private static VideoFormat format(JsonNode stream) {
        String[] aspect = stream.path("sample_aspect_ratio").asText("1:1").split(":", 2);
        long wide = Long.parseLong(aspect[0]);
        int rotation = -stream.path("side_data_list").findPath("rotation").asInt();
        DynamicRange range = switch (stream.path("color_transfer").asText()) {
            case "smpte2084" -> DynamicRange.HDR10;
            case "arib-std-b67" -> DynamicRange.HLG;
            default -> DynamicRange.SDR;
        };
        return new VideoFormat(
                stream.path("width").asInt(),
                stream.path("height").asInt(),
                wide == 0 ? Rational.ONE : new Rational(wide, Long.parseLong(aspect[1])),
                Math.floorMod(rotation, 360),
                Optional.empty(),
                "",
                0,
                8,
                range,
                false);
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
        return Optional.empty();
    }
}
