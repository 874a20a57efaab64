package com.viewra.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.PlaylistId;
import com.viewra.playback.SessionId;
import java.nio.file.Path;
import java.util.function.Function;

/// How values look on the wire: ids and paths as text, times in ISO 8601, nothing for what is absent.
public final class Json {
    private Json() {}

    public static ObjectMapper mapper() {
        return com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), ids())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static SimpleModule ids() {
        return new SimpleModule("viewra")
                .addSerializer(MediaId.class, ToStringSerializer.instance)
                .addSerializer(LibraryId.class, ToStringSerializer.instance)
                .addSerializer(PlaylistId.class, ToStringSerializer.instance)
                .addSerializer(SessionId.class, ToStringSerializer.instance)
                .addSerializer(Path.class, ToStringSerializer.instance)
                .addDeserializer(MediaId.class, new TextReader<>(MediaId.class, MediaId::parse))
                .addDeserializer(Path.class, new TextReader<>(Path.class, Path::of)); // else "a:b" would be a URI
    }

    /// Text that says something; an IllegalArgumentException is the client's mistake.
    private static final class TextReader<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> reader;

        TextReader(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return reader.apply(text);
        }
    }
}
