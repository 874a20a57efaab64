package com.viewra.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A film that is played, as a player sees it: addresses from playlists.
public record Playing(RunningViewra viewra, URI master) {
    private static final Pattern MEDIA = Pattern.compile("[^\"\\s]+/index\\.m3u8");

    /// One rendition: where its playlist is and when its segments start, in seconds.
    public record Variant(URI playlist, List<Double> starts) {
        public URI init() {
            return playlist.resolve("init.mp4");
        }

        public URI segment(int index) {
            return playlist.resolve(index + ".m4s");
        }

        public int segments() {
            return starts.size();
        }
    }

    /// @param name end of the rendition's name: "copy", "h264-720"
    public Variant variant(char kind, String name) throws IOException, InterruptedException {
        String text = text(master);
        Matcher media = MEDIA.matcher(text);
        while (media.find()) {
            String[] parts = media.group().split("/", -1);
            String rendition = parts[parts.length - 2];
            if (rendition.charAt(0) == kind && rendition.endsWith("-" + name)) {
                URI playlist = master.resolve(media.group());
                return new Variant(playlist, starts(text(playlist)));
            }
        }
        throw new IOException("There is no rendition " + name + " in " + text);
    }

    private String text(URI address) throws IOException, InterruptedException {
        return new String(viewra.fetch(address), StandardCharsets.UTF_8);
    }

    private static List<Double> starts(String playlist) {
        List<Double> starts = new ArrayList<>();
        double time = 0;
        for (String line :
                playlist.lines().filter(l -> l.startsWith("#EXTINF:")).toList()) {
            starts.add(time);
            time += Double.parseDouble(line.substring("#EXTINF:".length()).split(",", 2)[0]);
        }
        return starts;
    }
}
