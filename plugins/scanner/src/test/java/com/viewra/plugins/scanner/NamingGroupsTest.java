package com.viewra.plugins.scanner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Files of one folder that are one title together, or are not: a row is right if it is grouped as the table says.
@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
class NamingGroupsTest {
    private final VideoScanner videos = new VideoScanner();
    private final Map<String, String> itemOfKey = new HashMap<>();
    private final Map<String, String> keyOfItem = new HashMap<>();

    @Test
    void identify_parts_groupsAlmostAllRight() throws IOException {
        assertRate(NamingTable.read("multipart.tsv").check(row -> complaint(row, LibraryKind.MOVIES)));
    }

    @Test
    void identify_versions_groupsAlmostAllRight() throws IOException {
        assertRate(NamingTable.read("versions.tsv")
                .check(row -> complaint(
                        row, row.getOrDefault("library", "").equals("tv") ? LibraryKind.SHOWS : LibraryKind.MOVIES)));
    }

    private static void assertRate(NamingTable table) {
        System.out.print(table.report());
        if (System.getProperty("naming.wrong") != null) table.wrong().forEach(System.out::println);
        assertTrue(table.rate("-") >= 0.97, () -> table.report() + String.join("\n", table.wrong()));
    }

    private String complaint(Map<String, String> row, LibraryKind kind) {
        String path = row.getOrDefault("path", "");
        NameReading reading = videos.identify(kind, path.endsWith("/") ? path + "film.mkv" : path)
                .orElseThrow();
        String role = row.getOrDefault("role", "");
        if (role.equals("extra")) return reading.extra().isPresent() ? "" : "is no extra";
        if (reading.extra().isPresent()) return "is an extra";
        String wanted = row.getOrDefault("part", "");
        if (!wanted.isEmpty() && !reading.part().equals(OptionalInt.of(Integer.parseInt(wanted))))
            return "is part " + reading.part();
        if (role.endsWith("-part") && reading.part().isEmpty()) return "is no part";
        return grouping(row, role, key(path, reading));
    }

    /// What the library would take for one item.
    private static String key(String path, NameReading reading) {
        String folder = path.replaceFirst("[^/]*/?$", "");
        return String.join(
                "|",
                folder,
                reading.title()
                        .filter(_ -> reading.episode().isEmpty())
                        .map(NamingTable::plain)
                        .orElse(""),
                reading.year().toString(),
                reading.season().toString(),
                reading.episode().toString());
    }

    private String grouping(Map<String, String> row, String role, String key) {
        String item = row.get("group") + "|" + row.get("item") + (role.equals("separate") ? "|" + row.get("path") : "");
        Optional<String> before = Optional.ofNullable(keyOfItem.putIfAbsent(item, key));
        if (before.isPresent() && !before.get().equals(key)) return "is " + key + ", and not " + before.get();
        Optional<String> other = Optional.ofNullable(itemOfKey.putIfAbsent(row.get("group") + "|" + key, item));
        return other.isPresent() && !other.get().equals(item) ? "is taken for " + other.get() : "";
    }
}
