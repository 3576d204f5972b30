-- Files that were looked at and can be taken, and what was taken. Of a file that was taken its contents go and its hash stays.
create table wop.list_import (
    number    bigint generated always as identity primary key,
    list      varchar(30)  not null check (list ~ '^[a-z-]+$'),
    file_name varchar(200) not null,
    sha256    varchar(64)  not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size      integer      not null check (size > 0),
    -- what the person saw; another preview means that somebody changed the list meanwhile
    preview   varchar(64)  not null check (preview ~ '^[0-9a-f]{64}$'),
    contents  bytea,
    added     integer      not null check (added >= 0),
    changed   integer      not null check (changed >= 0),
    unchanged integer      not null check (unchanged >= 0),
    changes   jsonb,
    seen_at   timestamptz  not null,
    taken_at  timestamptz  check (taken_at >= seen_at),
    taken_by  varchar(64)  not null,
    taken_as  varchar(64)  not null,
    check ((taken_at is null) = (contents is not null)),
    check ((taken_at is null) = (changes is null))
);

create index list_import_list_ix on wop.list_import (list, number desc);

comment on table wop.list_import is 'Imports of lists: who, when, which file, how many rows. What was taken is never changed or deleted';

create function wop.list_import_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        raise exception 'wop.list_import keeps what was taken';
    end if;
    if old.taken_at is not null then
        raise exception 'import % of % was taken and is kept as it is', old.number, old.list;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger list_import_rows before update or delete on wop.list_import
    for each row execute function wop.list_import_is_kept();
create trigger list_import_truncate before truncate on wop.list_import
    for each statement execute function wop.list_import_is_kept();
