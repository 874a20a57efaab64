package com.viewra.exchange;

import com.viewra.enrichment.sidecar.XmlNode;
import com.viewra.enrichment.sidecar.XmlNodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/// The single file that Kodi writes ("Export library", `videodb.xml`): movies, and shows with their episodes inside.
record KodiExport(Path file) implements RecordSource {
    private static final Set<String> ENTRIES = Set.of("movie", "tvshow", "episodedetails", "musicvideo");

    @Override
    public String inWords() {
        return "an export of Kodi";
    }

    @Override
    public void read(Receiver receiver) throws IOException, InterruptedException {
        try (InputStream in = Files.newInputStream(file);
                XmlNodes nodes = XmlNodes.of(in, ENTRIES)) {
            for (var node = nodes.next(); node.isPresent(); node = nodes.next()) hand(node.get(), receiver);
        } catch (XMLStreamException e) {
            throw new IOException("The file is not a whole export of Kodi: " + e.getMessage(), e);
        }
    }

    /// A show, and the episodes inside it.
    private static void hand(XmlNode node, Receiver receiver) throws InterruptedException {
        KodiEntry entry = new KodiEntry(node);
        if (entry.record().isPresent()) receiver.item(entry.record().get());
        if (!node.name().equals("tvshow")) return;
        for (XmlNode episode : node.all("episodedetails")) {
            var record = new KodiEntry(episode).ofShow(node);
            if (record.isPresent()) receiver.item(record.get());
        }
    }
}
