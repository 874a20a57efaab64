package com.viewra;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.health.FfmpegProbe;
import com.viewra.health.Finding;
import com.viewra.health.LibVlcProbe;
import com.viewra.health.NetworkAddresses;
import com.viewra.library.Backup;
import com.viewra.library.store.LibraryStore;
import com.viewra.plugins.PluginFolders;
import com.viewra.settings.Environment;
import com.viewra.settings.SettingsFile;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints what Viewra finds to work with, and what is missing. Runs beside a running Viewra of the same home.
@Command(
        name = "doctor",
        description = "Say what was found and what is missing; exit with 0 if the main job can run.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Logging.onlyWarningsOnScreen();
        List<Finding> findings = findings(Environment.ofThisMachine());
        boolean able = findings.stream().allMatch(finding -> finding.found() || !finding.required());
        if (json) Console.say(mapper().writeValueAsString(new Report(able, findings)));
        else findings.forEach(DoctorCommand::print);
        return able ? 0 : 1;
    }

    record Report(boolean ok, List<Finding> findings) {}

    private List<Finding> findings(Environment environment) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.in(environment).toAbsolutePath());
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"));
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.found("Java", true, environment.javaAndSystem()));
        try (Closing closing = new Closing()) {
            Tools tools = closing.keep(Core.tools(folder, settings));
            findings.addAll(ffmpeg(new FfmpegProbe(tools)));
            findings.addAll(new EncodingFindings(tools, folder, environment.bundledPlugins(), settings).all());
            findings.add(packager(tools, environment));
        }
        findings.add(LibVlcProbe.find());
        findings.add(plugins(environment));
        findings.add(network());
        findings.add(Finding.found("Data folder", true, folder.toString()));
        findings.add(library(folder.resolve(Core.LIBRARY)));
        return findings;
    }

    private static List<Finding> ffmpeg(FfmpegProbe probe) throws InterruptedException {
        try {
            return List.of(Finding.found("FFmpeg", true, probe.version()));
        } catch (MediaException e) {
            return List.of(Finding.missing(
                    "FFmpeg",
                    true,
                    String.valueOf(e.getMessage()),
                    "Install FFmpeg and name it in settings.json: {\"tools\": {\"ffmpeg\": \"/usr/bin/ffmpeg\"}}"));
        }
    }

    private static Finding packager(Tools tools, Environment environment) throws IOException {
        try {
            return Finding.found(
                    "Shaka Packager", false, tools.locate("packager").toString());
        } catch (MediaException e) {
            if (isBundled(environment))
                return Finding.found("Shaka Packager", false, "comes with the plugin viewra-packager-shaka");
            return Finding.missing(
                    "Shaka Packager",
                    false,
                    "not found; titles cannot be prepared for televisions, all else works",
                    "npm install shaka-packager, and name it in settings.json: {\"tools\": {\"packager\": ...}}");
        }
    }

    /// The plugin carries the program if it was built with Node.js.
    private static boolean isBundled(Environment environment) throws IOException {
        Optional<Path> folder = environment.bundledPlugins();
        if (folder.isEmpty()) return false;
        try (DirectoryStream<Path> zips = Files.newDirectoryStream(folder.get(), "viewra-packager-shaka*.zip")) {
            for (Path zip : zips) {
                try (ZipFile plugin = new ZipFile(zip.toFile())) {
                    if (plugin.getEntry("classes/tools/packager") != null) return true;
                }
            }
        }
        return false;
    }

    private static Finding plugins(Environment environment) throws IOException {
        List<String> names =
                PluginFolders.in(Path.of(""), environment.bundledPlugins()).bundledNames();
        return names.isEmpty()
                ? Finding.missing("Plugins", true, "none came with this build", "Build them with ./viewra")
                : Finding.found("Plugins", true, String.join(", ", names));
    }

    private static Finding network() {
        List<InetAddress> addresses = NetworkAddresses.local();
        return addresses.isEmpty()
                ? Finding.missing("Network", false, "no address; other devices cannot reach this machine", "Connect it")
                : Finding.found(
                        "Network",
                        false,
                        addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", ")));
    }

    private static Finding library(Path folder) throws IOException {
        List<Backup> backups = LibraryStore.backups(folder);
        String copies = backups.isEmpty()
                ? "no backup yet"
                : "%d backups, the newest of %s"
                        .formatted(backups.size(), backups.getFirst().takenAt());
        return LibraryStore.lossNews(folder, Core.CLOCK)
                .map(loss ->
                        Finding.missing("Library", false, loss, "To choose another backup, run: viewra restore --list"))
                .orElseGet(() -> Finding.found("Library", false, copies));
    }

    private static void print(Finding finding) {
        Console.say("%-4s %-15s %s".formatted(finding.found() ? "ok" : "--", finding.name(), finding.detail()));
        finding.remedy().ifPresent(remedy -> Console.say("     " + " ".repeat(16) + remedy));
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
                .build();
    }
}
