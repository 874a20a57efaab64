package com.viewra.library;

/// Names one item of the library, for good: it survives rescans, moves and renames.
public record MediaId(long value) {
    public MediaId {
        if (value <= 0) throw new IllegalArgumentException("not an item id: " + value);
    }

    /// @throws IllegalArgumentException if `text` is no id
    public static MediaId parse(String text) {
        try {
            return new MediaId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not an item id: " + text, e);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
