package com.viewra.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.LanguageTag;
import com.viewra.isobmff.codec.PictureCoding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line for a track, the same from our index and from ffprobe's answer.
final class Described {
    private static final Pattern DEPTH = Pattern.compile("p(10|12)");

    private Described() {}

    static String of(Track track) {
        return switch (track) {
            case Track.Video video -> "video " + video.codecName() + picture(video.format()) + label(track);
            case Track.Audio audio ->
                "audio %s %d Hz %d %s"
                                .formatted(
                                        audio.codecName(),
                                        audio.format().sampleRate(),
                                        audio.format().channels(),
                                        audio.format().profile().replaceFirst("^DTS.*", ""))
                        + label(track);
            case Track.Subtitle subtitle -> "subtitle " + subtitle.codecName() + label(track);
            case Track.AttachedPicture picture -> "cover " + picture.codecName();
            case Track.Other _ -> "other";
        };
    }

    private static String picture(VideoFormat format) {
        return " %dx%d %s %d bits %s %s"
                .formatted(
                        format.width(),
                        format.height(),
                        format.profile(),
                        format.bitDepth(),
                        format.range(),
                        format.sampleAspect().toString().replace('/', ':'));
    }

    private static String label(Track track) {
        return " " + track.label().language().orElse("") + " " + (track.label().isDefault() ? 1 : 0);
    }

    static String of(JsonNode stream) {
        if (stream.at("/disposition/attached_pic").asInt() == 1)
            return "cover " + stream.path("codec_name").asText();
        String type = stream.path("codec_type").asText();
        String text = type + " " + stream.path("codec_name").asText("unknown");
        return switch (type) {
            case "video" -> text + picture(stream) + label(stream);
            case "audio" ->
                text
                        + " %d Hz %d %s"
                                .formatted(
                                        stream.path("sample_rate").asInt(),
                                        stream.path("channels").asInt(),
                                        profile(stream))
                        + label(stream);
            case "subtitle" -> text + label(stream);
            default -> "other";
        };
    }

    private static String picture(JsonNode stream) {
        return " %dx%d %s %s bits %s %s"
                .formatted(
                        stream.path("width").asInt(),
                        stream.path("height").asInt(),
                        profile(stream),
                        bitDepth(stream.path("pix_fmt").asText()),
                        PictureCoding.rangeOf(transfer(stream)),
                        stream.path("sample_aspect_ratio").asText("1:1").replaceFirst("^0:1$", "1:1"));
    }

    private static String label(JsonNode stream) {
        return " " + LanguageTag.of(stream.at("/tags/language").asText()).orElse("") + " "
                + stream.at("/disposition/default").asInt();
    }

    /// DTS says it in the frames only; plain numbers are no names.
    private static String profile(JsonNode stream) {
        String profile = stream.path("profile").asText();
        return profile.matches("DTS.*|[0-9]*|unknown") ? "" : profile;
    }

    private static String bitDepth(String pixelFormat) {
        Matcher depth = DEPTH.matcher(pixelFormat);
        return depth.find() ? depth.group(1) : "8";
    }

    private static int transfer(JsonNode stream) {
        return switch (stream.path("color_transfer").asText()) {
            case "smpte2084" -> 16;
            case "arib-std-b67" -> 18;
            default -> 1;
        };
    }
}
