-- The checks some months after a closure, and every version of their reports.
create table wop.follow_up (
    partnership       varchar(20) not null,
    month             integer     not null,
    due_at            timestamptz not null,
    status            varchar(20) not null,
    current_version   integer     not null,
    requested_changes varchar(3000),
    rejection         varchar(30),
    decided_by        varchar(64),
    decided_at        timestamptz,
    lock_version      integer     not null,
    constraint follow_up_pk primary key (partnership, month),
    constraint follow_up_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint follow_up_month_ck check (month between 1 and 120),
    constraint follow_up_status_ck check (
        status in ('PLANNED', 'REPORTED', 'CHANGES_REQUESTED', 'DONE', 'NOT_ACCEPTED')
        and (status = 'PLANNED') = (current_version = 0) and current_version >= 0),
    constraint follow_up_changes_ck check ((status = 'CHANGES_REQUESTED') = (requested_changes is not null)),
    constraint follow_up_decided_ck check ((status in ('DONE', 'NOT_ACCEPTED')) = (decided_by is not null)
        and (decided_by is null) = (decided_at is null)),
    constraint follow_up_rejection_ck check (
        rejection in ('MISSING_EVIDENCE', 'KPI_OUT_OF_RANGE', 'KPI_NO_SOURCE', 'PRINCIPLE_CHECK_FAILED')
        and (status = 'NOT_ACCEPTED') = (rejection is not null))
);

create table wop.follow_up_report (
    partnership        varchar(20) not null,
    month              integer     not null,
    version            integer     not null,
    contract_since     boolean     not null,
    contract_note      varchar(2000),
    wants_to_mentor    boolean     not null,
    next_phase_planned boolean     not null,
    answers            jsonb       not null,
    written_by         varchar(64) not null,
    written_at         timestamptz not null,
    constraint follow_up_report_pk primary key (partnership, month, version),
    constraint follow_up_report_check_fk foreign key (partnership, month)
        references wop.follow_up (partnership, month),
    constraint follow_up_report_version_ck check (version >= 1),
    constraint follow_up_report_contract_ck check (not contract_since or contract_note is not null)
);

create table wop.follow_up_capacity (
    partnership varchar(20) not null,
    month       integer     not null,
    version     integer     not null,
    position    integer     not null,
    code        varchar(10) not null,
    level_then  smallint    not null,
    level_now   smallint    not null,
    comment     varchar(500),
    constraint follow_up_capacity_pk primary key (partnership, month, version, position),
    constraint follow_up_capacity_report_fk foreign key (partnership, month, version)
        references wop.follow_up_report (partnership, month, version),
    constraint follow_up_capacity_code_uq unique (partnership, month, version, code),
    constraint follow_up_capacity_level_ck check (level_then between 0 and 4 and level_now between 0 and 4
        and (level_now >= level_then or comment is not null))
);

create table wop.follow_up_reading (
    partnership varchar(20)    not null,
    month       integer        not null,
    version     integer        not null,
    position    integer        not null,
    indicator   varchar(3)     not null,
    scope       varchar(10)    not null,
    value       numeric(18, 4) not null,
    measured_on date           not null,
    source      varchar(200)   not null,
    constraint follow_up_reading_pk primary key (partnership, month, version, position),
    constraint follow_up_reading_report_fk foreign key (partnership, month, version)
        references wop.follow_up_report (partnership, month, version),
    constraint follow_up_reading_measure_uq unique (partnership, month, version, indicator, scope),
    constraint follow_up_reading_indicator_ck check (indicator ~ '^K(0[1-9]|[12][0-9]|30)$'),
    constraint follow_up_reading_scope_ck check (scope in ('UTILITY', 'ZONE', 'DMA', 'PILOT'))
);

-- Every decision of the secretariat on a closure and, with a month, on its follow-ups.
create table wop.closure_decision (
    id             bigint      generated always as identity,
    partnership    varchar(20) not null,
    month          integer,
    version        integer     not null,
    outcome        varchar(20) not null,
    reason_code    varchar(30),
    comment        varchar(3000),
    changes_due_on date,
    deferred_until date,
    decided_by     varchar(64) not null,
    decided_at     timestamptz not null,
    constraint closure_decision_pk primary key (id),
    constraint closure_decision_report_fk foreign key (partnership) references wop.closure (partnership),
    constraint closure_decision_check_fk foreign key (partnership, month)
        references wop.follow_up (partnership, month),
    constraint closure_decision_outcome_ck check (outcome in ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'DEFERRED')
        and (outcome = 'REJECTED') <= (reason_code is not null)
        and (outcome = 'CHANGES_REQUESTED') <= (changes_due_on is not null and comment is not null)
        and (outcome = 'DEFERRED') <= (deferred_until is not null))
);

create index closure_decision_partnership_ix on wop.closure_decision (partnership);
