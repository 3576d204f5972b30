-- The registration of operators: each step, who took it, and how the profile stood then. Rows are added and never touched
-- again; where the registration stands is what its last row says.
create table wop.operator_registration_entry (
    id          bigint generated always as identity primary key,
    operator    varchar(8)    not null references wop.operator (code),
    verb        varchar(20)   not null check (verb in ('REGISTERED', 'HANDED_IN', 'CHANGES_REQUESTED', 'HANDED_IN_AGAIN', 'ACCEPTED')),
    words       varchar(3000) check (words ~ '\S'),
    contact     varchar(500)  check (contact ~ '\S'),
    due_on      date,
    seen        jsonb         not null check (jsonb_typeof(seen) = 'object'),
    user_id     varchar(64)   not null,
    user_role   varchar(64)   not null,
    task_id     varchar(64),
    recorded_at timestamptz   not null,
    constraint operator_registration_contact_ck check ((verb = 'ACCEPTED') = (contact is not null)),
    constraint operator_registration_changes_ck check ((verb = 'CHANGES_REQUESTED') = (due_on is not null)),
    constraint operator_registration_words_ck check (verb <> 'CHANGES_REQUESTED' or words is not null)
);

create index operator_registration_entry_ix on wop.operator_registration_entry (operator, id);

comment on table wop.operator_registration_entry is 'Append-only: every step in the registration of an operator';
comment on column wop.operator_registration_entry.seen is 'Versions of the sections, what was missing and doubted, age of the data';

create trigger operator_registration_entry_rows before update or delete on wop.operator_registration_entry
    for each row execute function wop.operator_profile_change_is_append_only();
create trigger operator_registration_entry_truncate before truncate on wop.operator_registration_entry
    for each statement execute function wop.operator_profile_change_is_append_only();

-- When an operator was told that its data have become old.
create table wop.operator_profile_reminder (
    operator    varchar(8) not null references wop.operator (code),
    data_as_of  date       not null,
    reminded_on date       not null,
    primary key (operator, data_as_of, reminded_on)
);
