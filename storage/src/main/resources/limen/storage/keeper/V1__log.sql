-- Everything that a log keeps. The types are words that both SQLite and PostgreSQL take.

-- One row for each entry: encrypted, and chained to the row before it.
create table entry (
    position integer primary key,
    strand bytea not null,
    version integer not null,
    id bytea not null,
    payload bytea not null,
    link bytea not null,
    unique (strand, version),
    unique (id)
);

-- The key of each strand, wrapped by the key of the study.
create table strand_key (
    strand bytea not null primary key,
    wrapped bytea not null
);

-- The strands whose key was destroyed, and the row and signature that prove that the log did it.
create table erased (
    strand bytea not null primary key,
    proof bytea not null
);

-- Where the log stood, signed.
create table checkpoint (
    number integer primary key,
    content bytea not null
);

-- Small things by name: locks, wrapped keys, sealed lists.
create table note (
    name text not null primary key,
    content bytea not null
);
