package com.viewra.enrichment.sidecar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An element of an NFO file. Names are in lower case: writers differ in their spelling.
public record XmlNode(String name, Map<String, String> attributes, String text, List<XmlNode> children) {
    public XmlNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// The children of these names, in the order of the file.
    public List<XmlNode> all(String... names) {
        List<String> wanted = List.of(names);
        List<XmlNode> found = new ArrayList<>();
        for (XmlNode child : children) if (wanted.contains(child.name)) found.add(child);
        return found;
    }

    public Optional<XmlNode> first(String name) {
        return all(name).stream().findFirst();
    }

    /// The texts of the children of these names that say something, those of the first name first.
    public List<String> texts(String... names) {
        List<String> texts = new ArrayList<>();
        for (String name : names)
            for (XmlNode child : all(name)) if (!child.text.isBlank()) texts.add(child.text.strip());
        return texts;
    }

    public String attribute(String name) {
        return attributes.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
