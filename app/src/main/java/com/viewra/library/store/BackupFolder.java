package com.viewra.library.store;

import com.viewra.library.Backup;
import com.viewra.library.Backup.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;

/// The backups of one database: zip files named by kind and time, the latest seven days and four weeks of those made by
/// themselves.
final class BackupFolder {
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int UPGRADES = 3;
    private static final String UNFINISHED = ".part";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("viewra-(daily|upgrade|asked)-(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z)\\.zip");

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    /// A moment as it is written in the names of files; later ones sort after earlier ones.
    static String stamp(Instant time) {
        return TIME.format(time);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    Path named(String name) {
        return folder.resolve(name);
    }

    /// Copies an open database; others may read and write it meanwhile. A copy that was not finished is not listed.
    Backup make(Handle handle, Kind kind, Instant now) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("viewra-" + kind.name().toLowerCase(Locale.ROOT) + "-" + stamp(now) + ".zip");
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            handle.execute("backup to '" + part.toString().replace("'", "''") + "'");
            try (ZipInputStream zip = open(part)) {
                zip.transferTo(OutputStream.nullOutputStream()); // checks the sums
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return new Backup(file, kind, now, Files.size(file));
    }

    /// Removes what a killed program left half copied. Nobody else may have the database open.
    void removeUnfinished() throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*.zip" + UNFINISHED)) {
            for (Path part : unfinished) Files.deleteIfExists(part);
        }
    }

    /// @return the copied database, at its beginning
    private static ZipInputStream open(Path file) throws IOException {
        ZipInputStream zip = new ZipInputStream(Files.newInputStream(file));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
            if (entry.getName().endsWith(".mv.db")) return zip;
        zip.close();
        throw new IOException("The file " + file + " is no backup of a Viewra library.");
    }

    /// Puts the copied database at `target`, whole or not at all.
    static void unpack(Path backup, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + UNFINISHED);
        try (ZipInputStream zip = open(backup)) {
            Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The newest first.
    List<Backup> all() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        List<Backup> backups = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Optional<Backup> backup = backup(file);
                backup.ifPresent(backups::add);
            }
        }
        backups.sort(Comparator.comparing(Backup::takenAt).reversed());
        return backups;
    }

    private static Optional<Backup> backup(Path file) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) return Optional.empty();
        return Optional.of(new Backup(
                file,
                Kind.valueOf(name.group(1).toUpperCase(Locale.ROOT)),
                Instant.from(TIME.parse(name.group(2))),
                Files.size(file)));
    }

    /// Whether there is none, or the newest was taken `old` ago or earlier and something changed since. Those of the
    /// future do not count: the clock was wrong then, and nothing would be copied until that time. Names of backups
    /// tell seconds, no more.
    boolean isDue(Instant now, Duration old, Instant changed) throws IOException {
        Optional<Instant> last = all().stream()
                .map(Backup::takenAt)
                .filter(taken -> !taken.isAfter(now))
                .findFirst();
        if (last.isEmpty()) return true;
        Instant newest = last.get();
        return !now.isBefore(newest.plus(old))
                && changed.truncatedTo(ChronoUnit.SECONDS).isAfter(newest);
    }

    /// Removes what need not be kept any more.
    void thin() throws IOException {
        Set<String> days = new HashSet<>();
        Set<String> weeks = new HashSet<>();
        int upgrades = 0;
        for (Backup backup : all()) {
            boolean isKept = switch (backup.kind()) {
                case ASKED -> true;
                case UPGRADE -> upgrades++ < UPGRADES;
                case DAILY -> {
                    boolean isOfDay = isAmong(days, day(backup.takenAt()), DAYS);
                    boolean isOfWeek = isAmong(weeks, week(backup.takenAt()), WEEKS);
                    yield isOfDay || isOfWeek;
                }
            };
            if (!isKept) Files.deleteIfExists(backup.file());
        }
    }

    /// The newest of each of the latest few.
    private static boolean isAmong(Set<String> seen, String one, int most) {
        return seen.size() < most && seen.add(one);
    }

    private static String day(Instant time) {
        return TIME.format(time).substring(0, 10);
    }

    private static String week(Instant time) {
        var date = time.atZone(ZoneOffset.UTC);
        return date.get(IsoFields.WEEK_BASED_YEAR) + "-" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
