package com.viewra.library.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The libraries with their folders, noted beside the database. Where a damaged database is replaced they are put back,
/// and all that is in them is found again by a scan.
/// @param list of those there are
/// @param wanted of those to put back
record FolderList(Path list, Path wanted) {
    private static final Logger LOG = LoggerFactory.getLogger(FolderList.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /// @param folders as the database writes paths
    private record Shelf(String name, String kind, boolean watched, List<String> folders) {}

    static FolderList of(DatabaseFile file) {
        return new FolderList(
                file.folder().resolve("folders.json"), file.folder().resolve("folders-wanted.json"));
    }

    /// Notes what there is now.
    void note(Handle handle) {
        try {
            String now = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shelves(handle));
            if (Files.exists(list) && Files.readString(list).equals(now)) return;
            Path part = list.resolveSibling("folders.part");
            Files.writeString(part, now);
            Files.move(part, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The folders of the library could not be noted in {}: {}", list, e.toString());
        }
    }

    private static List<Shelf> shelves(Handle handle) {
        return handle.createQuery("select id, name, kind, watched from library order by id")
                .map((row, _) -> new Shelf(
                        row.getString("name"),
                        row.getString("kind"),
                        row.getBoolean("watched"),
                        handle.select(
                                        "select path from library_folder where library_id = ? order by position",
                                        row.getLong("id"))
                                .mapTo(String.class)
                                .list()))
                .list();
    }

    /// Says that what is noted is to be put back into the database that takes the place of this one.
    /// @return whether there is anything to put back
    boolean want() throws IOException {
        if (!Files.exists(list)) return Files.exists(wanted);
        Files.move(list, wanted, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return read().stream().anyMatch(shelf -> !shelf.folders.isEmpty());
    }

    /// Puts back what is wanted and not there.
    void putBack(Handle handle, Instant now) throws IOException {
        if (!Files.exists(wanted)) return;
        List<String> present = handle.select("select path from library_folder")
                .mapTo(String.class)
                .list();
        handle.useTransaction(_ -> read().stream()
                .filter(shelf -> !shelf.folders.isEmpty() && Collections.disjoint(shelf.folders, present))
                .forEach(shelf -> add(handle, shelf, now)));
        Files.delete(wanted);
    }

    private List<Shelf> read() throws IOException {
        try {
            return List.of(JSON.readValue(Files.readString(wanted), Shelf[].class));
        } catch (JacksonException e) { // cut off by the same power cut, say
            LOG.warn("{} cannot be understood: {}", wanted, e.getOriginalMessage());
            return List.of();
        }
    }

    private static void add(Handle handle, Shelf shelf, Instant now) {
        long id = handle.createUpdate(
                        "insert into library (name, kind, watched, created_ms) values (:name, :kind, :watched, :now)")
                .bind("name", shelf.name)
                .bind("kind", shelf.kind)
                .bind("watched", shelf.watched)
                .bind("now", now.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        for (int n = 0; n < shelf.folders.size(); n++)
            handle.execute(
                    "insert into library_folder (library_id, position, path) values (?, ?, ?)",
                    id,
                    n,
                    shelf.folders.get(n));
    }
}
