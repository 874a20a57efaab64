package com.viewra.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.viewra.server.http.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Schemas (JSON Schema 2020-12, as OpenAPI 3.1 uses it) of the records that travel as JSON.
final class JsonSchema {
    private static final ObjectMapper JSON = Json.mapper();
    private final ObjectNode schemas;

    /// @param schemas where named schemas are collected
    JsonSchema(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /// A reference to the schema of a record; anything else comes as it is.
    ObjectNode of(Type type) {
        return switch (type) {
            case ParameterizedType p
            when p.getRawType() == List.class -> node("array").set("items", of(p.getActualTypeArguments()[0]));
            case ParameterizedType p
            when p.getRawType() == Map.class ->
                node("object").set("additionalProperties", of(p.getActualTypeArguments()[1]));
            case ParameterizedType p when p.getRawType() == Optional.class -> of(p.getActualTypeArguments()[0]);
            case Class<?> c when c.isRecord() && !isWrittenAsText(c) -> reference(c);
            case Class<?> c -> simple(c);
            default -> JSON.createObjectNode();
        };
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName().replaceFirst("View$", "");
        if (!schemas.has(name)) {
            ObjectNode schema = schemas.putObject(name); // entered first: records may contain themselves
            schema.put("type", "object");
            describe(type, schema.putObject("properties"), schema.putArray("required"));
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void describe(Class<?> type, ObjectNode properties, ArrayNode required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), properties, required);
                continue;
            }
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = renamed == null ? component.getName() : renamed.value();
            properties.set(name, of(component.getGenericType()));
            if (isAlwaysThere(component)) required.add(name);
        }
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        Class<?> type = component.getType();
        return type != Optional.class
                && type != OptionalInt.class
                && type != OptionalLong.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode simple(Class<?> type) {
        if (type == int.class || type == Integer.class || type == OptionalInt.class)
            return node("integer").put("format", "int32");
        if (type == long.class || type == Long.class || type == OptionalLong.class)
            return node("integer").put("format", "int64");
        if (type == boolean.class) return node("boolean");
        if (type == Instant.class) return node("string").put("format", "date-time");
        if (type == LocalDate.class) return node("string").put("format", "date");
        if (type == URI.class) return node("string").put("format", "uri");
        ObjectNode text = node("string");
        if (type.isEnum()) {
            ArrayNode values = text.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(value -> values.add(String.valueOf(value)));
        }
        return text;
    }

    /// Ids are records in Java and text on the wire.
    private static boolean isWrittenAsText(Class<?> type) {
        return type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    private static ObjectNode node(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
