package com.viewra.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells from its first bytes what a file is.
public final class RecordSources {
    private static final int ENOUGH_BYTES = 4_096;

    private RecordSources() {}

    /// @throws IOException with a sentence for the user if it is nothing that can be imported
    public static RecordSource of(Path file) throws IOException {
        if (Files.isDirectory(file)) return new KodiFolder(file);
        if (!Files.isReadable(file)) throw new IOException("There is no file " + file + " that may be read.");
        String start = start(file);
        if (start.startsWith("<")) return new KodiExport(file);
        if (start.startsWith("{") && start.contains("\"" + LibraryExport.FORMAT + "\""))
            return new ExportedLibrary(file);
        if (start.startsWith("{") && start.contains("\"Items\"")) return new JellyfinItems(file);
        if (start.startsWith("[") && start.contains("\"ids\"")) return new TraktExport(file);
        if (start.startsWith("[") && start.contains("\"UserData\"")) return new JellyfinItems(file);
        if (PlaybackReport.isOne(start)) return new PlaybackReport(file);
        throw new IOException(
                "This is none of what can be imported: an export of Viewra or Kodi, items of Jellyfin or its"
                        + " playback report, or lists of Trakt.");
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new String(in.readNBytes(ENOUGH_BYTES), StandardCharsets.UTF_8)
                    .replace("\ufeff", "")
                    .stripLeading();
        }
    }
}
