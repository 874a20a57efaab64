package com.viewra.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Drains the standard error of a program so that it never blocks on it, and keeps the last lines.
final class RecentLines {
    private static final int KEPT = 20;
    private static final int MAX_LINE = 500;
    private final Deque<String> lines = new ArrayDeque<>();

    void drain(InputStream errors) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) add(line);
        } catch (IOException e) {
            // The program was ended while it wrote: what was kept is all there is.
        }
    }

    synchronized void add(String line) {
        if (line.isBlank()) return;
        if (lines.size() == KEPT) lines.removeFirst();
        lines.addLast(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line);
    }

    synchronized List<String> toList() {
        return List.copyOf(lines);
    }
}
