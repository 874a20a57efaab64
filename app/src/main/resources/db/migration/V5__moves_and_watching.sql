-- A file that went away is found by its bytes in any library, without looking at its many twins.
drop index media_file_by_fingerprint;
create index media_file_by_fingerprint on media_file (fingerprint, missing_since_ms);

-- Whether changes in the folders are noticed by themselves.
alter table library add column watched boolean default true not null;
