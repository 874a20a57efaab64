package com.viewra.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.viewra.library.MediaLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How exported libraries look: what says nothing is left out, times are ISO 8601.
final class ExchangeJson {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ExchangeJson() {}

    /// The constant that an id in lower case names.
    /// @throws IllegalArgumentException if there is none
    static <E extends Enum<E>> E constant(Class<E> type, String id) {
        return Enum.valueOf(type, id.toUpperCase(Locale.ROOT));
    }

    /// A library, for whoever reads the file: nothing is made of it when it is taken in.
    record Shelf(String name, String kind, List<String> folders) {
        static Shelf of(MediaLibrary library) {
            return new Shelf(
                    library.name(),
                    library.kind().id(),
                    library.folders().stream().map(Path::toString).toList());
        }
    }
}
