package com.viewra.playback.profiles;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.viewra.api.media.Codec;
import java.util.List;
import java.util.Set;

/// How profiles are read: strictly, so that a name written wrong is said and not passed over.
final class ProfileJson {
    static final ObjectMapper MAPPER = mapper();

    /// What a profile says of itself alone.
    private static final List<String> NOT_INHERITED = List.of("name", "match", "quirks", ProfileSource.PARENT);

    private ProfileJson() {}

    /// Objects are joined part by part; anything else the child says replaces what the parent says.
    static ObjectNode inherit(ObjectNode parent, ObjectNode child) {
        ObjectNode complete = parent.deepCopy();
        complete.remove(NOT_INHERITED);
        return join(complete, child);
    }

    private static ObjectNode join(ObjectNode target, ObjectNode child) {
        child.properties().forEach(entry -> {
            JsonNode before = target.get(entry.getKey());
            JsonNode value = entry.getValue();
            target.set(
                    entry.getKey(),
                    before instanceof ObjectNode old && value instanceof ObjectNode fresh ? join(old, fresh) : value);
        });
        return target;
    }

    /// Names that lead to what `e` is about.
    static List<String> path(JacksonException e) {
        if (!(e instanceof JsonMappingException mapping)) return List.of();
        return mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .toList();
    }

    static String words(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown)
            return "\"%s\" is nothing a profile knows here; it may say %s."
                    .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
        Throwable cause = e.getCause();
        return cause instanceof IllegalArgumentException ? cause.getMessage() + "." : e.getOriginalMessage();
    }

    private static ObjectMapper mapper() {
        SimpleModule codecs = new SimpleModule("profiles")
                .addDeserializer(Codec.class, new CodecReader())
                .addKeyDeserializer(Codec.class, new CodecKey());
        JsonMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), codecs)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build();
        mapper.configOverride(Set.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    /// @param name "unknown" stands for all codings that have no name here
    private static Codec codec(String name) {
        Codec codec = Codec.of(name);
        if (codec == Codec.UNKNOWN && !codec.id().equals(name))
            throw new IllegalArgumentException("there is no coding called " + name);
        return codec;
    }

    private static final class CodecReader extends FromStringDeserializer<Codec> {
        private static final long serialVersionUID = 1;

        CodecReader() {
            super(Codec.class);
        }

        @Override
        protected Codec _deserialize(String name, DeserializationContext context) {
            return codec(name);
        }
    }

    private static final class CodecKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String name, DeserializationContext context) {
            return codec(name);
        }
    }
}
