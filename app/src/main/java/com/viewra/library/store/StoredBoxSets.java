package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.BoxSets;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.Filed;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.KnownMetadata;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Collections as what they are: labels of their items. Whether there is one is decided by the tables, in the
/// transaction that writes: those whose files are away are in it, too. A change of thousands is written in parts,
/// so that others need not wait for the last of them.
final class StoredBoxSets implements BoxSets {
    private static final Label.Kind KIND = Label.Kind.COLLECTION;
    private final Jdbi jdbi;
    private final Search search;
    private final WriteLane lane;
    private final Undoing undoing;

    StoredBoxSets(Jdbi jdbi, Search search, WriteLane lane, Undoing undoing) {
        this.jdbi = jdbi;
        this.search = search;
        this.lane = lane;
        this.undoing = undoing;
    }

    @Override
    public Optional<Filed> find(String key) {
        ItemQuery inIt = ItemQuery.all().where(ItemFilter.NONE.with(Facet.COLLECTION, key));
        return search.filed(Facet.COLLECTION, inIt, 0, Integer.MAX_VALUE).names().stream()
                .filter(filed -> filed.name().value().equals(key))
                .findFirst()
                .or(() -> jdbi.withHandle(handle -> name(handle, key))
                        .map(name -> new Filed(new FacetCount(key, name, 0), List.of())));
    }

    @Override
    public List<FacetCount> of(MediaId item) {
        return jdbi.withHandle(handle -> names(handle, item)).stream()
                .flatMap(name -> find(Columns.key(name)).stream())
                .map(Filed::name)
                .toList();
    }

    @Override
    public Changed add(String name, List<MediaId> items) {
        String wanted = wanted(name);
        String key = Columns.key(wanted);
        if (items.isEmpty()) throw new IllegalArgumentException("A collection begins with something in it.");
        return change(key, handle -> {
            String shown = name(handle, key).orElse(wanted);
            return Change.of(items, names -> isIn(names, key) ? names : with(names, shown));
        });
    }

    @Override
    public Changed remove(String key, List<MediaId> items) {
        return change(key, _ -> Change.of(items, names -> without(names, key)));
    }

    @Override
    public Changed rename(String key, String name) {
        String wanted = wanted(name);
        String now = Columns.key(wanted);
        return change(now, handle -> {
            if (!now.equals(key) && name(handle, now).isPresent())
                throw new IllegalArgumentException(
                        "There is a collection “%s” already. Put the films into that one instead.".formatted(wanted));
            return Change.of(
                    requireMembers(handle, key),
                    names -> names.stream()
                            .map(one -> Columns.key(one).equals(key) ? wanted : one)
                            .toList());
        });
    }

    @Override
    public Changed delete(String key) {
        return change(key, handle -> Change.of(requireMembers(handle, key), names -> without(names, key)));
    }

    private static String wanted(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > Label.LONGEST_NAME)
            throw new IllegalArgumentException(
                    "A collection needs a name of 1 to %d characters.".formatted(Label.LONGEST_NAME));
        return wanted;
    }

    private static boolean isIn(List<String> names, String key) {
        return names.stream().anyMatch(name -> Columns.key(name).equals(key));
    }

    private static List<String> with(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }

    private static List<String> without(List<String> names, String key) {
        return names.stream().filter(name -> !Columns.key(name).equals(key)).toList();
    }

    private static List<MediaId> requireMembers(Handle handle, String key) {
        List<MediaId> members = handle.select(
                        "select distinct item_id from item_label where kind = ? and label_key = ? and counts",
                        KIND.id(),
                        key)
                .mapTo(Long.class)
                .map(MediaId::new)
                .list();
        if (members.isEmpty()) throw new IllegalArgumentException("There is no collection “%s”.".formatted(key));
        return members;
    }

    /// What a collection is called, if there is one.
    private static Optional<String> name(Handle handle, String key) {
        return handle.select(
                        "select label from item_label where kind = ? and label_key = ? and counts"
                                + " order by item_id fetch first row only",
                        KIND.id(),
                        key)
                .mapTo(String.class)
                .findOne();
    }

    private static List<String> names(Handle handle, MediaId item) {
        return new ItemMetadata(handle)
                .of(item)
                .map(known -> known.effective().labels(KIND))
                .orElse(List.of());
    }

    /// One item's part of a change.
    /// @param edited what the user said before; empty if nothing
    private record Edit(MediaId item, List<String> before, List<String> after, Optional<List<String>> edited) {
        static Edit of(Handle handle, MediaId item, List<String> before, List<String> after) {
            MetadataRows rows = new MetadataRows(handle);
            Metadata said = rows.bySource(item).getOrDefault(MetadataSource.USER, Metadata.NONE);
            boolean isEdited = rows.locks(item).contains(KIND.id());
            return new Edit(item, before, after, isEdited ? Optional.of(said.labels(KIND)) : Optional.empty());
        }

        /// What was done since stays: of a list that is another now only the difference is undone.
        void undo(Handle handle, MetadataWriter writer) {
            List<String> today = names(handle, item);
            if (!today.equals(after)) writer.edit(item, KIND, undone(today));
            else edited.ifPresentOrElse(names -> writer.edit(item, KIND, names), () -> writer.unlock(item, KIND));
        }

        private List<String> undone(List<String> today) {
            List<String> names = new ArrayList<>(today);
            for (String added : after)
                if (!before.contains(added))
                    names.removeIf(name -> Columns.key(name).equals(Columns.key(added)));
            for (String removed : before)
                if (!after.contains(removed) && !isIn(names, Columns.key(removed))) names.add(removed);
            return names;
        }
    }

    /// @param names from the names an item is filed under to those it is to be filed under
    private record Change(List<List<MediaId>> parts, UnaryOperator<List<String>> names) {
        static Change of(List<MediaId> items, UnaryOperator<List<String>> names) {
            return new Change(MarkRows.parts(items.stream().distinct().toList()), names);
        }

        List<Edit> write(List<MediaId> part, Handle handle, List<DomainEvent> news) {
            MetadataWriter writer = new MetadataWriter(handle, news);
            List<Edit> edits = new ArrayList<>();
            for (MediaId item : part) {
                Optional<KnownMetadata> known = new ItemMetadata(handle).of(item);
                if (known.isEmpty()) continue;
                List<String> before = known.get().effective().labels(KIND);
                List<String> after = names.apply(before);
                if (after.equals(before)) continue;
                edits.add(Edit.of(handle, item, before, after));
                writer.edit(item, KIND, after);
            }
            return edits;
        }
    }

    /// What is to be done, decided when the writing begins.
    private interface Plan {
        Change of(Handle handle);
    }

    private Changed change(String key, Plan plan) {
        List<Edit> done = new ArrayList<>();
        Change change = lane.write((handle, news) -> {
            Change begun = plan.of(handle);
            begun.parts().stream().limit(1).forEach(part -> done.addAll(begun.write(part, handle, news)));
            return begun;
        });
        for (List<MediaId> part : change.parts().stream().skip(1).toList())
            done.addAll(lane.write((handle, news) -> change.write(part, handle, news)));
        return new Changed(key, undoing.remember(done.size(), () -> undo(done)), done.size());
    }

    private int undo(List<Edit> done) {
        for (List<Edit> part : MarkRows.parts(done))
            lane.write((handle, news) -> {
                MetadataWriter writer = new MetadataWriter(handle, news);
                part.forEach(edit -> edit.undo(handle, writer));
                return part.size();
            });
        return done.size();
    }
}
