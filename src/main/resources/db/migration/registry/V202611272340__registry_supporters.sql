-- Funders, facilitators, platforms and knowledge partners. Which role one has in a partnership is said there.
create sequence wop.supporter_number;

create table wop.supporter (
    reference varchar(8)   primary key check (reference ~ '^S-\d{4,6}$'),
    name      varchar(200) not null check (name ~ '\S'),
    country   varchar(2)   not null check (country ~ '^[A-Z]{2}$')
);

create unique index supporter_name_uq on wop.supporter (country, lower(name));

create table wop.supporter_version (
    reference  varchar(8)  not null references wop.supporter (reference),
    version    integer     not null check (version >= 1),
    answers    jsonb       not null check (jsonb_typeof(answers) = 'object'),
    changed_by varchar(64) not null,
    changed_as varchar(64) not null,
    changed_at timestamptz not null,
    primary key (reference, version)
);

comment on table wop.supporter_version is 'Append-only: each time one was kept, the last one counts';

create trigger supporter_version_rows before update or delete on wop.supporter_version
    for each row execute function wop.operator_profile_change_is_append_only();
create trigger supporter_version_truncate before truncate on wop.supporter_version
    for each statement execute function wop.operator_profile_change_is_append_only();
