-- Lists of what is there, on one shelf (all without a parent, or the children of one item), in natural order. With kind
-- and library in it, filtering and counting need not look at the rows themselves.
create index item_by_shelf on item (missing_since_ms, parent_id, natural_key, id, kind, library_id);
