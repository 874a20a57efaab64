-- Of the labels of a kind, and of the credits of a role, those of one source count: marked here, so that lists and
-- facets need not know the order of sources.
alter table item_label add column counts boolean default true not null;
alter table item_label add column position int default 0 not null;
alter table credit add column counts boolean default true not null;

-- What kind of extra an item is (trailer, deletedscene, ...); its parent is the movie or show it belongs to.
alter table item add column extra varchar(32);

-- What tells a version of a movie from the others ("Director's Cut", "1080p"), and by what a changed NFO or lyrics file is
-- noticed without reading it.
alter table media_file add column edition varchar(200);
alter table media_file add column notes varchar(64);
