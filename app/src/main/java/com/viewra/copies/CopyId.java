package com.viewra.copies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names one job, for its folder and its address.
public record CopyId(@JsonValue String value) {
    @JsonCreator
    public CopyId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException("not the id of a copy: " + value);
    }

    static CopyId random() {
        return new CopyId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
