-- The content pack that was taken in last, whole: every node serves it, whatever becomes of the folder it came from.
create table pack (
  one boolean primary key default true check (one),
  digest text not null,
  taken_at timestamptz not null default now()
);

create table pack_files (
  path text primary key,
  bytes bytea not null
);

-- What it declares. What a later pack no longer has is asked for before it goes.
create table pack_names (
  kind text not null,
  key text not null,
  primary key (kind, key)
);

-- Why the last start could not take its pack in, for whoever asks how the installation is.
create table pack_refused (
  number bigint generated always as identity primary key,
  said text not null
);

grant select on pack, pack_files, pack_names, pack_refused to parvis_reader, parvis_app;
grant select, insert, delete on pack, pack_files, pack_names, pack_refused to parvis_job;
