-- The file a playlist was read from. While it is followed, the list is what the file says; once somebody edits the list it
-- goes its own way. Edited or deleted, the file is remembered so that the next scan does not bring it a second time.
alter table playlist add column list_file varchar(4096);
alter table playlist add column follows boolean default false not null;
alter table playlist add column deleted boolean default false not null;
create index playlist_by_file on playlist (list_file);
