-- Programmes, their calls, and what operators hand in, in a call or without one.
create table wop.programme (
    code          varchar(20)  not null,
    name          varchar(150) not null,
    funder        varchar(200),
    public_mentee boolean      not null,
    public_mentor boolean      not null,
    members_only  boolean      not null,
    made_by       varchar(64)  not null,
    made_at       timestamptz  not null,
    constraint programme_pk primary key (code),
    constraint programme_code_ck check (code ~ '^[A-Z0-9][A-Z0-9-]*[A-Z0-9]$'),
    constraint programme_name_ck check (name ~ '\S')
);

comment on table wop.programme is 'A programme that calls for partnerships, and whom it takes';

create table wop.programme_call (
    number          bigint generated always as identity,
    programme       varchar(20) not null,
    version         integer     not null,
    terms           jsonb       not null,
    closes_at       timestamptz not null,
    weights_version integer,
    made_by         varchar(64) not null,
    made_at         timestamptz not null,
    published_by    varchar(64),
    published_at    timestamptz,
    constraint programme_call_pk primary key (number),
    constraint programme_call_programme_fk foreign key (programme) references wop.programme (code),
    constraint programme_call_weights_fk foreign key (weights_version) references wop.matching_weights (version),
    constraint programme_call_terms_ck check (jsonb_typeof(terms) = 'object'),
    constraint programme_call_version_ck check (version >= 1),
    constraint programme_call_published_ck check ((published_at is null) = (published_by is null)
        and (published_at is null) = (weights_version is null))
);

comment on table wop.programme_call is 'A call of a programme; what operators read of it does not change but for a later deadline';
comment on column wop.programme_call.closes_at is 'From this moment on nothing is handed in, changed or taken back';
comment on column wop.programme_call.weights_version is 'The weights of the score that were in force when it was published; null in a draft';

create function wop.programme_call_stays_as_published() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.published_at is null then
        if tg_op = 'DELETE' then
            raise exception 'Calls are kept' using errcode = 'insufficient_privilege';
        end if;
        return new;
    end if;
    if new.number <> old.number or new.programme <> old.programme or new.weights_version <> old.weights_version
        or new.terms - 'deadline' <> old.terms - 'deadline' or new.published_at is distinct from old.published_at
        or new.published_by <> old.published_by or new.closes_at < old.closes_at then
        raise exception 'A published call only gets a later deadline' using errcode = 'insufficient_privilege';
    end if;
    return new;
end;
$$;

create trigger programme_call_stays_as_published before update or delete on wop.programme_call
    for each row execute function wop.programme_call_stays_as_published();

create table wop.call_entry (
    number       bigint generated always as identity,
    call         bigint,
    kind         varchar(10) not null,
    operator     varchar(8)  not null,
    status       varchar(20) not null,
    version      integer     not null,
    answers      jsonb       not null,
    papers       jsonb       not null,
    saved_by     varchar(64) not null,
    saved_at     timestamptz not null,
    submitted_by varchar(64),
    submitted_at timestamptz,
    constraint call_entry_pk primary key (number),
    constraint call_entry_call_fk foreign key (call) references wop.programme_call (number),
    constraint call_entry_operator_fk foreign key (operator) references wop.operator (code),
    constraint call_entry_kind_ck check (kind in ('REQUEST', 'OFFER')),
    constraint call_entry_status_ck check (status in ('IN_WRITING', 'HANDED_IN')),
    constraint call_entry_version_ck check (version >= 1),
    constraint call_entry_json_ck check (jsonb_typeof(answers) = 'object' and jsonb_typeof(papers) = 'object'),
    constraint call_entry_submitted_ck check ((submitted_at is null) = (submitted_by is null)
        and (status = 'HANDED_IN') = (submitted_at is not null)),
    constraint call_entry_once_uq unique nulls not distinct (call, kind, operator)
);

create index call_entry_operator_ix on wop.call_entry (operator);

comment on table wop.call_entry is 'What an operator hands in: a request of a mentee or an offer of a mentor';
comment on column wop.call_entry.call is 'Null for one that waits without a call';
comment on column wop.call_entry.papers is 'Of each type the call asks for, the file that stood on the shelf when it was handed in';

create table wop.call_entry_log (
    id      bigint generated always as identity,
    entry   bigint      not null,
    verb    varchar(20) not null,
    version integer     not null,
    answers jsonb       not null,
    user_id varchar(64) not null,
    role    varchar(64) not null,
    at      timestamptz not null,
    constraint call_entry_log_pk primary key (id),
    constraint call_entry_log_entry_fk foreign key (entry) references wop.call_entry (number),
    constraint call_entry_log_verb_ck check (verb in ('SUBMITTED', 'TAKEN_BACK'))
);

comment on table wop.call_entry_log is 'Append-only: who handed in what and when, and who took it back';

create function wop.call_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

create trigger call_entry_log_rows before update or delete on wop.call_entry_log
    for each row execute function wop.call_log_is_append_only();
create trigger call_entry_log_truncate before truncate on wop.call_entry_log
    for each statement execute function wop.call_log_is_append_only();
