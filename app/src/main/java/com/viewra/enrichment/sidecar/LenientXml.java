package com.viewra.enrichment.sidecar;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML as it is found in the wild: several roots one after the other, text around them, stray ampersands,
/// entities of HTML, an end that is missing. What was read up to a fault is kept. No DTD is looked at and nothing
/// outside the text is fetched.
final class LenientXml {
    // Files may be long, and made to do damage: no pattern looks at a letter twice, or at one letter a stack frame.
    private static final Pattern PROLOG = Pattern.compile("<\\?[^<]*?\\?>");
    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE(?:[^<>\\[]++|\\[[^\\]]*+\\])*+>?", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRAY_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)");
    private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 50_000;
    private static final XMLInputFactory FACTORY = factory();

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<XmlNode> roots = new ArrayList<>();
    private int elements;

    private LenientXml() {}

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private record Open(String name, Map<String, String> attributes, StringBuilder text, List<XmlNode> children) {
        XmlNode close() {
            return new XmlNode(name, attributes, text.toString(), children);
        }
    }

    /// The elements at the top, as far as they can be read.
    static List<XmlNode> roots(String text) {
        LenientXml xml = new LenientXml();
        int start = text.indexOf('<');
        if (start < 0) return List.of();
        String clean = DOCTYPE.matcher(PROLOG.matcher(text.substring(start)).replaceAll(""))
                .replaceFirst("");
        clean = NO_XML.matcher(STRAY_AMPERSAND.matcher(clean).replaceAll("&amp;"))
                .replaceAll("");
        try {
            xml.read(FACTORY.createXMLStreamReader(new StringReader("<all>" + clean + "</all>")));
        } catch (XMLStreamException e) {
            while (!xml.open.isEmpty()) xml.close();
        }
        return xml.roots;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) open.peek().text.append(reader.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!open.isEmpty()) close();
                }
                default -> {} // comments and such
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        if (++elements > MOST_ELEMENTS || open.size() > DEEPEST)
            throw new XMLStreamException("more than a sidecar holds");
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (elements == 1) return; // the one put around it
        Map<String, String> attributes = new HashMap<>();
        for (int n = 0; n < reader.getAttributeCount(); n++)
            attributes.put(reader.getAttributeLocalName(n).toLowerCase(Locale.ROOT), reader.getAttributeValue(n));
        open.push(new Open(name, attributes, new StringBuilder(), new ArrayList<>()));
    }

    private void close() {
        XmlNode node = open.pop().close();
        if (open.isEmpty()) roots.add(node);
        else open.peek().children.add(node);
    }
}
