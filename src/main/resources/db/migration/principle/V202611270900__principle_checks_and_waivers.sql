-- What the checks of the eight principles found at each gate, who judged and who waived. Rows are added, never changed.

create table wop.principle_threshold (
    version                integer       not null,
    valid_from             date          not null,
    overhead_cap           numeric(5, 2) not null,
    works_share            numeric(5, 2) not null,
    stakeholder_categories integer       not null,
    publication_days       integer       not null,
    capacity_level         integer       not null,
    reason                 varchar(500)  not null,
    constraint principle_threshold_pk primary key (version),
    constraint principle_threshold_from_uq unique (valid_from),
    constraint principle_threshold_percent_ck check (overhead_cap between 0 and 100 and works_share between 0 and 100),
    constraint principle_threshold_numbers_ck check (stakeholder_categories between 0 and 4 and publication_days >= 0
        and capacity_level between 0 and 4)
);

insert into wop.principle_threshold values
    (1, '2009-01-01', 7, 30, 2, 30, 3, 'Cap of indirect costs as in programmes of the European Union; the rest as agreed');

create table wop.principle_waiver (
    id           bigint generated always as identity,
    partnership  varchar(20)   not null,
    gate         varchar(20)   not null,
    part         integer,
    reason       varchar(2000) not null,
    requested_by varchar(64)   not null,
    requested_at timestamptz   not null,
    constraint principle_waiver_pk primary key (id),
    constraint principle_waiver_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint principle_waiver_gate_ck check (gate in ('INTEREST', 'MATCHING', 'AGREEMENT', 'WORK_PLAN', 'REPORT', 'CLOSURE',
        'FOLLOW_UP')),
    constraint principle_waiver_reason_ck check (reason ~ '\S')
);

create index principle_waiver_partnership_ix on wop.principle_waiver (partnership, id);

create table wop.principle_waived (
    waiver    bigint       not null,
    check_id  varchar(10)  not null,
    sentence  varchar(60)  not null,
    arguments jsonb        not null,
    constraint principle_waived_pk primary key (waiver, check_id),
    constraint principle_waived_waiver_fk foreign key (waiver) references wop.principle_waiver (id),
    constraint principle_waived_check_ck check (check_id ~ '^(INC|NFP|MUT|TRA|PAS|SUP|SUS|SOL)_[1-9]$')
);

create table wop.principle_waiver_decision (
    waiver     bigint        not null,
    granted    boolean       not null,
    comment    varchar(2000) not null,
    decided_by varchar(64)   not null,
    decided_at timestamptz   not null,
    constraint principle_waiver_decision_pk primary key (waiver),
    constraint principle_waiver_decision_waiver_fk foreign key (waiver) references wop.principle_waiver (id),
    constraint principle_waiver_decision_comment_ck check (comment ~ '\S')
);

create table wop.principle_run (
    id          bigint generated always as identity,
    partnership varchar(20) not null,
    gate        varchar(20) not null,
    part        integer,
    decision    varchar(20) not null,
    thresholds  integer     not null,
    task_id     varchar(64),
    decided_by  varchar(64) not null,
    ran_at      timestamptz not null,
    constraint principle_run_pk primary key (id),
    constraint principle_run_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint principle_run_thresholds_fk foreign key (thresholds) references wop.principle_threshold (version),
    constraint principle_run_gate_ck check (gate in ('INTEREST', 'MATCHING', 'AGREEMENT', 'WORK_PLAN', 'REPORT', 'CLOSURE',
        'FOLLOW_UP')),
    constraint principle_run_decision_ck check (decision in ('APPROVE', 'REQUEST_CHANGES', 'REJECT', 'DEFER',
        'REQUEST_WAIVER'))
);

create index principle_run_partnership_ix on wop.principle_run (partnership, id);

