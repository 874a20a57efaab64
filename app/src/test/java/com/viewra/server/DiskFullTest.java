package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.library.BoxSets;
import com.viewra.library.Browsing;
import com.viewra.library.Home;
import com.viewra.library.Marks;
import com.viewra.library.Playlists;
import com.viewra.library.Search;
import com.viewra.library.portable.Portable;
import com.viewra.library.store.LibraryStore;
import com.viewra.library.store.SmallDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is answered when the disk is full: what to do, not that something went wrong.
class DiskFullTest {
    @TempDir
    Path home;

    @Test
    void post_databaseHasNoRoom_saysWhatToDoAndLosesNothing() throws Exception {
        SmallDisk.use();
        try (LibraryStore store = LibraryStore.open(home.resolve("library"), _ -> {}, Clock.systemUTC());
                TestServer server = new TestServer(folder("server"), store.browsing())) {
            assertEquals(
                    201, server.post("/api/playlists", "{\"name\":\"One\"}").statusCode());
            SmallDisk.leaves(0);

            assertFull(server.post("/api/playlists", "{\"name\":\"Two\"}"));

            assertEquals(1, json(server.get("/api/playlists")).path("playlists").size());
            SmallDisk.leaves(Long.MAX_VALUE);
            assertEquals(
                    201, server.post("/api/playlists", "{\"name\":\"Three\"}").statusCode());
            assertEquals(2, json(server.get("/api/playlists")).path("playlists").size());
        } finally {
            SmallDisk.leave();
        }
    }

    @Test
    void get_exportHasNoRoom_saysWhatToDo() throws Exception {
        IOException full = new IOException("No space left on device");
        for (Exception failure : List.of(new UncheckedIOException(full), new IllegalStateException("stored", full)))
            try (TestServer server = new TestServer(folder("server"), nothing(), failing(Portable.class, failure))) {
                assertFull(server.get("/api/export"));
            }
    }

    private static void assertFull(HttpResponse<String> answer) throws IOException {
        assertEquals(507, answer.statusCode(), answer::body);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        String detail = json(answer).path("detail").asText();
        assertEquals("The disk is full. Make room on it and try again.", detail);
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(home.resolve(name));
    }

    private static Browsing nothing() {
        return new Browsing(
                Absent.room(Search.class),
                Absent.room(Marks.class),
                Absent.room(Home.class),
                Absent.room(Playlists.class),
                Absent.room(BoxSets.class));
    }

    private static <T> T failing(Class<T> type, Exception failure) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> {
            throw failure;
        }));
    }
}
