package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/// A query for items as SQL over `item i` and `progress p`.
final class ItemSelection {
    private static final String AFTER_ANY_WORD = "\uffff";
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final ItemQuery query;

    private ItemSelection(ItemQuery query) {
        this.query = query;
    }

    static ItemSelection of(ItemQuery query) {
        ItemSelection selection = new ItemSelection(query);
        selection.restrict();
        return selection;
    }

    private void restrict() {
        conditions.add("i.missing_since_ms is null");
        query.library().ifPresent(library -> where("i.library_id = :library", "library", library.value()));
        query.parent().ifPresent(parent -> where("i.parent_id = :parent", "parent", parent.value()));
        if (!query.kinds().isEmpty())
            conditions.add("i.kind in ('"
                    + String.join(
                            "', '",
                            query.kinds().stream().map(ItemKind::id).sorted().toList()) + "')");
        if (isShelf()) conditions.add("i.parent_id is null");
        if (query.sort() == Sort.RECENTLY_PLAYED) conditions.add("p.item_id is not null");
        if (!query.text().isBlank()) matchWords();
    }

    /// All without a parent. Ordering by what is the same in each row makes the order that of the index item_by_shelf.
    private boolean isShelf() {
        return query.topLevel() && query.parent().isEmpty() && query.text().isBlank();
    }

    /// Each word typed is the start of a word of the item.
    private void matchWords() {
        List<String> words = List.copyOf(SearchText.words(List.of(query.text())));
        if (words.isEmpty()) conditions.add("false");
        for (int n = 0; n < words.size(); n++) {
            conditions.add("i.id in (select w.item_id from item_word w where w.word >= :from%d and w.word < :to%d)"
                    .formatted(n, n));
            values.put("from" + n, words.get(n));
            values.put("to" + n, words.get(n) + AFTER_ANY_WORD);
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    String where() {
        return "where " + String.join(" and ", conditions);
    }

    /// What counting needs beside the items themselves.
    String countJoin() {
        return query.sort() == Sort.RECENTLY_PLAYED ? "join progress p on p.item_id = i.id " : "";
    }

    /// The newest of many are found by walking that order, not by sorting what fulfils the conditions.
    String hint() {
        boolean isWalk = query.parent().isEmpty() && query.text().isBlank() && query.sort() == Sort.NEWEST_ADDED;
        return isWalk ? "use index (item_by_age) " : "";
    }

    String orderAndPage() {
        return " order by " + order() + " limit " + query.limit() + " offset " + query.offset();
    }

    private String order() {
        return switch (query.sort()) {
            case NATURAL -> (isShelf() ? "i.missing_since_ms, i.parent_id, " : "") + "i.natural_key, i.id";
            case TITLE -> "i.title_key, i.id";
            case NEWEST_ADDED -> "i.added_ms desc, i.id desc";
            case OLDEST_YEAR -> "i.release_year nulls last, i.id";
            case NEWEST_YEAR -> "i.release_year desc nulls last, i.id desc";
            case RECENTLY_PLAYED -> "p.updated_ms desc, i.id desc";
        };
    }

    Query bind(Query statement) {
        return statement.bindMap(values);
    }
}
