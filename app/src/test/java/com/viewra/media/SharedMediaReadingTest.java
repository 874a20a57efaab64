package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.LanguageTag;
import com.viewra.isobmff.codec.PictureCoding;
import com.viewra.media.matroska.MatroskaReader;
import com.viewra.media.mp4.Mp4Reader;
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/// Compares our readers with ffprobe on real films.
@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
final class SharedMediaReadingTest {
    private static List<Path> files() throws IOException {
        Path root = SharedMedia.folder("media").orElseThrow();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(mp4|m4a|mov|mkv|webm)"))
                    .filter(file -> !file.toString().contains("/broken/"))
                    .sorted()
                    .toList();
        }
    }

    private static MediaReader readerOf(Path file) {
        return file.toString().matches(".*\\.(mkv|webm)") ? new MatroskaReader() : new Mp4Reader();
    }

    @TestFactory
    Stream<DynamicTest> read_realFile_agreesWithFfprobe() throws IOException {
        return files().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> compareIndex(file)));
    }

    @TestFactory
    Stream<DynamicTest> open_realFile_givesThePacketsOfFfprobe() throws IOException {
        return files().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> compareSamples(file)));
    }

    private static void compareIndex(Path file) throws Exception {
        MediaIndex index = readerOf(file).read(file);
        List<JsonNode> streams = Ffprobe.streams(file);
        List<String> expected =
                streams.stream().map(SharedMediaReadingTest::describe).toList();
        assertEquals(
                String.join("\n", expected),
                String.join(
                        "\n",
                        index.tracks().stream()
                                .map(SharedMediaReadingTest::describe)
                                .toList()));
        for (Track track : index.tracks()) {
            if (!(track instanceof Track.Video)) continue;
            List<Ffprobe.Packet> packets = Ffprobe.packets(file, track.index());
            TrackTiming timing = index.timing(track).orElseThrow();
            List<String> keys = packets.stream()
                    .filter(Ffprobe.Packet::key)
                    .map(p -> "%.2f".formatted(p.presentation()))
                    .toList();
            List<String> ours = java.util.Arrays.stream(timing.keyframeTicks())
                    .mapToObj(t -> "%.2f".formatted(t / (double) timing.timescale()))
                    .toList();
            if (timing.keyframeTicks().length > 0 || keys.size() < packets.size())
                assertEquals(keys, ours, "key frames");
            double end = packets.stream()
                    .mapToDouble(p -> p.presentation() + (Double.isNaN(p.duration()) ? 0 : p.duration()))
                    .max()
                    .orElse(0);
            assertEquals(end, timing.endTicks() / (double) timing.timescale(), 0.1, "end");
        }
    }

    private static String describe(JsonNode stream) {
        boolean cover = stream.at("/disposition/attached_pic").asInt() == 1;
        String type = cover ? "cover" : stream.path("codec_type").asText();
        if (type.equals("attachment") || type.equals("data")) return "other";
        String text = type + " " + stream.path("codec_name").asText();
        if (type.equals("video"))
            text += " %dx%d %s %s bits %s %s"
                    .formatted(
                            stream.path("width").asInt(),
                            stream.path("height").asInt(),
                            profile(stream),
                            bitDepth(stream.path("pix_fmt").asText()),
                            PictureCoding.rangeOf(transfer(stream)),
                            stream.path("sample_aspect_ratio").asText("1:1").replaceFirst("^0:1$", "1:1"));
        if (type.equals("audio"))
            text += " %d Hz %d %s"
                    .formatted(
                            stream.path("sample_rate").asInt(),
                            stream.path("channels").asInt(),
                            profile(stream));
        String language = LanguageTag.of(stream.at("/tags/language").asText()).orElse("");
        return text + " " + language + " " + stream.at("/disposition/default").asInt();
    }

    /// DTS says it in the frames only, VP8 has none.
    private static String profile(JsonNode stream) {
        String profile = stream.path("profile").asText();
        return profile.startsWith("DTS") || profile.matches("[0-9]*") ? "" : profile;
    }

    private static String bitDepth(String pixelFormat) {
        Matcher depth = Pattern.compile("p(10|12)").matcher(pixelFormat);
        return depth.find() ? depth.group(1) : "8";
    }

    private static int transfer(JsonNode stream) {
        return switch (stream.path("color_transfer").asText()) {
            case "smpte2084" -> 16;
            case "arib-std-b67" -> 18;
            default -> 1;
        };
    }

    private static String describe(Track track) {
        String text = switch (track) {
            case Track.Video video -> {
                VideoFormat f = video.format();
                yield "video %s %dx%d %s %s bits %s %s"
                        .formatted(
                                video.codecName(),
                                f.width(),
                                f.height(),
                                f.profile(),
                                f.bitDepth(),
                                f.range(),
                                f.sampleAspect().toString().replace('/', ':'));
            }
            case Track.Audio audio ->
                "audio %s %d Hz %d %s"
                        .formatted(
                                audio.codecName(),
                                audio.format().sampleRate(),
                                audio.format().channels(),
                                audio.format().profile());
            case Track.Subtitle subtitle -> "subtitle " + subtitle.codecName();
            case Track.AttachedPicture picture -> "cover " + picture.codecName();
            case Track.Other _ -> "other";
        };
        if (track instanceof Track.Other) return text;
        return text + " " + track.label().language().orElse("") + " "
                + (track.label().isDefault() ? 1 : 0);
    }

    private static void compareSamples(Path file) throws Exception {
        MediaReader reader = readerOf(file);
        MediaIndex index = reader.read(file);
        for (Track track : index.tracks()) {
            Optional<SampleStream> stream =
                    reader.open(file, index, track.index(), new Rational(0, 1), new Rational(-100, 1));
            if (stream.isEmpty()) continue;
            List<Sample> samples = drain(stream.get());
            List<Ffprobe.Packet> packets = Ffprobe.packets(file, track.index());
            assertEquals(
                    packets.stream().map(Ffprobe.Packet::md5).toList(),
                    samples.stream().map(sample -> md5(sample.data())).toList(),
                    () -> "bytes of track " + track);
            double timescale = index.timing(track).orElseThrow().timescale();
            for (int i = 0; i < packets.size(); i++) {
                assertEquals(
                        packets.get(i).presentation(),
                        samples.get(i).presentationTicks() / timescale,
                        0.0081,
                        "time of sample " + i + " of " + track);
            }
        }
    }

    private static List<Sample> drain(SampleStream stream) throws Exception {
        List<Sample> samples = new ArrayList<>();
        try (stream) {
            for (Optional<Sample> next = stream.next(); next.isPresent(); next = stream.next()) samples.add(next.get());
        }
        return samples;
    }

    private static String md5(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
