package com.viewra.exchange;

import com.viewra.enrichment.sidecar.XmlNode;
import com.viewra.enrichment.sidecar.XmlNodes;
import com.viewra.library.portable.FileClue;
import com.viewra.library.portable.ItemRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The separate files that Kodi writes: an NFO file beside each film. Where the film is still there, it tells which.
record KodiFolder(Path folder) implements RecordSource {
    @Override
    public String inWords() {
        return "a folder of Kodi's NFO files";
    }

    @Override
    public void read(Receiver receiver) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".nfo"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        if (files.isEmpty()) throw new IOException("There are no NFO files in " + folder + ".");
        receiver.expect(files.size());
        Map<Path, Map<String, List<Path>>> byFolder = new HashMap<>();
        for (Path file : files)
            for (XmlNode node : XmlNodes.in(file)) {
                Optional<ItemRecord> record = new KodiEntry(node).record();
                if (record.isPresent()) receiver.item(beside(file, record.get(), byFolder));
            }
    }

    /// @param byFolder files by stem; files of one folder come one after the other, so one folder is kept
    private static ItemRecord beside(Path nfo, ItemRecord record, Map<Path, Map<String, List<Path>>> byFolder)
            throws IOException {
        if (record.clue().kind().hasChildren()) return record;
        Path place = nfo.resolveSibling("").toAbsolutePath().normalize();
        if (!byFolder.containsKey(place)) {
            byFolder.clear();
            byFolder.put(place, byStem(place));
        }
        List<FileClue> files = new ArrayList<>(record.clue().files());
        byFolder.getOrDefault(place, Map.of()).getOrDefault(stem(nfo), List.of()).stream()
                .filter(other -> !other.getFileName().equals(nfo.getFileName()))
                .forEach(other -> files.add(FileClue.at(other.toString())));
        return ItemRecord.of(record.clue().with(files), record.opinion());
    }

    private static Map<String, List<Path>> byStem(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.groupingBy(KodiFolder::stem));
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
