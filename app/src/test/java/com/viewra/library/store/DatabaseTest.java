package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    @TempDir
    Path migrations;

    @Test
    void open_migrationFailsHalfWay_leavesTheDatabaseAsItWas() throws IOException {
        named("first");
        Files.writeString(
                migrations.resolve("V900__broken.sql"), "delete from library; create table half (id int); nonsense;");

        var refused = assertThrows(
                IOException.class, () -> Database.open(folder, NOW, Database.MIGRATIONS, "filesystem:" + migrations));

        assertTrue(said(refused).contains("is again as it was before"), said(refused));
        assertEquals(List.of("first"), names());
    }

    @Test
    void open_migrationAdded_keepsACopyFromBefore() throws IOException {
        named("first");
        Files.writeString(migrations.resolve("V900__more.sql"), "create table more (id int);");

        Database.open(folder, NOW, Database.MIGRATIONS, "filesystem:" + migrations)
                .close();

        List<Backup> backups = new DatabaseFile(folder).backups().all();
        assertEquals(
                List.of(Backup.Kind.UPGRADE), backups.stream().map(Backup::kind).toList());
    }

    @Test
    void open_databaseOfANewerVersion_refusesAndSaysWhatToDo() throws IOException {
        Files.writeString(migrations.resolve("V900__more.sql"), "create table more (id int);");
        Database.open(folder, NOW, Database.MIGRATIONS, "filesystem:" + migrations)
                .close();

        var refused = assertThrows(IOException.class, () -> Database.open(folder, NOW));

        assertTrue(said(refused).contains("newer version of Viewra"), said(refused));
    }

    @Test
    void restore_afterDamage_bringsBackWhatWasCopied() throws IOException {
        named("kept");
        Backup backup;
        try (Database database = Database.open(folder, NOW)) {
            backup = database.backUp(Backup.Kind.ASKED, NOW);
        }
        named("lost");
        Files.writeString(folder.resolve("viewra.mv.db"), "no database at all".repeat(1_000));

        Path aside = Database.restore(folder, backup.file(), NOW);

        assertEquals(List.of("kept"), names());
        assertTrue(Files.exists(aside));
    }

    @Test
    void open_backupThatAKillCutOff_isRemoved() throws IOException {
        Path unfinished = folder.resolve("backups/viewra-daily-2026-01-01T000000Z.zip.part");
        Files.createDirectories(unfinished.getParent());
        Files.writeString(unfinished, "half of a copy");

        named("kept");

        assertFalse(Files.exists(unfinished));
        assertEquals(List.of("kept"), names());
    }

    @Test
    void restore_noBackup_changesNothing() throws IOException {
        named("kept");
        Path text = Files.writeString(migrations.resolve("notes.zip"), "no zip");

        assertThrows(IOException.class, () -> Database.restore(folder, text, NOW));

        assertEquals(List.of("kept"), names());
    }

    @Test
    void backUp_everyDayForTwoMonths_keepsSevenDaysAndFourWeeks() throws IOException {
        try (Database database = Database.open(folder, NOW)) {
            Instant day = NOW;
            for (int n = 0; n < 60; n++, day = day.plus(Duration.ofDays(1))) {
                assertTrue(database.isBackupDue(day, Duration.ofHours(4)));
                database.backUp(Backup.Kind.DAILY, day);
                assertFalse(database.isBackupDue(day.plus(Duration.ofHours(3)), Duration.ofHours(4)));
            }
        }
        List<Backup> kept = new DatabaseFile(folder).backups().all();
        assertEquals(NOW.plus(Duration.ofDays(59)), kept.getFirst().takenAt());
        assertEquals(NOW.plus(Duration.ofDays(53)), kept.get(6).takenAt());
        assertEquals(9, kept.size(), "seven days, and two more weeks than those are of");
        assertEquals(NOW.plus(Duration.ofDays(42)), kept.getLast().takenAt());
    }

    @Test
    void isBackupDue_newestIsOfTheFuture_countsTheOneBefore() throws IOException {
        try (Database database = Database.open(folder, NOW)) {
            database.backUp(Backup.Kind.DAILY, NOW.plus(Duration.ofDays(400)));
            Path file = new DatabaseFile(folder).path();
            Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(5)));
            assertTrue(database.isBackupDue(NOW, Duration.ofHours(4)));

            database.backUp(Backup.Kind.DAILY, NOW);
            assertFalse(database.isBackupDue(NOW.plus(Duration.ofHours(3)), Duration.ofHours(4)));
        }
    }

    @Test
    void isBackupDue_nothingChangedSince_isNotHoweverOld() throws IOException {
        try (Database database = Database.open(folder, NOW)) {
            database.backUp(Backup.Kind.DAILY, NOW);
            Path file = new DatabaseFile(folder).path();
            Files.setLastModifiedTime(file, FileTime.from(NOW.plusMillis(400)));
            assertFalse(database.isBackupDue(NOW.plus(Duration.ofDays(9)), Duration.ofHours(4)));

            Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(5)));
            assertTrue(database.isBackupDue(NOW.plus(Duration.ofDays(9)), Duration.ofHours(4)));
        }
    }

    private void named(String library) throws IOException {
        try (Database database = Database.open(folder, NOW)) {
            database.jdbi()
                    .useHandle(handle -> handle.execute(
                            "insert into library (name, kind, created_ms) values (?, 'mixed', 0)", library));
        }
    }

    private List<String> names() throws IOException {
        try (Database database = Database.open(folder, NOW)) {
            return database.jdbi()
                    .withHandle(handle -> handle.select("select name from library order by id")
                            .mapTo(String.class)
                            .list());
        }
    }

    private static String said(Exception refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "");
    }
}
