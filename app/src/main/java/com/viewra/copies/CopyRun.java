package com.viewra.copies;

import com.viewra.api.MediaException;
import com.viewra.api.media.Track;
import com.viewra.api.packaging.PackagedTitle;
import com.viewra.api.packaging.TitlePackager;
import com.viewra.api.packaging.TitleRequest;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.streaming.RenditionId;
import com.viewra.streaming.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does one job: gathers the parts segment by segment, then joins them to a file or has them packaged.
/// @param packagers asked for at every use, so that plugins may come and go
record CopyRun(
        Streams streams,
        MediaReader reader,
        Mp4Mux mux,
        Supplier<List<TitlePackager>> packagers,
        TitleShelf shelf,
        Courtesy courtesy) {
    /// As long as our own segments; cuts are where pictures begin anew.
    private static final Duration SEGMENT = Duration.ofSeconds(2);

    static CopyRun with(Workshop workshop, Courtesy courtesy) {
        return new CopyRun(
                workshop.streams(),
                workshop.reader(),
                new Mp4Mux(workshop.tools()),
                workshop.packagers(),
                new TitleShelf(workshop.store()),
                courtesy);
    }

    /// @param progress given the copy after each segment
    void run(Copy copy, CopyFolder folder, Consumer<Copy> progress) throws IOException, InterruptedException {
        List<Part> parts = copy.renditions().stream()
                .map(name ->
                        new Part(streams, copy.source(), RenditionId.parse(name).orElseThrow(), folder.part(name)))
                .toList();
        gather(parts, copy, progress);
        switch (copy.form()) {
            case FILE -> join(parts, copy.title(), copy.target());
            case TITLE -> pack(parts, copy, folder);
        }
        folder.clear();
    }

    private void gather(List<Part> parts, Copy copy, Consumer<Copy> progress) throws IOException, InterruptedException {
        int total = 0;
        int[] done = {0};
        for (Part part : parts) {
            total += part.segments();
            done[0] += part.done();
        }
        int all = total;
        progress.accept(copy.at(done[0], all));
        for (Part part : parts) {
            part.complete(() -> {
                progress.accept(copy.at(++done[0], all));
                courtesy.waitForViewers();
            });
        }
    }

    private void join(List<Part> parts, String title, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path partial = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            mux.join(parts.stream().map(Part::file).toList(), isPicture(parts.getFirst()), title, partial);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void pack(List<Part> parts, Copy copy, CopyFolder folder) throws IOException, InterruptedException {
        TitlePackager packager = packagers.get().stream()
                .filter(each -> each.missing().isEmpty())
                .findFirst()
                .orElseThrow(() -> new MediaException(MediaException.Code.TOOL_MISSING, whatIsMissing()));
        if (Files.exists(folder.packaged())) CopyFolder.delete(folder.packaged());
        Path packaged = Files.createDirectories(folder.packaged());
        MediaIndex index = reader.read(copy.source());
        List<TitleRequest.Source> sources = new ArrayList<>();
        for (Part part : parts) sources.add(source(part, index));
        PackagedTitle title = packager.pack(new TitleRequest(sources, packaged, SEGMENT));
        shelf.put(index.fingerprint(), copy.renditions(), title, packaged, folder.contents());
    }

    private String whatIsMissing() {
        return packagers.get().stream()
                .flatMap(each -> each.missing().stream())
                .findFirst()
                .orElse("No plugin packages whole titles. Switch on the plugin viewra-packager-shaka.");
    }

    private static TitleRequest.Source source(Part part, MediaIndex index) {
        return new TitleRequest.Source(
                part.file(),
                isPicture(part) ? TitleRequest.Kind.VIDEO : TitleRequest.Kind.AUDIO,
                part.rendition().toString(),
                index.tracks().stream()
                        .filter(track -> track.index() == part.rendition().track())
                        .map(Track::label)
                        .flatMap(label -> label.language().stream())
                        .findFirst());
    }

    private static boolean isPicture(Part part) {
        return part.rendition() instanceof RenditionId.VideoCopy || part.rendition() instanceof RenditionId.VideoH264;
    }
}
