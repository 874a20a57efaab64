package com.viewra.enrichment.sidecar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An element of an NFO file. Names are in lower case: writers differ in their spelling.
record XmlNode(String name, Map<String, String> attributes, String text, List<XmlNode> children) {
    XmlNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// The children of these names, in the order of the file.
    List<XmlNode> all(String... names) {
        List<String> wanted = List.of(names);
        List<XmlNode> found = new ArrayList<>();
        for (XmlNode child : children) if (wanted.contains(child.name)) found.add(child);
        return found;
    }

    Optional<XmlNode> first(String name) {
        return all(name).stream().findFirst();
    }

    /// The texts of the children of these names that say something, those of the first name first.
    List<String> texts(String... names) {
        List<String> texts = new ArrayList<>();
        for (String name : names)
            for (XmlNode child : all(name)) if (!child.text.isBlank()) texts.add(child.text.strip());
        return texts;
    }

    String attribute(String name) {
        return attributes.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
