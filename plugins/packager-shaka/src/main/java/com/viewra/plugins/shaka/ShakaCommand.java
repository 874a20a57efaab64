package com.viewra.plugins.shaka;

import com.viewra.api.packaging.TitleRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// From a title to the arguments of Shaka Packager 3.4
/// (<https://shaka-project.github.io/shaka-packager/html/options/options.html>).
final class ShakaCommand {
    static final String HLS = "master.m3u8";
    static final String DASH = "manifest.mpd";

    private ShakaCommand() {}

    static List<String> arguments(TitleRequest title) {
        List<String> arguments = new ArrayList<>();
        for (TitleRequest.Source track : title.tracks()) arguments.add(stream(track, title.folder()));
        arguments.addAll(List.of(
                "--segment_duration",
                String.format(Locale.ROOT, "%.3f", title.segment().toMillis() / 1000.0),
                // As our own segments, which have no index inside either.
                "--nogenerate_sidx_in_media_segments",
                // Each segment a file of its own, in a manifest of a finished title.
                "--generate_static_live_mpd",
                "--mpd_output",
                title.folder().resolve(DASH).toString(),
                "--hls_master_playlist_output",
                title.folder().resolve(HLS).toString(),
                "--hls_playlist_type",
                "VOD"));
        title.tracks().stream()
                .filter(track -> track.kind() == TitleRequest.Kind.AUDIO)
                .flatMap(track -> track.language().stream())
                .findFirst()
                .ifPresent(first -> arguments.addAll(List.of("--default_language", first)));
        return arguments;
    }

    private static String stream(TitleRequest.Source track, Path folder) {
        Path own = folder.resolve(track.name());
        String descriptor = "in=%s,stream=%s,init_segment=%s,segment_template=%s,playlist_name=%s.m3u8"
                .formatted(
                        checked(track.file()),
                        track.kind().name().toLowerCase(Locale.ROOT),
                        checked(own.resolve("init.mp4")),
                        checked(own) + "/$Number$.m4s",
                        track.name());
        if (track.kind() == TitleRequest.Kind.VIDEO) return descriptor;
        String language = track.language().orElse("und");
        return descriptor + ",hls_group_id=sound,hls_name=%s,language=%s".formatted(track.name(), language);
    }

    /// A comma would end the field; the packager knows no other way to write one.
    private static String checked(Path path) {
        if (path.toString().indexOf(',') >= 0)
            throw new IllegalArgumentException("Shaka Packager takes no path with a comma: " + path);
        return path.toString();
    }
}
