package com.viewra.ui;

import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.Liking;
import com.viewra.library.Mark;
import com.viewra.library.Marks;
import com.viewra.library.MediaId;
import com.viewra.library.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Marks of items in a [FakeLibrary]; only of those given, not of what is below them.
public final class FakeMarks implements Marks {
    private final FakeLibrary library;
    private final Map<String, List<Item>> before = new HashMap<>();

    public FakeMarks(FakeLibrary library) {
        this.library = library;
    }

    @Override
    public Marked mark(List<MediaId> ids, Mark mark) {
        List<Item> items = ids.stream().flatMap(id -> library.item(id).stream()).toList();
        String token = "undo-" + before.size();
        before.put(token, items);
        items.forEach(item -> library.restore(marked(item, mark)));
        return new Marked(token, items.size());
    }

    private static Item marked(Item item, Mark mark) {
        FakeItem copy = FakeItem.of(item);
        return switch (mark) {
            case Mark.Watched(var watched) ->
                copy.played(new Progress(Duration.ZERO, watched, Instant.EPOCH)).item();
            case Mark.Favourite(var favourite) ->
                copy.liked(new Liking(favourite, item.liking().rating())).item();
            case Mark.Rated(var rating) ->
                copy.liked(new Liking(item.liking().favourite(), rating)).item();
        };
    }

    @Override
    public Optional<Integer> undo(String token) {
        Optional<List<Item>> items = Optional.ofNullable(before.remove(token));
        items.ifPresent(all -> all.forEach(library::restore));
        return items.map(List::size);
    }
}
