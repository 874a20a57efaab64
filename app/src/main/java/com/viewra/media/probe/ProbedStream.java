package com.viewra.media.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.LanguageTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One stream as ffprobe describes it.
record ProbedStream(JsonNode stream) {
    private static final Pattern FRACTION = Pattern.compile("(\\d+)[/:](\\d+)");
    private static final Pattern DEPTH = Pattern.compile("p(9|10|12|14|16)(le|be)?$");
    private static final double SAME_RATE = 0.005;

    Track track(int index) {
        String name = text("codec_name").orElse("unknown");
        Codec codec = Codec.of(name);
        TrackLabel label = label();
        long bitrate = number("bit_rate");
        if (isOn("attached_pic")) return new Track.AttachedPicture(index, codec, name, label);
        return switch (text("codec_type").orElse("")) {
            case "video" ->
                picture()
                        .<Track>map(picture -> new Track.Video(index, codec, name, label, bitrate, picture))
                        .orElse(new Track.Other(index, codec, name, label));
            case "audio" ->
                sound().<Track>map(sound -> new Track.Audio(index, codec, name, label, bitrate, sound))
                        .orElse(new Track.Other(index, codec, name, label));
            case "subtitle" -> new Track.Subtitle(index, codec, name, label);
            default -> new Track.Other(index, codec, name, label);
        };
    }

    static Optional<Rational> rational(JsonNode fraction) {
        Matcher matcher = FRACTION.matcher(fraction.asText());
        if (!matcher.matches()) return Optional.empty();
        long numerator = Long.parseLong(matcher.group(1));
        long denominator = Long.parseLong(matcher.group(2));
        return numerator > 0 && denominator > 0 ? Optional.of(new Rational(numerator, denominator)) : Optional.empty();
    }

    private Optional<VideoFormat> picture() {
        int width = (int) number("width");
        int height = (int) number("height");
        if (width <= 0 || height <= 0) return Optional.empty();
        VideoFormat format = new VideoFormat(
                width,
                height,
                rational(stream.path("sample_aspect_ratio")).orElse(Rational.ONE),
                rotation(),
                frameRate(),
                profile(),
                (int) Math.max(0, number("level")),
                bitDepth(),
                range(),
                text("field_order")
                        .filter(order -> order.matches("tt|bb|tb|bt"))
                        .isPresent());
        return Optional.of(dolby().map(format::withDolby).orElse(format));
    }

    private Optional<AudioFormat> sound() {
        int sampleRate = (int) number("sample_rate");
        int channels = (int) number("channels");
        if (sampleRate <= 0 || channels <= 0) return Optional.empty();
        int bits = (int) Math.max(number("bits_per_raw_sample"), number("bits_per_sample"));
        return Optional.of(new AudioFormat(sampleRate, channels, profile(), bits));
    }

    /// The rate of the time stamps, or half of it where they count fields, if frames come as often as it says.
    private Optional<Rational> frameRate() {
        Optional<Rational> average = rational(stream.path("avg_frame_rate"));
        Optional<Rational> nominal = rational(stream.path("r_frame_rate"));
        if (average.isEmpty() || nominal.isEmpty()) return Optional.empty();
        Rational half = new Rational(nominal.get().numerator(), nominal.get().denominator() * 2);
        if (isNear(nominal.get(), average.get())) return nominal;
        return isNear(half, average.get()) ? Optional.of(half) : Optional.empty();
    }

    private static boolean isNear(Rational a, Rational b) {
        return Math.abs(a.toDouble() / b.toDouble() - 1) < SAME_RATE;
    }

    /// ffprobe counts counter-clockwise.
    private int rotation() {
        for (JsonNode side : stream.path("side_data_list"))
            if (side.has("rotation"))
                return (int) Math.floorMod(-Math.round(side.path("rotation").asDouble() / 90), 4L) * 90;
        return 0;
    }

    private DynamicRange range() {
        return switch (text("color_transfer").orElse("")) {
            case "smpte2084" -> DynamicRange.HDR10;
            case "arib-std-b67" -> DynamicRange.HLG;
            default -> DynamicRange.SDR;
        };
    }

    private Optional<DolbyVision> dolby() {
        for (JsonNode side : stream.path("side_data_list"))
            if (side.path("side_data_type").asText().startsWith("DOVI"))
                return Optional.of(new DolbyVision(
                        side.path("dv_profile").asInt() & 127,
                        side.path("dv_level").asInt() & 63,
                        side.path("dv_bl_signal_compatibility_id").asInt() & 15));
        return Optional.empty();
    }

    private int bitDepth() {
        Matcher depth = DEPTH.matcher(text("pix_fmt").orElse(""));
        return depth.find() ? Integer.parseInt(depth.group(1)) : 8;
    }

    private String profile() {
        return text("profile")
                .filter(profile -> !profile.matches("unknown|-?\\d+"))
                .orElse("");
    }

    private TrackLabel label() {
        return new TrackLabel(
                Optional.of(stream.at("/tags/language").asText()).flatMap(LanguageTag::of),
                Optional.of(stream.at("/tags/title").asText()).filter(title -> !title.isBlank()),
                isOn("default"),
                isOn("forced"),
                isOn("hearing_impaired"));
    }

    private boolean isOn(String disposition) {
        return stream.path("disposition").path(disposition).asInt() == 1;
    }

    private Optional<String> text(String name) {
        return Optional.of(stream.path(name).asText()).filter(text -> !text.isEmpty());
    }

    private long number(String name) {
        return stream.path(name).asLong(0);
    }
}
