-- The screening of an expression of interest, and every version of it as it was submitted.
create table wop.expression_of_interest (
    partnership       varchar(20) primary key references wop.partnership (reference),
    current_version   integer not null check (current_version >= 1),
    outcome           varchar(30) check (outcome in ('ELIGIBLE', 'CHANGES_REQUESTED', 'REJECTED', 'DEFERRED')),
    requested_changes text,
    lock_version      integer not null,
    check ((outcome = 'CHANGES_REQUESTED') = (requested_changes is not null) or outcome is null)
);

create table wop.interest_version (
    partnership          varchar(20) not null references wop.partnership (reference),
    version              integer not null check (version >= 1),
    applicant            varchar(8) not null references wop.operator (code),
    entry_path           varchar(20) not null check (entry_path in ('OPEN_MENTEE', 'OPEN_MENTOR', 'JOINT')),
    duration_months      integer not null check (duration_months between 3 and 60),
    desired_start        date not null,
    management_committed boolean not null,
    declares_everything  boolean not null,
    answers              jsonb not null,
    submitted_by         varchar(64) not null,
    submitted_at         timestamptz not null,
    primary key (partnership, version)
);
