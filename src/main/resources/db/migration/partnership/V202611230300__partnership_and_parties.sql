-- A partnership is known by its reference everywhere: primary key, foreign key, business key of its processes.
create table wop.reference_counter (
    year        integer not null,
    last_number integer not null,
    constraint reference_counter_pk primary key (year),
    constraint reference_counter_year_ck check (year between 2000 and 9999),
    constraint reference_counter_number_ck check (last_number between 1 and 9999)
);

create table wop.partnership (
    reference            varchar(20)   not null,
    title                varchar(150)  not null,
    entry_path           varchar(20)   not null,
    status               varchar(20)   not null,
    status_since         timestamptz   not null,
    applicant            varchar(8)    not null,
    country              varchar(2)    not null,
    region               varchar(40)   not null,
    call_window          varchar(20),
    programme            varchar(100),
    currency             varchar(3)    not null,
    other_working_area   varchar(100),
    registered_at        timestamptz   not null,
    starts_on            date,
    ends_on              date,
    closed_at            timestamptz,
    suspended_at         timestamptz,
    suspended_from       varchar(20),
    suspension_reason    varchar(30),
    exit_kind            varchar(30),
    exit_reason          varchar(30),
    exit_comment         varchar(3000),
    notice_on            date,
    version              integer       not null,
    constraint partnership_pk primary key (reference),
    constraint partnership_applicant_fk foreign key (applicant) references wop.operator (code),
    constraint partnership_reference_ck check (reference ~ '^WOP-[0-9]{4}-[0-9]{4}$'),
    constraint partnership_title_ck check (title ~ '\S'),
    constraint partnership_entry_path_ck check (entry_path in ('OPEN_MENTEE', 'OPEN_MENTOR', 'JOINT')),
    constraint partnership_call_window_ck check (call_window in ('EMERGING', 'EXPANDING', 'OPEN')),
    constraint partnership_country_ck check (country ~ '^[A-Z]{2}$'),
    constraint partnership_currency_ck check (currency ~ '^[A-Z]{3}$'),
    constraint partnership_status_ck check (status in ('SUBMITTED', 'SCREENING', 'CHANGES_REQUESTED', 'ELIGIBLE',
        'MATCHING', 'MATCHED', 'AGREEMENT_DRAFT', 'PRINCIPLE_REVIEW', 'SIGNED', 'DIAGNOSIS', 'PLANNING', 'ACTIVE',
        'UNDER_REVIEW', 'SUSPENDED', 'CLOSING', 'CLOSED', 'FOLLOW_UP', 'ARCHIVED', 'REJECTED', 'WITHDRAWN',
        'UNMATCHED', 'TERMINATED')),
    constraint partnership_period_ck check ((starts_on is null) = (ends_on is null) and ends_on > starts_on),
    constraint partnership_suspension_ck check (
        (status = 'SUSPENDED') = (suspended_at is not null)
        and (suspended_at is null) = (suspended_from is null)
        and (suspended_at is null) = (suspension_reason is null)),
    constraint partnership_closed_ck check ((closed_at is not null) =
        (status in ('CLOSED', 'FOLLOW_UP', 'ARCHIVED', 'REJECTED', 'WITHDRAWN', 'UNMATCHED', 'TERMINATED')))
);

create index partnership_status_ix on wop.partnership (status);
create index partnership_region_ix on wop.partnership (region);

comment on table wop.partnership is 'One Water Operators'' Partnership, from the first interest on';

create table wop.partnership_party (
    id           bigint generated always as identity,
    partnership  varchar(20)  not null,
    operator     varchar(8),
    organisation varchar(200),
    role         varchar(20)  not null,
    since        date         not null,
    until        date,
    left_reason  varchar(20),
    constraint partnership_party_pk primary key (id),
    constraint partnership_party_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint partnership_party_operator_fk foreign key (operator) references wop.operator (code),
    constraint partnership_party_role_ck check (role in ('LEAD_MENTOR', 'MENTOR', 'LEAD_MENTEE', 'MENTEE', 'FUNDER',
        'FACILITATOR', 'BROKER', 'TECHNICAL_SUPPORT', 'SUPPORTING_ORG')),
    constraint partnership_party_who_ck check (num_nonnulls(operator, organisation) = 1 and organisation ~ '\S'),
    constraint partnership_party_lead_ck check (role not in ('LEAD_MENTOR', 'LEAD_MENTEE') or operator is not null),
    constraint partnership_party_until_ck check (until >= since and (until is null) = (left_reason is null))
);

-- At any time there is one lead mentor and one lead mentee at most, and nobody holds the same role twice.
create unique index partnership_party_lead_uq on wop.partnership_party (partnership, role)
    where until is null and role in ('LEAD_MENTOR', 'LEAD_MENTEE');
create unique index partnership_party_role_uq
    on wop.partnership_party (partnership, role, coalesce(operator, organisation)) where until is null;
create index partnership_party_operator_ix on wop.partnership_party (operator);

create table wop.partnership_working_area (
    partnership  varchar(20) not null,
    working_area varchar(60) not null,
    constraint partnership_working_area_pk primary key (partnership, working_area),
    constraint partnership_working_area_partnership_fk
        foreign key (partnership) references wop.partnership (reference)
);
