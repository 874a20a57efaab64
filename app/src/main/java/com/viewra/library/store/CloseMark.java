package com.viewra.library.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a database file was like when it was closed. One that is otherwise was not closed, or something else wrote to
/// it.
record CloseMark(Path mark, Path database) {
    static CloseMark of(DatabaseFile file) {
        return new CloseMark(file.folder().resolve("closed"), file.path());
    }

    boolean isAsClosed() throws IOException {
        return Files.exists(mark)
                && Files.exists(database)
                && Files.readString(mark).equals(state());
    }

    /// By how many bytes the file is shorter than it was when it was closed.
    long lostBytes() throws IOException {
        if (!Files.exists(mark) || !Files.exists(database)) return 0;
        String was = Files.readString(mark);
        return was.matches("\\d{1,18} .*") ? Long.parseLong(was.split(" ", 2)[0]) - Files.size(database) : 0;
    }

    void clear() throws IOException {
        Files.deleteIfExists(mark);
    }

    void set() throws IOException {
        Files.writeString(mark, state());
    }

    private String state() throws IOException {
        return Files.size(database) + " bytes, " + Files.getLastModifiedTime(database);
    }
}
