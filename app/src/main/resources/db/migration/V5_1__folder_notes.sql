-- The folder whose NFO file speaks of a show, season, album or artist.
alter table item add column notes_folder varchar(4096);
create index item_by_notes on item (notes_folder);
