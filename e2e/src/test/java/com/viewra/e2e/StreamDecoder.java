package com.viewra.e2e;

import com.viewra.testkit.Clips;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Decodes a whole stream with FFmpeg, as a player would that skips nothing.
final class StreamDecoder {
    private static final Pattern FRAME = Pattern.compile("^frame=\\s*(\\d+)", Pattern.MULTILINE);
    private static final Pattern TIME = Pattern.compile("^out_time_us=(\\d+)", Pattern.MULTILINE);

    private StreamDecoder() {}

    /// What came out.
    /// @param errors what FFmpeg complained about, one a line; empty is good
    record Outcome(long frames, double seconds, String errors) {}

    /// @param streams which of them, as FFmpeg names them: "0:v:0"
    static Outcome decode(URI address, String streams) throws IOException, InterruptedException {
        return decode(command(address.toString(), streams, List.of()));
    }

    /// The same of the first seconds only.
    static Outcome decodeStart(URI address, int seconds) throws IOException, InterruptedException {
        return decode(command(address.toString(), "0", List.of("-t", "" + seconds)));
    }

    private static Outcome decode(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        var errors = new java.util.concurrent.FutureTask<>(
                () -> new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(errors);
        String progress = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        try {
            String complaints = errors.get();
            return new Outcome(
                    last(FRAME, progress),
                    last(TIME, progress) / 1e6,
                    code == 0 ? complaints : complaints + "exit code " + code);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static List<String> command(String address, String streams, List<String> output) {
        List<String> command = new ArrayList<>(
                List.of(Clips.ffmpeg().toString(), "-nostdin", "-v", "error", "-i", address, "-map", streams));
        command.addAll(output);
        command.addAll(List.of("-fps_mode", "passthrough", "-f", "null", "-progress", "pipe:1", "-"));
        return command;
    }

    private static long last(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        long value = 0;
        while (m.find()) value = Long.parseLong(m.group(1));
        return value;
    }

    /// Pictures of the first video track of a file, by its packets.
    static long packets(java.nio.file.Path file) {
        String count = Clips.run(List.of(
                Clips.ffprobe().toString(),
                "-v",
                "error",
                "-select_streams",
                "V:0",
                "-count_packets",
                "-show_entries",
                "stream=nb_read_packets",
                "-of",
                "csv=p=0",
                file.toString()));
        return Long.parseLong(count.strip().lines().findFirst().orElse("0").replaceAll("\\D.*", ""));
    }

    /// The addresses of the media playlists that an HLS multivariant playlist lists: variants first, best first.
    static List<URI> variants(URI master, String playlist) {
        List<URI> found = new ArrayList<>();
        List<String> lines = playlist.lines().toList();
        for (int i = 0; i + 1 < lines.size(); i++)
            if (lines.get(i).startsWith("#EXT-X-STREAM-INF"))
                found.add(master.resolve(lines.get(i + 1).strip()));
        return found;
    }

    static Stream<URI> audioPlaylists(URI master, String playlist) {
        Pattern address = Pattern.compile("#EXT-X-MEDIA:TYPE=AUDIO.*URI=\"([^\"]+)\"");
        return playlist.lines().map(address::matcher).filter(Matcher::find).map(m -> master.resolve(m.group(1)));
    }
}
