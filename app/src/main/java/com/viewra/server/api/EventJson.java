package com.viewra.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.viewra.api.event.DomainEvent;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.LibraryId;
import com.viewra.server.http.Json;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Optional;

/// Events on the wire: the components of the record by name. Durations end in `Ms`, a library is its `libraryId`, and
/// what a nested record holds is told as if it were the event's own.
final class EventJson {
    private static final ObjectMapper JSON = Json.mapper();

    private EventJson() {}

    static String of(DomainEvent event) {
        ObjectNode node = JSON.createObjectNode();
        if (event instanceof Record facts) put(node, facts);
        return node.toString();
    }

    private static void put(ObjectNode node, Record facts) {
        for (RecordComponent component : facts.getClass().getRecordComponents())
            put(node, component.getName(), value(component, facts));
    }

    private static void put(ObjectNode node, String name, Object value) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(present -> put(node, name, present));
            case Duration duration -> node.put(name + "Ms", duration.toMillis());
            case LibraryId library -> node.put("libraryId", library.toString());
            case ItemKind kind -> node.put(name, kind.id());
            case ArtworkKind kind -> node.put(name, kind.id());
            case Record nested when !isName(nested) -> put(node, nested);
            default -> node.set(name, JSON.valueToTree(value));
        }
    }

    /// Whether a record is written as one word, as ids are.
    private static boolean isName(Record value) {
        return JSON.valueToTree(value).isTextual();
    }

    private static Object value(RecordComponent component, Record facts) {
        try {
            component.getAccessor().setAccessible(true); // events of plugins need not be public
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
