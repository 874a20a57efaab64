package com.viewra.enrichment.sidecar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads elements out of a large XML file one after the other. No DTD is looked at and nothing outside is fetched.
public final class XmlNodes implements AutoCloseable {
    private final XMLStreamReader reader;
    private final Set<String> wanted;

    private XmlNodes(XMLStreamReader reader, Set<String> wanted) {
        this.reader = reader;
        this.wanted = wanted;
    }

    /// @param wanted names of the elements to read, in lower case; those inside one of them come with it
    public static XmlNodes of(InputStream in, Set<String> wanted) throws XMLStreamException {
        return new XmlNodes(LenientXml.factory().createXMLStreamReader(in), Set.copyOf(wanted));
    }

    /// The elements of a small file, as far as they can be read.
    public static List<XmlNode> in(Path file) throws IOException {
        return LenientXml.roots(SidecarText.read(file));
    }

    /// Empty at the end.
    public Optional<XmlNode> next() throws XMLStreamException {
        while (reader.hasNext())
            if (reader.next() == XMLStreamConstants.START_ELEMENT && wanted.contains(name()))
                return Optional.of(element());
        return Optional.empty();
    }

    private String name() {
        return reader.getLocalName().toLowerCase(Locale.ROOT);
    }

    private XmlNode element() throws XMLStreamException {
        String name = name();
        Map<String, String> attributes = new HashMap<>();
        for (int n = 0; n < reader.getAttributeCount(); n++)
            attributes.put(reader.getAttributeLocalName(n).toLowerCase(Locale.ROOT), reader.getAttributeValue(n));
        StringBuilder text = new StringBuilder();
        List<XmlNode> children = new ArrayList<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlNode(name, attributes, text.toString(), children);
                }
                default -> {} // comments and such
            }
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
