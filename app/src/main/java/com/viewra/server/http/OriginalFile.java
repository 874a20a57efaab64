package com.viewra.server.http;

import com.viewra.library.Item;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The file of an item as it lies in the library.
public record OriginalFile(Path file) {
    public static OriginalFile of(Item item) {
        return new OriginalFile(
                item.path().orElseThrow(() -> ProblemException.notFound("\"" + item.title() + "\" has no file.")));
    }

    public void send(Context ctx) throws IOException {
        try {
            String etag = Long.toHexString(Files.size(file)) + "-"
                    + Long.toHexString(Files.getLastModifiedTime(file).toMillis());
            new FileAnswer(file, MediaTypes.of(file), etag, "private, no-cache").send(ctx);
        } catch (NoSuchFileException e) {
            throw ProblemException.notFound("The file is not there any more: " + file.getFileName());
        }
    }
}
