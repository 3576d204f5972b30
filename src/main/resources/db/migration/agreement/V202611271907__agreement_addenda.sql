-- An addendum changes a signed agreement: its text is a further version, and until it is signed the one before stays in force.
create table wop.agreement_addendum (
    id          bigint generated always as identity,
    partnership varchar(20)   not null,
    number      integer       not null,
    amends      integer       not null,
    reason      varchar(20)   not null,
    comment     varchar(3000) not null,
    asked_by    varchar(64)   not null,
    asked_at    timestamptz   not null,
    status      varchar(12)   not null,
    signed_version integer,
    ended_at    timestamptz,
    constraint agreement_addendum_pk primary key (id),
    constraint agreement_addendum_version_fk foreign key (partnership, amends)
        references wop.agreement_version (partnership, version),
    constraint agreement_addendum_signed_fk foreign key (partnership, signed_version)
        references wop.agreement_version (partnership, version),
    constraint agreement_addendum_number_ck check (number >= 1),
    constraint agreement_addendum_reason_ck check (reason in ('TIME_EXTENSION', 'CONTRIBUTIONS', 'ROLES', 'PARTNERS', 'OTHER')),
    constraint agreement_addendum_status_ck check (status in ('OPEN', 'SIGNED', 'REJECTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    constraint agreement_addendum_ended_ck check ((status = 'OPEN') = (ended_at is null)),
    constraint agreement_addendum_signed_ck check ((status = 'SIGNED') = (signed_version is not null))
);

-- One at a time, and a number only once among those that were signed.
create unique index agreement_addendum_open_uq on wop.agreement_addendum (partnership) where status = 'OPEN';
create unique index agreement_addendum_number_uq on wop.agreement_addendum (partnership, number) where status = 'SIGNED';
create index agreement_addendum_partnership_ix on wop.agreement_addendum (partnership);

alter table wop.agreement_version add column addendum bigint
    constraint agreement_version_addendum_fk references wop.agreement_addendum (id);

-- What is in force is no longer always what is on the table, and numbers go on after a version that came to nothing.
alter table wop.agreement
    add column in_force integer,
    add column last_version integer;
update wop.agreement set in_force = current_version where status = 'SIGNED';
update wop.agreement set last_version = current_version;
alter table wop.agreement
    alter column last_version set not null,
    add constraint agreement_in_force_ck check (status <> 'SIGNED' or in_force is not null and in_force = current_version),
    add constraint agreement_last_version_ck check (last_version >= current_version);

-- Whoever does not want an addendum keeps the agreement as it is.
alter table wop.agreement_signature drop constraint agreement_signature_wish_ck;
alter table wop.agreement_signature add constraint agreement_signature_wish_ck
    check (refusal_wish in ('RENEGOTIATE', 'DROP_OUT', 'KEEP_AGREEMENT'));
