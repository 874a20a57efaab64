package com.viewra.isobmff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.FragmentedMp4Reader.TrackSample;
import com.viewra.testkit.Clips;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FragmentedMp4ReaderTest {
    private static Path remuxed(String name, String movflags) {
        return Clips.make(
                name,
                "-i",
                Clips.mp4(320, 180, "24000/1001", 3, 24).toString(),
                "-c",
                "copy",
                "-movflags",
                movflags,
                "-frag_duration",
                "500000");
    }

    private static List<TrackSample> readAll(byte[] bytes) throws IOException {
        var reader = new FragmentedMp4Reader(new ByteArrayInputStream(bytes));
        List<TrackSample> samples = new ArrayList<>();
        for (Optional<TrackSample> next = reader.next(); next.isPresent(); next = reader.next())
            samples.add(next.get());
        return samples;
    }

    /// Per packet: presentation time, decode time, duration, key flag and MD5 of the bytes.
    private static List<String> probed(Path file, String stream) {
        String output = Clips.run(List.of(
                Clips.ffprobe().toString(),
                "-v",
                "error",
                "-ignore_editlist",
                "1",
                "-select_streams",
                stream,
                "-show_entries",
                "packet=pts,dts,duration,flags,data_hash",
                "-show_data_hash",
                "md5",
                "-of",
                "csv=p=0",
                file.toString()));
        return Arrays.stream(output.split("\n"))
                .map(FragmentedMp4ReaderTest::comparable)
                .toList();
    }

    /// Flags shortened to the key mark; a trailing separator or side data is cut off.
    private static String comparable(String line) {
        String[] columns = line.split(",", -1);
        return String.join(",", columns[0], columns[1], columns[2], columns[3].startsWith("K") ? "K" : "_", columns[4]);
    }

    private static List<String> read(List<TrackSample> samples, int trackId) {
        return samples.stream()
                .filter(sample -> sample.trackId() == trackId)
                .map(TrackSample::sample)
                .map(sample -> String.join(
                        ",",
                        "" + sample.presentationTicks(),
                        "" + sample.decodeTicks(),
                        "" + sample.durationTicks(),
                        sample.sync() ? "K" : "_",
                        "MD5:" + md5(sample.data())))
                .toList();
    }

    private static String md5(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(data));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void next_fragmentsOfFfmpeg_equalsPacketsOfFfprobe() throws IOException {
        Path file = remuxed("plain-fragments.mp4", "frag_keyframe+empty_moov+default_base_moof");
        var samples = readAll(Files.readAllBytes(file));
        assertEquals(probed(file, "v:0"), read(samples, 1));
        assertEquals(probed(file, "a:0"), read(samples, 2));
    }

    @Test
    void next_oneFragmentPerTrack_givesTheSameSamples() throws IOException {
        var plain = readAll(
                Files.readAllBytes(remuxed("plain-fragments.mp4", "frag_keyframe+empty_moov+default_base_moof")));
        Path separate = remuxed(
                "separate-fragments.mp4", "cmaf+separate_moof+frag_keyframe+delay_moov+frag_discont+skip_trailer");
        var samples = readAll(Files.readAllBytes(separate));
        assertEquals(digests(plain, 1), digests(samples, 1));
        assertEquals(digests(plain, 2), digests(samples, 2));
        Sample first = samples.stream()
                .filter(sample -> sample.trackId() == 1)
                .findFirst()
                .orElseThrow()
                .sample();
        assertEquals(first.decodeTicks(), first.presentationTicks(), "version 1 offsets are signed");
    }

    @Test
    void next_baseDataOffsets_givesTheSameSamples() throws IOException {
        Path file = remuxed("absolute-fragments.mp4", "frag_keyframe+empty_moov");
        assertEquals(probed(file, "v:0"), read(readAll(Files.readAllBytes(file)), 1));
    }

    @Test
    void formats_h264AndAac_haveConfiguration() throws IOException {
        Path file = remuxed("plain-fragments.mp4", "frag_keyframe+empty_moov+default_base_moof");
        var formats = new FragmentedMp4Reader(Files.newInputStream(file)).formats();
        var video = assertInstanceOf(TrackFormat.Video.class, formats.get(1));
        assertEquals(Codec.H264, video.codec());
        assertEquals(320, video.format().width());
        assertEquals(1, video.config().toBytes()[0]);
        var audio = assertInstanceOf(TrackFormat.Audio.class, formats.get(2));
        assertEquals(Codec.AAC, audio.codec());
        assertEquals(48_000, audio.timescale());
        assertEquals(
                "1190", HexFormat.of().formatHex(Arrays.copyOf(audio.config().toBytes(), 2)));
    }

    @Test
    void next_streamCutInsideASample_saysSo() throws IOException {
        byte[] bytes = Files.readAllBytes(remuxed(
                "separate-fragments.mp4", "cmaf+separate_moof+frag_keyframe+delay_moov+frag_discont+skip_trailer"));
        assertThrows(EOFException.class, () -> readAll(Arrays.copyOf(bytes, bytes.length - 10)));
    }

    private static List<String> digests(List<TrackSample> samples, int trackId) {
        return samples.stream()
                .filter(sample -> sample.trackId() == trackId)
                .map(sample -> md5(sample.sample().data()))
                .toList();
    }
}
