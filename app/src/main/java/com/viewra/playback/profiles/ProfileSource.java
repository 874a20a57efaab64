package com.viewra.playback.profiles;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// The text of one profile file.
/// @param file for the reader of an error
record ProfileSource(String id, String file, String text) {
    static final String PARENT = "extends";

    ObjectNode tree() throws ProfileException {
        try {
            JsonNode tree = ProfileJson.MAPPER.readTree(text);
            if (tree instanceof ObjectNode object) return object;
            throw new ProfileException(file, 1, "A profile is a JSON object in braces.");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new ProfileException(file, line, e.getOriginalMessage());
        }
    }

    /// Every profile but the base starts from another.
    Optional<String> parent() throws ProfileException {
        if (id.equals(DeviceProfiles.BASE)) return Optional.empty();
        return Optional.of(tree().path(PARENT).asText(DeviceProfiles.BASE));
    }

    /// @param complete this profile with what it inherits
    KnownDevice device(ObjectNode complete) throws ProfileException {
        try {
            return ProfileJson.MAPPER.treeToValue(complete, ProfileFile.class).toDevice(id);
        } catch (JacksonException e) {
            throw new ProfileException(file, line(ProfileJson.path(e)), ProfileJson.words(e));
        } catch (IllegalArgumentException e) {
            throw new ProfileException(file, 1, "" + e.getMessage());
        }
    }

    /// The line where a value stands, found by the names that lead to it.
    int line(List<String> path) {
        int at = 0;
        for (String name : path) {
            int found = text.indexOf('"' + name + '"', at);
            if (found >= 0) at = found;
        }
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
