package com.viewra.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.viewra.events.Steps;
import com.viewra.library.MediaLibrary;
import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.ListRecord;
import com.viewra.library.portable.Portable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/// Writes a library as one JSON document, an item a line, a few hundred in memory at a time.
public record LibraryExport(Portable library) {
    /// The format is told apart by this; a number that is higher than ours is of a newer Viewra.
    static final String FORMAT = "viewra-library";

    static final int VERSION = 1;
    private static final int PAGE = 250;

    /// @param out is not closed
    /// @throws InterruptedException when cancelled
    public void write(OutputStream out, Instant now, Steps steps) throws IOException, InterruptedException {
        try (JsonGenerator json = ExchangeJson.MAPPER.getFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT); // half of an export must not look like a whole
            json.setRootValueSeparator(null);
            int total = library.items();
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("writtenAt", now.toString());
            json.writeNumberField("count", total);
            json.writeArrayFieldStart("libraries");
            for (MediaLibrary one : library.libraries()) json.writePOJO(ExchangeJson.Shelf.of(one));
            json.writeEndArray();
            json.writeArrayFieldStart("items");
            writeItems(json, total, steps);
            json.writeEndArray();
            json.writeArrayFieldStart("playlists");
            for (ListRecord list : library.lists()) writeLine(json, ListJson.of(list));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /// Writes a file, under another name first, so that the one that is there stays whole if this fails.
    /// @throws InterruptedException when cancelled
    public void write(Path file, Instant now, Steps steps) throws IOException, InterruptedException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                write(out, now, steps);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void writeItems(JsonGenerator json, int total, Steps steps) throws IOException, InterruptedException {
        long last = 0;
        int done = 0;
        for (List<ItemRecord> page = library.items(last, PAGE); !page.isEmpty(); page = library.items(last, PAGE)) {
            if (Thread.interrupted()) throw new InterruptedException("the export was cancelled");
            for (ItemRecord item : page) writeLine(json, ItemJson.of(item));
            last = page.getLast().number();
            done += page.size();
            steps.at(done, Math.max(done, total));
        }
    }

    private static void writeLine(JsonGenerator json, Object value) throws IOException {
        json.writeRaw('\n');
        json.writePOJO(value);
    }
}
