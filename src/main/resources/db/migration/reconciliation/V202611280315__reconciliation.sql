-- What was found when the engine, the tables, the files and the chains were held against each other.

create table wop.reconciliation (
    number     bigint generated always as identity,
    looked_at  timestamptz not null,
    begun_by   varchar(64),
    constraint reconciliation_pk primary key (number)
);
comment on column wop.reconciliation.begun_by is 'Null if it was time for it';

create table wop.reconciliation_result (
    reconciliation bigint     not null,
    invariant      varchar(3) not null,
    findings       integer    not null,
    constraint reconciliation_result_pk primary key (reconciliation, invariant),
    constraint reconciliation_result_fk foreign key (reconciliation) references wop.reconciliation (number),
    constraint reconciliation_result_ck check (invariant ~ '^I[0-9]{2}$' and findings >= 0)
);

create table wop.reconciliation_finding (
    reconciliation bigint       not null,
    invariant      varchar(3)   not null,
    position       integer      not null,
    subject        varchar(200) not null,
    found          varchar(500) not null,
    constraint reconciliation_finding_pk primary key (reconciliation, invariant, position),
    constraint reconciliation_finding_result_fk foreign key (reconciliation, invariant)
        references wop.reconciliation_result (reconciliation, invariant)
);
comment on table wop.reconciliation_finding is 'The first of them; the result has their number';
