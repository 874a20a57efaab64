package com.viewra.enrichment.sidecar;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An NFO file as Kodi reads it (kodi.wiki: NFO files).
final class NfoText {
    private static final Map<Field, String> ELEMENTS = elements();
    private static final Map<Label.Kind, String> LABELS = Map.of(
            Label.Kind.GENRE, "genre",
            Label.Kind.TAG, "tag",
            Label.Kind.STUDIO, "studio",
            Label.Kind.COUNTRY, "country",
            Label.Kind.MOOD, "mood",
            Label.Kind.LABEL, "label");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private NfoText() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    private static Map<Field, String> elements() {
        Map<Field, String> elements = new LinkedHashMap<>();
        elements.put(Field.ORIGINAL_TITLE, "originaltitle");
        elements.put(Field.SORT_TITLE, "sorttitle");
        elements.put(Field.YEAR, "year");
        elements.put(Field.TAGLINE, "tagline");
        elements.put(Field.CERTIFICATION, "mpaa");
        elements.put(Field.USER_RATING, "userrating");
        elements.put(Field.RUNTIME, "runtime");
        elements.put(Field.STATUS, "status");
        elements.put(Field.TRAILER, "trailer");
        elements.put(Field.COMPILATION, "compilation");
        return elements;
    }

    /// @param isFinal whether the file is to ask others not to add to it
    /// @param isWatched whether the user has seen the item
    static String of(Item item, Metadata known, boolean isFinal, boolean isWatched) {
        try {
            NfoText nfo = new NfoText();
            nfo.write(item, known, isFinal, isWatched);
            return nfo.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory cannot fail to be written", e);
        }
    }

    private void write(Item item, Metadata known, boolean isFinal, boolean isWatched) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement(root(item));
        element(item.kind() == ItemKind.ARTIST ? "name" : "title", item.title());
        for (var entry : ELEMENTS.entrySet()) field(known, entry.getKey(), entry.getValue());
        field(known, Field.OVERVIEW, overview(item));
        field(known, Field.RELEASED, day(item));
        numbers(item);
        rating(known);
        for (Label label : known.labels()) label(label);
        for (var id : known.ids().entrySet()) id(id.getKey(), id.getValue());
        int order = 0;
        for (Credit credit : known.credits()) credit(credit, order++);
        if (isWatched) element("playcount", known.field(Field.PLAY_COUNT).orElse("1"));
        if (isFinal) element("lockdata", "true");
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private static String root(Item item) {
        return switch (item.kind()) {
            case MOVIE, VIDEO, PHOTO -> "movie";
            case SHOW -> "tvshow";
            case SEASON -> "season";
            case EPISODE -> "episodedetails";
            case ALBUM, TRACK -> "album";
            case ARTIST -> "artist";
        };
    }

    private static String overview(Item item) {
        return switch (item.kind()) {
            case ARTIST -> "biography";
            case ALBUM -> "review";
            case MOVIE, SHOW, SEASON, EPISODE, TRACK, PHOTO, VIDEO -> "plot";
        };
    }

    private static String day(Item item) {
        return switch (item.kind()) {
            case EPISODE -> "aired";
            case ALBUM -> "releasedate";
            case MOVIE, SHOW, SEASON, ARTIST, TRACK, PHOTO, VIDEO -> "premiered";
        };
    }

    private void numbers(Item item) throws XMLStreamException {
        Optional<String> show = item.show().filter(_ -> item.kind() == ItemKind.EPISODE);
        if (show.isPresent()) element("showtitle", show.get());
        if (item.kind() == ItemKind.SEASON && item.season().isPresent())
            element("seasonnumber", "" + item.season().getAsInt());
        else if (item.season().isPresent()) element("season", "" + item.season().getAsInt());
        if (item.episode().isPresent()) element("episode", "" + item.episode().getAsInt());
        if (item.kind() == ItemKind.ALBUM && item.artist().isPresent())
            element("artist", item.artist().get());
    }

    private void rating(Metadata known) throws XMLStreamException {
        Optional<String> value = known.field(Field.RATING);
        if (value.isEmpty()) return;
        newLine(1);
        xml.writeStartElement("ratings");
        newLine(2);
        xml.writeStartElement("rating");
        xml.writeAttribute("name", "default");
        xml.writeAttribute("max", "10");
        xml.writeAttribute("default", "true");
        element("value", value.get());
        field(known, Field.VOTES, "votes");
        xml.writeEndElement();
        newLine(1);
        xml.writeEndElement();
    }

    private void label(Label label) throws XMLStreamException {
        if (label.kind() != Label.Kind.COLLECTION) {
            element(LABELS.getOrDefault(label.kind(), "tag"), label.name());
            return;
        }
        newLine(1);
        xml.writeStartElement("set");
        element("name", label.name());
        xml.writeEndElement();
    }

    private void id(String provider, String id) throws XMLStreamException {
        newLine(1);
        xml.writeStartElement("uniqueid");
        xml.writeAttribute("type", provider);
        xml.writeCharacters(id);
        xml.writeEndElement();
    }

    private void credit(Credit credit, int order) throws XMLStreamException {
        switch (credit.role()) {
            case ACTOR, GUEST, PERFORMER -> actor(credit, order);
            case WRITER -> element("credits", credit.name());
            case DIRECTOR, PRODUCER, COMPOSER, LYRICIST, CONDUCTOR ->
                element(credit.role().id(), credit.name());
        }
    }

    private void actor(Credit credit, int order) throws XMLStreamException {
        newLine(1);
        xml.writeStartElement("actor");
        element("name", credit.name());
        if (credit.part().isPresent()) element("role", credit.part().get());
        if (credit.role() == Credit.Role.GUEST) element("type", "GuestStar");
        element("order", "" + order);
        xml.writeEndElement();
    }

    private void field(Metadata known, Field field, String element) throws XMLStreamException {
        Optional<String> value = known.field(field);
        if (value.isPresent()) element(element, value.get());
    }

    private void element(String name, String value) throws XMLStreamException {
        newLine(1);
        xml.writeStartElement(name);
        xml.writeCharacters(value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", ""));
        xml.writeEndElement();
    }

    private void newLine(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
