package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.Backup;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A damaged library needs no hand: the newest good backup takes its place, and the damaged file is kept.
class RescueTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    /// So many that damage in the middle of the file meets them, and so few that closing does not write it anew.
    private static final int FILLED = 20_000;

    private static final int MARGIN_BYTES = 64 * 1024;

    @TempDir
    Path folder;

    private enum Damage {
        EMPTY,
        CUT_IN_THE_MIDDLE,
        MIDDLE_ZEROED,
        ZEROS,
        GARBAGE;

        byte[] of(byte[] sound) {
            byte[] bytes = sound.clone();
            switch (this) {
                case EMPTY -> bytes = new byte[0];
                case CUT_IN_THE_MIDDLE -> bytes = Arrays.copyOf(sound, sound.length / 2);
                case MIDDLE_ZEROED -> Arrays.fill(bytes, sound.length / 4, sound.length * 3 / 4, (byte) 0);
                case ZEROS -> Arrays.fill(bytes, (byte) 0);
                case GARBAGE -> new Random(1).nextBytes(bytes);
            }
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void open_damagedFile_isAgainAsInTheNewestBackup(Damage damage) throws IOException {
        named("older");
        backUp(NOW);
        named("kept");
        backUp(NOW.plus(Duration.ofHours(1)));
        named("lost");
        harm(damage);

        assertEquals(List.of("older", "kept"), names());
        assertTrue(news().contains("as in the backup of"), news());
        assertTrue(Files.exists(folder.resolve("damaged-2026-03-01T100000Z.mv.db")));
    }

    @ParameterizedTest
    @EnumSource
    void open_damagedFileAndNoBackup_keepsTheFoldersAndSaysSo(Damage damage) throws IOException {
        named("films", "/films", "/more films\nof ours");
        named("music", "/music");
        harm(damage);

        assertEquals(List.of("films", "music"), names());
        assertEquals(List.of("/films", "/more films\nof ours", "/music"), folders());
        assertTrue(news().contains("a new one was made of the folders you had"), news());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0000\u0000", "[{\"name\""})
    void open_damagedFileAndListOfFoldersCutOff_isEmptyAndSaysSo(String list) throws IOException {
        named("lost", "/films");
        harm(Damage.GARBAGE);
        Files.writeString(folder.resolve("folders.json"), list);

        assertEquals(List.of(), names());
        assertTrue(news().contains("Add your folders again"), news());
    }

    @Test
    void open_damagedFileAndBackup_keepsFoldersThatWereAddedSince() throws IOException {
        named("older", "/older");
        backUp(NOW);
        named("newer", "/newer");
        harm(Damage.MIDDLE_ZEROED);

        assertEquals(List.of("older", "newer"), names());
        assertEquals(List.of("older", "newer"), names(), "and once only");
        assertEquals(List.of("/older", "/newer"), folders());
    }

    @Test
    void read_fileIsDamagedWhileItIsOpen_isAgainAsInTheBackupAtTheNextStart() throws IOException {
        named("written first");
        long before = size();
        try (Database database = open()) {
            database.jdbi().useHandle(RescueTest::fill);
        }
        long after = size();
        named("written last");
        backUp(NOW);
        try (Database database = open()) {
            harmBetween(before, after);
            assertThrows(JdbiException.class, () -> database.jdbi().useHandle(Contents::readAll));

            assertTrue(Suspicion.of(new DatabaseFile(folder)).said().isPresent());
            assertThrows(IOException.class, () -> database.backUp(Backup.Kind.DAILY, NOW.plusSeconds(1)));
        }

        assertEquals(FILLED, filled());
        assertTrue(news().contains("as in the backup of"), news());
        assertEquals(Optional.empty(), Suspicion.of(new DatabaseFile(folder)).said());
    }

    @Test
    void read_indexIsDamagedWhileItIsOpen_isAgainAsInTheBackupAtTheNextStart() throws IOException {
        try (Database database = open()) {
            database.jdbi().useHandle(RescueTest::fill);
        }
        long before = size();
        try (Database database = open()) {
            database.jdbi().useHandle(handle -> handle.execute("create index by_name on filler (name)"));
        }
        long after = size();
        named("written last");
        backUp(NOW);
        try (Database database = open()) {
            harmBetween(before, after);
            assertThrows(
                    JdbiException.class,
                    () -> database.jdbi()
                            .useHandle(
                                    handle -> handle.select("select count(distinct name) from filler where name > 'a'")
                                            .mapTo(Integer.class)
                                            .one()));
        }

        assertEquals(FILLED, filled());
        assertTrue(news().contains("as in the backup of"), news());
    }

    @Test
    void open_suspectedButSound_goesOnWithoutSuspicion() throws IOException {
        named("kept");
        Files.writeString(folder.resolve("suspect"), "a disk that was away for a moment");

        assertEquals(List.of("kept"), names());
        assertEquals("no news", news());
        assertEquals(Optional.empty(), Suspicion.of(new DatabaseFile(folder)).said());
    }

    /// With a table that nobody reads when the database is opened.
    private static void fill(Handle handle) {
        handle.execute("create table filler (id bigint generated always as identity primary key, name varchar(99))");
        PreparedBatch batch = handle.prepareBatch("insert into filler (name) values (?)");
        for (int n = 0; n < FILLED; n++) batch.add("a name that takes some room on the disk " + n);
        batch.execute();
    }

    private int filled() throws IOException {
        try (Database database = open()) {
            return database.jdbi()
                    .withHandle(handle -> handle.select("select count(*) from filler where name > ''")
                            .mapTo(Integer.class)
                            .one());
        }
    }

    @Test
    void open_newestBackupIsDamagedToo_takesTheOneBefore() throws IOException {
        named("kept");
        backUp(NOW);
        named("lost");
        Backup newest = backUp(NOW.plus(Duration.ofHours(1)));
        byte[] zip = Files.readAllBytes(newest.file());
        Files.write(newest.file(), Arrays.copyOf(zip, zip.length / 2));
        harm(Damage.GARBAGE);

        assertEquals(List.of("kept"), names());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void open_tableIsGone_isAgainAsInTheBackup(boolean isListOfTablesKept) throws IOException {
        named("kept");
        backUp(NOW);
        try (Database database = open()) {
            database.jdbi().useHandle(handle -> handle.execute("drop table media_file cascade"));
        }
        if (!isListOfTablesKept) Files.delete(folder.resolve("tables"));

        assertEquals(List.of("kept"), names());
        assertTrue(news().contains("as in the backup of"), news());
    }

    @Test
    void open_endIsCutOffButAllCanBeRead_keepsItAndSaysThatChangesMayBeLost() throws IOException {
        named("kept");
        long before = Files.size(folder.resolve("viewra.mv.db"));
        named("cut off");
        try (FileChannel file = FileChannel.open(folder.resolve("viewra.mv.db"), StandardOpenOption.WRITE)) {
            file.truncate(before);
        }

        assertEquals(List.of("kept"), names());
        assertTrue(news().contains("shorter than when it was closed"), news());
    }

    @Test
    void open_killedWhileTheBackupTookItsPlace_goesOn() throws IOException {
        named("kept");
        Files.move(folder.resolve("viewra.mv.db"), folder.resolve("restored.mv.db"));

        assertEquals(List.of("kept"), names());
    }

    @Test
    void open_killedDuringAnUpgrade_beginsAgainWithWhatWasBefore() throws IOException {
        named("kept");
        Backup before = backUp(NOW);
        try (Database database = open()) {
            database.jdbi().useHandle(handle -> handle.execute("delete from library"));
        }
        Files.writeString(folder.resolve("upgrading"), before.name());

        assertEquals(List.of("kept"), names());
        assertFalse(Files.exists(folder.resolve("upgrading")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0000\u0000"})
    void open_markOfAnUpgradeCutOff_keepsTheLibrary(String mark) throws IOException {
        named("kept");
        Files.writeString(folder.resolve("upgrading"), mark);

        assertEquals(List.of("kept"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0000\u0000", "item\n\u0000"})
    void open_listOfTablesCutOff_keepsTheLibrary(String list) throws IOException {
        named("older");
        backUp(NOW);
        named("kept");
        Files.writeString(folder.resolve("tables"), list);

        assertEquals(List.of("older", "kept"), names());
    }

    @Test
    void news_aWeekLater_areOld() throws IOException {
        named("lost");
        harm(Damage.ZEROS);
        open().close();

        assertTrue(new LossNotes(folder).news(NOW.plus(Duration.ofDays(6))).isPresent());
        assertTrue(new LossNotes(folder).news(NOW.plus(Duration.ofDays(8))).isEmpty());
    }

    private void harm(Damage damage) throws IOException {
        Path file = folder.resolve("viewra.mv.db");
        Files.write(file, damage.of(Files.readAllBytes(file)));
    }

    /// Zeroes most of what was written while the file grew.
    private void harmBetween(long before, long after) throws IOException {
        Path file = folder.resolve("viewra.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, (int) before + MARGIN_BYTES, (int) after - MARGIN_BYTES, (byte) 0);
        Files.write(file, bytes);
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("viewra.mv.db"));
    }

    private String news() throws IOException {
        return new LossNotes(folder).news(NOW).orElse("no news");
    }

    private Database open() throws IOException {
        return Database.open(folder, NOW);
    }

    private Backup backUp(Instant now) throws IOException {
        try (Database database = open()) {
            return database.backUp(Backup.Kind.ASKED, now);
        }
    }

    private void named(String library, String... folders) throws IOException {
        try (Database database = open()) {
            database.jdbi().useHandle(handle -> {
                handle.execute("insert into library (name, kind, created_ms) values (?, 'mixed', 0)", library);
                for (int n = 0; n < folders.length; n++)
                    handle.execute(
                            "insert into library_folder (library_id, position, path)"
                                    + " values ((select max(id) from library), ?, ?)",
                            n,
                            folders[n]);
            });
        }
    }

    private List<String> folders() throws IOException {
        try (Database database = open()) {
            return database.jdbi()
                    .withHandle(handle -> handle.select("select path from library_folder order by library_id, position")
                            .mapTo(String.class)
                            .list());
        }
    }

    private List<String> names() throws IOException {
        try (Database database = open()) {
            return database.jdbi()
                    .withHandle(handle -> handle.select("select name from library order by id")
                            .mapTo(String.class)
                            .list());
        }
    }
}
