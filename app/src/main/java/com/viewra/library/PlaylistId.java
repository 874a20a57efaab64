package com.viewra.library;

/// Names one playlist.
public record PlaylistId(long value) {
    public PlaylistId {
        if (value <= 0) throw new IllegalArgumentException("not a playlist id: " + value);
    }

    /// @throws IllegalArgumentException if `text` is no id
    public static PlaylistId parse(String text) {
        try {
            return new PlaylistId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a playlist id: " + text, e);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
