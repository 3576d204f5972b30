-- What operators tell of themselves, a row for each section somebody of the operator has kept; before that the short row of
-- wop.operator tells. A value that is not known is missing or null, never zero.
create table wop.operator_profile_section (
    operator   varchar(8)  not null references wop.operator (code),
    section    varchar(20) not null check (section in ('IDENTITY', 'OWNERSHIP', 'SUPPLY', 'FIGURES', 'KNOWLEDGE',
        'CONTACTS', 'PAPERS')),
    version    integer     not null check (version >= 1),
    answers    jsonb       not null check (jsonb_typeof(answers) = 'object'),
    changed_by varchar(64) not null,
    changed_at timestamptz not null,
    primary key (operator, section)
);

comment on table wop.operator_profile_section is 'The profile of an operator as it is now';

create table wop.operator_profile_change (
    id           bigint generated always as identity primary key,
    operator     varchar(8)  not null references wop.operator (code),
    section      varchar(20) not null check (section in ('IDENTITY', 'OWNERSHIP', 'SUPPLY', 'FIGURES', 'KNOWLEDGE',
        'CONTACTS', 'PAPERS')),
    version      integer     not null check (version >= 1),
    field        varchar(60) not null,
    value_before jsonb       not null,
    value_after  jsonb       not null,
    changed_by   varchar(64) not null,
    changed_as   varchar(64) not null,
    changed_at   timestamptz not null,
    unique (operator, section, version, field),
    check (value_before <> value_after)
);

comment on table wop.operator_profile_change is 'Append-only: every change of a field of a profile';

create function wop.operator_profile_change_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

create trigger operator_profile_change_rows before update or delete on wop.operator_profile_change
    for each row execute function wop.operator_profile_change_is_append_only();
create trigger operator_profile_change_truncate before truncate on wop.operator_profile_change
    for each statement execute function wop.operator_profile_change_is_append_only();
