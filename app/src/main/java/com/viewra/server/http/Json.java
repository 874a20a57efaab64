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
                .addDeserializer(MediaId.class, new MediaIdReader());
    }

    private static final class MediaIdReader extends FromStringDeserializer<MediaId> {
        private static final long serialVersionUID = 1;

        MediaIdReader() {
            super(MediaId.class);
        }

        @Override
        protected MediaId _deserialize(String text, DeserializationContext context) {
            return MediaId.parse(text);
        }
    }
}
