package com.viewra.plugins.scanner;

import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// A table of names and what they are, and how many of them are read right. A row counts only if every cell is right.
final class NamingTable {
    private final String file;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<String, int[]> rightAndAllByTier = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private NamingTable(String file) {
        this.file = file;
    }

    static NamingTable read(String file) throws IOException {
        NamingTable table = new NamingTable(file);
        List<String> lines = Files.readAllLines(
                        SharedMedia.folder("naming").orElseThrow().resolve(file))
                .stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String[] columns = lines.getFirst().split("\t", -1);
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            String[] cells = line.split("\t", -1);
            for (int n = 0; n < Math.min(cells.length, columns.length); n++) row.put(columns[n], cells[n]);
            table.rows.add(row);
        }
        return table;
    }

    /// @param complaint what is wrong with the reading of a row, empty if nothing
    NamingTable check(Function<Map<String, String>, String> complaint) {
        for (Map<String, String> row : rows) {
            String tier = row.getOrDefault("tier", "-");
            int[] counts = rightAndAllByTier.computeIfAbsent(tier, _ -> new int[2]);
            counts[1]++;
            String said = complaint.apply(row);
            if (said.isEmpty()) counts[0]++;
            else wrong.add("%s %s: %s".formatted(tier, row.getOrDefault("path", ""), said));
        }
        return this;
    }

    double rate(String tier) {
        int[] counts = rightAndAllByTier.get(tier);
        return counts == null ? 1 : (double) counts[0] / counts[1];
    }

    String report() {
        StringBuilder report = new StringBuilder();
        rightAndAllByTier.forEach((tier, counts) -> report.append("%s tier %s: %d of %d (%.1f %%)%n"
                .formatted(file, tier, counts[0], counts[1], 100.0 * counts[0] / counts[1])));
        return report.toString();
    }

    List<String> wrong() {
        return wrong;
    }

    /// Titles compare without case and punctuation.
    static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
