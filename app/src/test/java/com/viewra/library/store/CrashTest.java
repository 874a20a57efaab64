package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.Backup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a working program with SIGKILL again and again: what it said was stored is there, and the next one opens the
/// library without help. `-Dviewra.crashes=100` for the long run.
class CrashTest {
    private static final int CRASHES = Integer.getInteger("viewra.crashes", 3);
    /// So many nanoseconds an upgrade or a restore may take here, more or less.
    private static final int LONG_ENOUGH = 1_500_000_000;

    @TempDir
    Path home;

    @TempDir
    Path migrations;

    @Test
    void write_killedAtRandomMoments_losesNothingThatWasStored() throws Exception {
        Random random = new Random(CRASHES);
        Set<String> stored = new HashSet<>();
        for (int n = 0; n < CRASHES; n++) {
            List<String> told = runAndKill(1 + random.nextInt(60), random.nextInt(3_000_000), "write", home.toString());
            told.remove("open");
            stored.addAll(told);
            Set<String> lost = new HashSet<>(stored);
            CrashWriter.said(home).forEach(lost::remove);
            assertEquals(Set.of(), lost, () -> "lost, of " + stored.size());
        }
        assertTrue(stored.size() > CRASHES, stored::toString);
        assertEquals(Optional.empty(), new LossNotes(home.resolve("db")).news(CrashWriter.NOW));
    }

    @Test
    void upgrade_killedAtRandomMoments_isDoneOnceAndLosesNothing() throws Exception {
        List<String> names = filled();
        Files.writeString(
                migrations.resolve("V900__more.sql"),
                "create table more (id bigint primary key, name varchar(200) not null);"
                        + "insert into more select id, name from library;"
                        + "alter table library add column extra varchar(20) default 'new' not null;");
        Files.writeString(
                migrations.resolve("V901__other.sql"),
                "update library set name = name || '!'; create index by_name on library (name); drop table more;");
        Path before = copied(home, home.resolveSibling(home.getFileName() + "-before"));
        Random random = new Random(CRASHES);
        for (int n = 0; n < CRASHES; n++) {
            copied(before, home);
            runAndKill(1, random.nextInt(LONG_ENOUGH), "upgrade", home.toString(), migrations.toString());
            assertEquals(
                    names.stream().map(name -> name + "!").toList(),
                    names(Database.MIGRATIONS, "filesystem:" + migrations));
        }
        remove(before);
    }

    @Test
    void restore_killedAtRandomMoments_leavesTheOneOrTheOther() throws Exception {
        List<String> copied = filled();
        Backup backup;
        try (Database database = Database.open(home.resolve("db"), CrashWriter.NOW)) {
            backup = database.backUp(Backup.Kind.ASKED, CrashWriter.NOW);
            database.jdbi().useHandle(handle -> handle.execute("update library set name = name || ' later'"));
        }
        List<String> later = copied.stream().map(name -> name + " later").toList();
        Path before = copied(home, home.resolveSibling(home.getFileName() + "-before"));
        Random random = new Random(CRASHES);
        for (int n = 0; n < CRASHES; n++) {
            copied(before, home);
            runAndKill(
                    1,
                    random.nextInt(LONG_ENOUGH),
                    "restore",
                    home.toString(),
                    backup.file().toString());
            List<String> found = names(Database.MIGRATIONS);
            assertTrue(found.equals(copied) || found.equals(later), found::toString);
            assertEquals(Optional.empty(), new LossNotes(home.resolve("db")).news(CrashWriter.NOW));
        }
        remove(before);
    }

    private List<String> filled() throws IOException {
        List<String> names =
                IntStream.range(0, 5_000).mapToObj(n -> "library " + n).toList();
        try (Database database = Database.open(home.resolve("db"), CrashWriter.NOW)) {
            database.jdbi().useHandle(handle -> {
                PreparedBatch batch =
                        handle.prepareBatch("insert into library (name, kind, created_ms) values (?, 'mixed', 0)");
                names.forEach(batch::add);
                batch.execute();
            });
        }
        return names;
    }

    private List<String> names(String... migrations) throws IOException {
        try (Database database = Database.open(home.resolve("db"), CrashWriter.NOW, migrations)) {
            return database.jdbi()
                    .withHandle(handle -> handle.select("select name from library order by id")
                            .mapTo(String.class)
                            .list());
        }
    }

    /// Makes `to` a copy of `from`.
    private static Path copied(Path from, Path to) throws IOException {
        remove(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each));
                if (!Files.exists(target)) Files.copy(each, target);
            }
        }
        return to;
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList().reversed()) Files.delete(each);
        }
    }

    /// @param lines so many later it is killed, and some nanoseconds more, unless it has ended by then
    private static List<String> runAndKill(int lines, int nanos, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CrashWriter.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Process writer = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (!line.matches("(?:open|begin|library|film|position|edit|favourite|backup)\\b.*")) continue;
                told.add(line);
                if (told.size() == lines) {
                    for (long end = System.nanoTime() + nanos; System.nanoTime() < end && writer.isAlive(); )
                        Thread.onSpinWait();
                    writer.toHandle().destroyForcibly(); // leaves what it said readable
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return told;
    }
}