create table wop.principle_result (
    run       bigint      not null,
    check_id  varchar(10) not null,
    result    varchar(20) not null,
    grade     varchar(20) not null,
    sentence  varchar(60) not null,
    arguments jsonb       not null,
    looked    jsonb       not null,
    judgement varchar(2000),
    waiver    bigint,
    constraint principle_result_pk primary key (run, check_id),
    constraint principle_result_run_fk foreign key (run) references wop.principle_run (id),
    constraint principle_result_waiver_fk foreign key (waiver) references wop.principle_waiver (id),
    constraint principle_result_check_ck check (check_id ~ '^(INC|NFP|MUT|TRA|PAS|SUP|SUS|SOL)_[1-9]$'),
    constraint principle_result_result_ck check (result in ('PASS', 'WARN', 'FAIL', 'NOT_APPLICABLE', 'WAIVED')),
    constraint principle_result_waived_ck check (result <> 'WAIVED' or waiver is not null)
);

create table wop.principle_publication (
    partnership  varchar(20) not null,
    published_by varchar(64) not null,
    published_at timestamptz not null,
    constraint principle_publication_pk primary key (partnership),
    constraint principle_publication_partnership_fk foreign key (partnership) references wop.partnership (reference)
);

create function wop.principles_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

create trigger principle_threshold_rows before update or delete on wop.principle_threshold
    for each row execute function wop.principles_are_append_only();
create trigger principle_threshold_truncate before truncate on wop.principle_threshold
    for each statement execute function wop.principles_are_append_only();
create trigger principle_waiver_rows before update or delete on wop.principle_waiver
    for each row execute function wop.principles_are_append_only();
create trigger principle_waiver_truncate before truncate on wop.principle_waiver
    for each statement execute function wop.principles_are_append_only();
create trigger principle_waived_rows before update or delete on wop.principle_waived
    for each row execute function wop.principles_are_append_only();
create trigger principle_waived_truncate before truncate on wop.principle_waived
    for each statement execute function wop.principles_are_append_only();
create trigger principle_waiver_decision_rows before update or delete on wop.principle_waiver_decision
    for each row execute function wop.principles_are_append_only();
create trigger principle_waiver_decision_truncate before truncate on wop.principle_waiver_decision
    for each statement execute function wop.principles_are_append_only();
create trigger principle_run_rows before update or delete on wop.principle_run
    for each row execute function wop.principles_are_append_only();
create trigger principle_run_truncate before truncate on wop.principle_run
    for each statement execute function wop.principles_are_append_only();
create trigger principle_result_rows before update or delete on wop.principle_result
    for each row execute function wop.principles_are_append_only();
create trigger principle_result_truncate before truncate on wop.principle_result
    for each statement execute function wop.principles_are_append_only();
create trigger principle_publication_rows before update or delete on wop.principle_publication
    for each row execute function wop.principles_are_append_only();
create trigger principle_publication_truncate before truncate on wop.principle_publication
    for each statement execute function wop.principles_are_append_only();

-- Two people, whatever the application forgets to ask.
create function wop.waiver_needs_a_second_person() returns trigger language plpgsql as $$
begin
    if exists (select from wop.principle_waiver w where w.id = new.waiver and w.requested_by = new.decided_by) then
        raise exception 'waiver % is decided by who asked for it', new.waiver using errcode = 'check_violation';
    end if;
    return new;
end;
$$;

create trigger principle_waiver_decision_second before insert on wop.principle_waiver_decision
    for each row execute function wop.waiver_needs_a_second_person();

comment on table wop.principle_threshold is 'How much is too much, by versions; the last one valid on a day holds';
comment on table wop.principle_run is 'The checks of a gate as they were when it was decided';
comment on column wop.principle_run.part is 'Number of the period or month, where the gate comes more than once';
comment on table wop.principle_result is 'What each check found, in a sentence of the message bundles with its values';
comment on table wop.principle_waived is 'What was found that a waiver covers; anything else found later is asked again';
comment on table wop.principle_publication is 'Since when the accountability page of a partnership is public';
