package com.viewra.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.testkit.Clips;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/// What the embedded ffprobe says of a file: the yardstick for our own readers.
final class Ffprobe {
    record Packet(double presentation, double decode, double duration, boolean key, String md5) {}

    private Ffprobe() {}

    static List<JsonNode> streams(Path file) {
        return list(
                run("-show_entries", "stream:stream_tags:stream_disposition:format", "-of", "json", file.toString()),
                "streams");
    }

    static List<Packet> packets(Path file, int stream) {
        String output = run(
                "-select_streams",
                "" + stream,
                "-show_entries",
                "packet=pts_time,dts_time,duration_time,flags,data_hash",
                "-show_data_hash",
                "md5",
                "-of",
                "csv=p=0",
                file.toString());
        List<Packet> packets = new ArrayList<>();
        Arrays.stream(output.split("\n", -1))
                .filter(line -> line.contains("MD5:"))
                .forEach(line -> {
                    String[] c = line.split(",", -1);
                    packets.add(new Packet(
                            number(c[0]), number(c[1]), number(c[2]), c[3].startsWith("K"), c[4].replace("MD5:", "")));
                });
        return packets;
    }

    private static double number(String text) {
        return text.equals("N/A") ? Double.NaN : Double.parseDouble(text);
    }

    private static List<JsonNode> list(String json, String name) {
        try {
            return StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(json.substring(json.indexOf('{')))
                                    .path(name)
                                    .spliterator(),
                            false)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Clips.ffprobe().toString(), "-v", "quiet"));
        command.addAll(List.of(arguments));
        return Clips.run(command);
    }
}
