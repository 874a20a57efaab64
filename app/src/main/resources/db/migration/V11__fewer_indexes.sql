-- Lists are ordered and filtered in memory (ADR 20), so the indexes they used cost each new item a write for nothing. The one by
-- title stays: imports recognise items by it.
drop index item_by_natural_order;
drop index item_by_age;
drop index item_by_year;
drop index item_by_shelf;
drop index item_by_parent;

-- Counts the items of a library without looking at their rows.
create index item_by_library on item (library_id, missing_since_ms, kind);
