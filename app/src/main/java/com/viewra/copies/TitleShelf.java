package com.viewra.copies;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.api.packaging.PackagedTitle;
import com.viewra.content.Blob;
import com.viewra.content.ContentKey;
import com.viewra.content.ContentStore;
import com.viewra.media.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts packaged titles into the content store, where segments are, and finds their files again by name. The same
/// title made twice is there once. What the store evicts is gone until the title is prepared again.
record TitleShelf(ContentStore store) {
    /// Raise it when packaging changes.
    private static final String VERSION = "1";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param contents where the keys are noted, written last: with it the title is complete
    void put(Fingerprint source, List<String> renditions, PackagedTitle title, Path folder, Path contents)
            throws IOException {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String name : title.files()) {
            ContentKey key = ContentKey.of("title", VERSION, source.hex(), String.join("+", renditions), name);
            store.put(key, Files.readAllBytes(folder.resolve(name)));
            keys.put(name, key.hex());
        }
        Files.writeString(contents, JSON.writeValueAsString(keys));
    }

    /// @return empty if the title has no such file, or it is not in the store any more
    Optional<Blob> find(Path contents, String name) throws IOException {
        if (!Files.exists(contents)) return Optional.empty();
        Map<String, String> keys = JSON.readValue(Files.readString(contents), new TypeReference<>() {});
        return Optional.ofNullable(keys.get(name)).map(ContentKey::new).flatMap(store::find);
    }
}
