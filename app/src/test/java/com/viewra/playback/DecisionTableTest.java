package com.viewra.playback;

import com.viewra.api.MediaException;
import com.viewra.api.media.Track;
import com.viewra.content.ContentStore;
import com.viewra.health.Metrics;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.media.containers.DefaultMediaReader;
import com.viewra.playback.profiles.DeviceProfiles;
import com.viewra.playback.profiles.KnownDevice;
import com.viewra.playback.profiles.ProfileFolders;
import com.viewra.plugins.packager.CmafPackager;
import com.viewra.process.ChildProcesses;
import com.viewra.process.EmbeddedFfmpeg;
import com.viewra.streaming.CapacityFile;
import com.viewra.streaming.Captions;
import com.viewra.streaming.DefaultStreams;
import com.viewra.streaming.TrackPreferences;
import com.viewra.testkit.Golden;
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// What every known kind of device gets of every real film and song beside the clone, as a table to be read: one
/// paragraph a file, one line for all devices that get it in the same way for the same reasons.
@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
class DecisionTableTest {
    private static final List<String> FOLDERS = List.of("film", "video", "ts", "subs", "audio", "music");
    private final Planner planner = new Planner();

    @TempDir
    Path home;

    @Test
    void plan_everyFileOnEveryDevice_isAsInTheTable() throws Exception {
        DeviceProfiles profiles = ProfileFolders.load(home.resolve("profiles"));
        StringBuilder table = new StringBuilder();
        try (ChildProcesses tools = new ChildProcesses(new EmbeddedFfmpeg(home.resolve("tools")), home.resolve("run"));
                Metrics metrics = new Metrics();
                DefaultStreams streams = streams(tools, metrics)) {
            for (Path file : files()) {
                MediaIndex index;
                try {
                    index = new DefaultMediaReader(tools).read(file);
                } catch (MediaException e) {
                    continue; // what cannot be read is the scan's to tell
                }
                if (index.video().isEmpty() && index.audio().isEmpty()) continue;
                table.append(paragraph(file, index, profiles, streams));
            }
        }
        Golden.assertMatches("playback/decisions.txt", table.toString());
    }

    private DefaultStreams streams(ChildProcesses tools, Metrics metrics) throws IOException {
        CmafPackager packager = new CmafPackager();
        MediaReader reader = new DefaultMediaReader(tools);
        ContentStore store = ContentStore.open(home.resolve("content"), 1_000_000, Clock.systemUTC());
        return new DefaultStreams(
                reader,
                List::of,
                () -> List.of(packager),
                store,
                _ -> {},
                new Captions(reader, tools, store, _ -> List.of(), () -> TrackPreferences.NONE),
                tools,
                metrics,
                CapacityFile.in(home));
    }

    private String paragraph(Path file, MediaIndex index, DeviceProfiles profiles, DefaultStreams streams)
            throws IOException, InterruptedException {
        var available = streams.of(file);
        Map<String, TreeSet<String>> devices = new TreeMap<>();
        for (KnownDevice device : profiles.all()) {
            Planner.Plan plan = planner.plan(index, available, device.profile());
            devices.computeIfAbsent(line(plan), _ -> new TreeSet<>()).add(device.id());
        }
        String lines = devices.entrySet().stream()
                .map(entry -> "  %s: %s\n".formatted(entry.getKey(), String.join(", ", entry.getValue())))
                .collect(Collectors.joining());
        return "%s\n  (%s)\n%s\n".formatted(name(file), facts(index), lines);
    }

    private static String line(Planner.Plan plan) {
        String way = switch (plan.decision()) {
            case PlaybackDecision.DirectPlay _ -> "1 direct";
            case PlaybackDecision.Remux _ -> "2 remux";
            case PlaybackDecision.Transcode t when !t.video() -> "3 sound encoded";
            case PlaybackDecision.Transcode t -> t.audio() ? "5 picture and sound encoded" : "4 picture encoded";
        };
        String why =
                plan.decision().reasons().stream().sorted().map(Reason::name).collect(Collectors.joining(" "));
        return why.isEmpty() ? way : way + " for " + why + ", as " + plan.offer();
    }

    private static String facts(MediaIndex index) {
        return Stream.concat(
                        Stream.of(index.container()), index.tracks().stream().flatMap(DecisionTableTest::facts))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> facts(Track track) {
        return switch (track) {
            case Track.Video v ->
                Stream.of("%s %s %dx%d %s"
                        .formatted(
                                v.codecName(),
                                v.format().profile(),
                                v.format().displayWidth(),
                                v.format().displayHeight(),
                                v.format().range()));
            case Track.Audio a ->
                Stream.of("%s %dch".formatted(a.codecName(), a.format().channels()));
            case Track.Subtitle s -> Stream.of(s.codecName());
            case Track.AttachedPicture _, Track.Other _ -> Stream.of();
        };
    }

    private static String name(Path file) {
        return SharedMedia.folder("media")
                .orElseThrow()
                .relativize(file)
                .toString()
                .replace('\\', '/');
    }

    private static List<Path> files() throws IOException {
        Path media = SharedMedia.folder("media").orElseThrow();
        try (Stream<Path> all = Files.walk(media)) {
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            FOLDERS.contains(media.relativize(file).getName(0).toString()))
                    .filter(file -> !file.toString().matches(".*\\.(srt|jpg)"))
                    .sorted()
                    .toList();
        }
    }
}
