-- Concerns about integrity. Nothing outside of these tables refers to them, and nothing here is copied anywhere.
create table wop.integrity_counter (
    year        integer primary key,
    last_number integer not null
);

create table wop.integrity_concern (
    reference         varchar(20)   not null,
    raised_at         timestamptz   not null,
    category          varchar(40)   not null,
    account           varchar(4000) not null,
    happened          varchar(200),
    persons           varchar(500),
    may_know          varchar(500),
    contact           varchar(300),
    reporter          varchar(64),
    named_partnership varchar(60),
    partnership       varchar(20),
    code_hash         char(64)      not null,
    status            varchar(20)   not null,
    severity          varchar(10),
    outcome           varchar(20),
    correct_by        date,
    decided_by        varchar(64),
    confirmed_by      varchar(64),
    closed_at         timestamptz,
    constraint integrity_concern_pk primary key (reference),
    constraint integrity_concern_reference_ck check (reference ~ '^INT-\d{4}-\d{4}$'),
    constraint integrity_concern_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint integrity_concern_closed_ck check ((status = 'CLOSED') = (closed_at is not null)),
    constraint integrity_concern_two_people_ck check (confirmed_by <> decided_by),
    constraint integrity_concern_confirmed_ck check (
        status <> 'CLOSED' or outcome not in ('SUSPEND_WOP', 'WITHDRAW_LABEL') or confirmed_by is not null)
);

create index integrity_concern_open_ix on wop.integrity_concern (partnership) where status <> 'CLOSED';

comment on column wop.integrity_concern.reporter is 'Login, only where the person wanted to be named; else null';
comment on column wop.integrity_concern.code_hash is 'SHA-256 of the code the reporter got once';

-- The file: what was done and said, by whom. Rows are added and never touched again.
create table wop.integrity_entry (
    id          bigint generated always as identity,
    concern     varchar(20)  not null,
    recorded_at timestamptz  not null,
    verb        varchar(40)  not null,
    outcome     varchar(40),
    words       text,
    user_id     varchar(64)  not null,
    task_id     varchar(64),
    constraint integrity_entry_pk primary key (id),
    constraint integrity_entry_concern_fk foreign key (concern) references wop.integrity_concern (reference),
    constraint integrity_entry_verb_ck check (verb ~ '^[A-Z][A-Z_]+$')
);

create index integrity_entry_concern_ix on wop.integrity_entry (concern, id);

-- Who has no part in a file. Nobody is taken out of this list.
create table wop.integrity_recusal (
    concern     varchar(20)  not null,
    user_id     varchar(64)  not null,
    reason      varchar(20)  not null,
    recorded_at timestamptz  not null,
    constraint integrity_recusal_pk primary key (concern, user_id),
    constraint integrity_recusal_concern_fk foreign key (concern) references wop.integrity_concern (reference)
);

create function wop.integrity_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

create trigger integrity_entry_rows before update or delete on wop.integrity_entry
    for each row execute function wop.integrity_is_append_only();
create trigger integrity_entry_truncate before truncate on wop.integrity_entry
    for each statement execute function wop.integrity_is_append_only();
create trigger integrity_recusal_rows before update or delete on wop.integrity_recusal
    for each row execute function wop.integrity_is_append_only();
create trigger integrity_recusal_truncate before truncate on wop.integrity_recusal
    for each statement execute function wop.integrity_is_append_only();
