package com.viewra.library;

/// Names one library: folders of one kind that the user added together.
public record LibraryId(long value) {
    public LibraryId {
        if (value <= 0) throw new IllegalArgumentException("not a library id: " + value);
    }

    /// @throws IllegalArgumentException if `text` is no id
    public static LibraryId parse(String text) {
        try {
            return new LibraryId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a library id: " + text, e);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
