package com.viewra.plugins.shaka;

import com.viewra.api.MediaException;
import com.viewra.api.PluginContext;
import com.viewra.api.packaging.PackagedTitle;
import com.viewra.api.packaging.TitlePackager;
import com.viewra.api.packaging.TitleRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pf4j.Extension;

/// Packages titles with Google's Shaka Packager, run as a child process of the host.
@Extension
public final class ShakaPackager implements TitlePackager {
    /// It only copies: a film takes seconds, so this is for disks that hang.
    private static final Duration LIMIT = Duration.ofHours(1);

    private final PluginContext context;
    private final PackagerProgram program;

    public ShakaPackager(PluginContext context) {
        this.context = context;
        this.program = new PackagerProgram(context);
    }

    @Override
    public Optional<String> missing() {
        try {
            program.find();
            return Optional.empty();
        } catch (MediaException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Override
    public PackagedTitle pack(TitleRequest title) throws MediaException, InterruptedException {
        for (TitleRequest.Source track : title.tracks())
            createFolder(title.folder().resolve(track.name()));
        context.tools().run("package a title", program.find(), ShakaCommand.arguments(title), LIMIT);
        return new PackagedTitle(ShakaCommand.HLS, ShakaCommand.DASH, files(title.folder()));
    }

    private static void createFolder(Path folder) throws MediaException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MediaException(
                    MediaException.Code.TOOL_FAILED, "Nothing can be written to " + folder + ". Is the disk full?", e);
        }
    }

    private static List<String> files(Path folder) throws MediaException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MediaException(
                    MediaException.Code.TOOL_FAILED, "What was packaged cannot be read back from " + folder + ".", e);
        }
    }
}
