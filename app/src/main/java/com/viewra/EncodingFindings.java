package com.viewra;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.transcode.EncoderReport;
import com.viewra.api.transcode.Transcoder;
import com.viewra.events.EventBus;
import com.viewra.health.FfmpegProbe;
import com.viewra.health.Finding;
import com.viewra.plugins.PluginFolders;
import com.viewra.plugins.PluginHost;
import com.viewra.settings.SettingsFile;
import com.viewra.streaming.Capacity;
import com.viewra.streaming.CapacityFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this machine encodes with, found by encoding with it: the plugins that would do it are loaded for that, in a
/// folder of their own, so that a Viewra which runs beside is not disturbed.
/// @param home where what was measured is kept
record EncodingFindings(Tools tools, Path home, Optional<Path> bundledPlugins, SettingsFile settings) {
    List<Finding> all() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("viewra-doctor");
        try (EventBus events = new EventBus();
                PluginHost plugins =
                        PluginHost.start(PluginFolders.in(folder, bundledPlugins), settings, tools, events)) {
            List<Transcoder> transcoders = plugins.extensions(Transcoder.class);
            if (transcoders.isEmpty())
                return List.of(Finding.missing(
                        "Encoders", true, "no transcoder plugin was found", "Build the plugins with ./viewra"));
            return findings(transcoders);
        } finally {
            delete(folder);
        }
    }

    private List<Finding> findings(List<Transcoder> transcoders) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(speed(transcoders));
        List<EncoderReport> reports = new ArrayList<>();
        for (Transcoder transcoder : transcoders) reports.addAll(transcoder.probe());
        String working = reports.stream()
                .filter(EncoderReport::works)
                .map(EncoderReport::detail)
                .collect(Collectors.joining(" "));
        String failing = reports.stream().map(EncoderReport::detail).collect(Collectors.joining("; "));
        findings.add(
                working.isEmpty()
                        ? Finding.missing(
                                "Hardware", false, "no hardware encoder works here; software is used", failing)
                        : Finding.found("Hardware", false, working));
        return findings;
    }

    /// What was measured before, else measured now.
    private Finding speed(List<Transcoder> transcoders) throws InterruptedException {
        try {
            String machine = CapacityFile.machine(new FfmpegProbe(tools).version());
            CapacityFile file = CapacityFile.in(home);
            Optional<Capacity> capacity = file.read(machine);
            String remark = "";
            if (capacity.isEmpty()) {
                boolean busy = Capacity.isMachineBusy();
                capacity = Capacity.measure(tools, transcoders, machine);
                if (capacity.isPresent() && !busy) file.write(capacity.get());
                if (busy) remark = " (not kept: other programs keep this machine busy)";
            }
            String remarked = remark;
            return capacity.map(measured -> Finding.found("Encoding", true, measured.inWords() + remarked))
                    .orElseGet(() -> Finding.missing("Encoding", true, "nothing could be measured", "Try again"));
        } catch (IOException e) {
            String remedy = e instanceof MediaException ? "See what FFmpeg says" : "Look whether the disk is full";
            return Finding.missing("Encoding", true, "does not work: " + e.getMessage(), remedy);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
