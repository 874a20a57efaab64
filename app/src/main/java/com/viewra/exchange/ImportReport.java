package com.viewra.exchange;

import com.viewra.library.portable.Recognised.By;
import com.viewra.library.portable.Taken;
import com.viewra.library.portable.Taken.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an import did, or would do.
/// @param isRehearsal whether nothing was changed
/// @param items how many were read
/// @param recognised how many were found here, and by what
/// @param changed of how many items, or playlists, each part is different now
/// @param left of how many each part was left as it is, because it is newer here or the user's own
/// @param notHere how many items are not here and had something to tell
/// @param missing the first of those, in words
/// @param lists how many playlists were read
/// @param entriesLeftOut how many entries of playlists are not here
/// @param problems a sentence each
public record ImportReport(
        boolean isRehearsal,
        int items,
        Map<By, Integer> recognised,
        Map<Part, Integer> changed,
        Map<Part, Integer> left,
        int notHere,
        List<String> missing,
        int lists,
        int entriesLeftOut,
        List<String> problems) {
    public ImportReport {
        recognised = Map.copyOf(recognised);
        changed = Map.copyOf(changed);
        left = Map.copyOf(left);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }

    /// A report while it is written. Not safe for use from several threads.
    static final class Builder {
        private static final int MOST_NAMED = 1_000;
        private final boolean isRehearsal;
        private final Map<By, Integer> recognised = new EnumMap<>(By.class);
        private final Map<Part, Integer> changed = new EnumMap<>(Part.class);
        private final Map<Part, Integer> left = new EnumMap<>(Part.class);
        private final List<String> missing = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private int items;
        private int notHere;
        private int lists;
        private int entriesLeftOut;

        Builder(boolean isRehearsal) {
            this.isRehearsal = isRehearsal;
        }

        int items() {
            return items;
        }

        void item(Optional<By> by) {
            items++;
            by.ifPresent(known -> recognised.merge(known, 1, Integer::sum));
        }

        void missing(String name) {
            notHere++;
            if (missing.size() < MOST_NAMED) missing.add(name);
        }

        void taken(Taken taken) {
            taken.changed().forEach(part -> changed.merge(part, 1, Integer::sum));
            taken.left().forEach(part -> left.merge(part, 1, Integer::sum));
        }

        void list(int entriesNotHere) {
            lists++;
            entriesLeftOut += entriesNotHere;
        }

        void problem(String sentence) {
            if (problems.size() < MOST_NAMED) problems.add(sentence);
        }

        ImportReport done() {
            return new ImportReport(
                    isRehearsal, items, recognised, changed, left, notHere, missing, lists, entriesLeftOut, problems);
        }
    }
}
