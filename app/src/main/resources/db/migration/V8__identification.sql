-- What movies, shows and albums were taken for, and what waits for somebody to look. States: identified, needs_look,
-- left_alone. An item without a row was not asked about yet.
create table identification (
  item_id     bigint       not null references item (id) on delete cascade primary key,
  state       varchar(16)  not null,
  provider    varchar(20),
  external_id varchar(200),
  title       varchar(500),
  score       int,
  by_user     boolean      not null,
  reason      varchar(4000) not null,
  question    varchar(2000) not null,
  decided_ms  bigint       not null
);
create index identification_by_state on identification (state, decided_ms, item_id);

-- Where providers say that pictures are to be had, used where nothing lies beside the files.
create table offered_picture (
  item_id bigint        not null references item (id) on delete cascade,
  kind    varchar(16)   not null,
  source  varchar(40)   not null,
  address varchar(2000) not null,
  primary key (item_id, kind)
);
