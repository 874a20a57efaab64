package com.viewra.library.search;

/// An item that is another now.
/// @param number of the item, which it keeps
record Replaced(int number, IndexedItem before, IndexedItem now) {
    boolean isElsewhere() {
        return before.parent() != now.parent();
    }

    /// Whether it is filed under other values, or under some that have another name.
    @SuppressWarnings("ReferenceEquality") // to compare their values takes longer than all the rest
    boolean hasOtherValues() {
        return before.values() != now.values(); // lists that say the same are one list
    }

    boolean hasOtherWords() {
        return !before.titles().equals(now.titles()) || !before.context().equals(now.context());
    }
}
