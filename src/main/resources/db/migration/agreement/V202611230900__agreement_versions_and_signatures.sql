-- The agreement of a partnership: where it stands, every version as it was written, each look at it, each signature.
create table wop.agreement (
    partnership       varchar(20) not null,
    status            varchar(20) not null,
    current_version   integer     not null,
    requested_changes varchar(8000),
    lock_version      integer     not null,
    constraint agreement_pk primary key (partnership),
    constraint agreement_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint agreement_status_ck check (status in ('DRAFTING', 'IN_REVIEW', 'CHANGES_REQUESTED', 'SIGNING',
        'RENEGOTIATING', 'SIGNED', 'REJECTED', 'DROPPED_OUT')),
    constraint agreement_current_version_ck check (current_version >= 0
        and (current_version > 0 or status in ('DRAFTING', 'DROPPED_OUT'))),
    constraint agreement_requested_changes_ck check (
        (status in ('CHANGES_REQUESTED', 'RENEGOTIATING')) = (requested_changes is not null))
);

create table wop.agreement_version (
    partnership             varchar(20)   not null,
    version                 integer       not null,
    document_kind           varchar(30)   not null,
    starts_on               date          not null,
    ends_on                 date          not null,
    currency                varchar(3)    not null,
    cash_total              numeric(19, 2) not null,
    in_kind_total           numeric(19, 2) not null,
    reporting_rhythm        varchar(12)   not null,
    termination_notice_days integer       not null,
    every_clause_accepted   boolean       not null,
    publishes_profile       boolean       not null,
    answers                 jsonb         not null,
    written_by              varchar(64)   not null,
    written_for             varchar(64)   not null,
    written_at              timestamptz   not null,
    constraint agreement_version_pk primary key (partnership, version),
    constraint agreement_version_agreement_fk foreign key (partnership) references wop.agreement (partnership),
    constraint agreement_version_number_ck check (version >= 1),
    constraint agreement_version_kind_ck check (document_kind in ('MOU', 'FRAMEWORK_CONVENTION',
        'PARTNERSHIP_AGREEMENT', 'AGREEMENT_OF_COOPERATION', 'PERFORMANCE_CONTRACT')),
    constraint agreement_version_duration_ck check (ends_on > starts_on
        and ends_on <= (starts_on + interval '60 months')::date),
    constraint agreement_version_currency_ck check (currency ~ '^[A-Z]{3}$'),
    constraint agreement_version_totals_ck check (cash_total >= 0 and in_kind_total >= 0),
    constraint agreement_version_rhythm_ck check (reporting_rhythm in ('QUARTERLY', 'SEMIANNUAL', 'ANNUAL')),
    constraint agreement_version_notice_ck check (termination_notice_days between 30 and 90)
);

-- Who does what and what each party wants from it.
create table wop.agreement_party (
    partnership         varchar(20)   not null,
    version             integer       not null,
    position            integer       not null,
    operator            varchar(8)    not null,
    role                varchar(20)   not null,
    responsibilities    varchar(2000) not null,
    interest            varchar(2000) not null,
    coordinator         varchar(200),
    legal_representative varchar(200),
    address             varchar(500),
    registration_number varchar(100),
    constraint agreement_party_pk primary key (partnership, version, operator),
    constraint agreement_party_position_uq unique (partnership, version, position),
    constraint agreement_party_version_fk foreign key (partnership, version)
        references wop.agreement_version (partnership, version),
    constraint agreement_party_operator_fk foreign key (operator) references wop.operator (code),
    constraint agreement_party_role_ck check (role in ('LEAD_MENTOR', 'MENTOR', 'LEAD_MENTEE', 'MENTEE', 'FUNDER',
        'FACILITATOR', 'BROKER', 'TECHNICAL_SUPPORT', 'SUPPORTING_ORG')),
    constraint agreement_party_texts_ck check (responsibilities ~ '\S' and interest ~ '\S'),
    constraint agreement_party_lead_ck check (role not in ('LEAD_MENTOR', 'LEAD_MENTEE') or
        num_nonnulls(coordinator, legal_representative, address, registration_number) = 4)
);

-- Money by source. No row at all is an agreement that lives on work in kind alone.
create table wop.agreement_cash (
    partnership  varchar(20)    not null,
    version      integer        not null,
    position     integer        not null,
    organisation varchar(200)   not null,
    amount       numeric(19, 2) not null,
    constraint agreement_cash_pk primary key (partnership, version, position),
    constraint agreement_cash_version_fk foreign key (partnership, version)
        references wop.agreement_version (partnership, version),
    constraint agreement_cash_organisation_ck check (organisation ~ '\S'),
    constraint agreement_cash_amount_ck check (amount >= 0)
);

-- Work in kind by party, at its internal cost a day: salary and social charges, no margin.
create table wop.agreement_in_kind (
    partnership     varchar(20)    not null,
    version         integer        not null,
    position        integer        not null,
    operator        varchar(8)     not null,
    staff_days      integer        not null,
    direct_day_cost numeric(19, 2) not null,
    value           numeric(19, 2) not null,
    constraint agreement_in_kind_pk primary key (partnership, version, operator),
    constraint agreement_in_kind_position_uq unique (partnership, version, position),
    -- deferred: the lines of a version come in one transaction, in no particular order
    constraint agreement_in_kind_party_fk foreign key (partnership, version, operator)
        references wop.agreement_party (partnership, version, operator) deferrable initially deferred,
    constraint agreement_in_kind_days_ck check (staff_days >= 0),
    constraint agreement_in_kind_cost_ck check (direct_day_cost >= 0),
    constraint agreement_in_kind_value_ck check (value = staff_days * direct_day_cost)
);

create table wop.agreement_review (
    id                      bigint generated always as identity,
    partnership             varchar(20) not null,
    version                 integer     not null,
    outcome                 varchar(20) not null,
    principles_considered   boolean     not null,
    no_conflict_of_interest boolean     not null,
    reason_code             varchar(40),
    comment                 varchar(3000),
    changes_due_on          date,
    deferred_until          date,
    decided_by              varchar(64) not null,
    decided_at              timestamptz not null,
    constraint agreement_review_pk primary key (id),
    constraint agreement_review_version_fk foreign key (partnership, version)
        references wop.agreement_version (partnership, version),
    constraint agreement_review_outcome_ck check (outcome in ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'DEFERRED')),
    constraint agreement_review_approved_ck check (
        outcome <> 'APPROVED' or (principles_considered and no_conflict_of_interest)),
    constraint agreement_review_changes_ck check ((outcome <> 'CHANGES_REQUESTED')
        or (comment is not null and changes_due_on is not null)),
    constraint agreement_review_reason_ck check ((outcome <> 'REJECTED') or reason_code is not null),
    constraint agreement_review_deferred_ck check ((outcome <> 'DEFERRED') or deferred_until is not null)
);

-- A version is approved once and rejected once; it may be deferred again and again.
create unique index agreement_review_final_uq on wop.agreement_review (partnership, version)
    where outcome in ('APPROVED', 'REJECTED');
create index agreement_review_version_ix on wop.agreement_review (partnership, version);

create table wop.agreement_signature (
    id                 bigint generated always as identity,
    partnership        varchar(20) not null,
    version            integer     not null,
    operator           varchar(8)  not null,
    answer             varchar(10) not null,
    signatory_name     varchar(200),
    signatory_position varchar(200),
    signed_on          date,
    place              varchar(200),
    refusal_reason     varchar(30),
    refusal_wish       varchar(20),
    comment            varchar(3000),
    answered_by        varchar(64) not null,
    answered_at        timestamptz not null,
    voided_at          timestamptz,
    constraint agreement_signature_pk primary key (id),
    constraint agreement_signature_once_uq unique (partnership, version, operator),
    constraint agreement_signature_party_fk foreign key (partnership, version, operator)
        references wop.agreement_party (partnership, version, operator),
    constraint agreement_signature_answer_ck check (answer in ('SIGN', 'REFUSE')),
    constraint agreement_signature_signed_ck check (num_nonnulls(signatory_name, signatory_position, signed_on, place)
        = case answer when 'SIGN' then 4 else 0 end),
    constraint agreement_signature_refused_ck check (num_nonnulls(refusal_reason, refusal_wish)
        = case answer when 'REFUSE' then 2 else 0 end),
    constraint agreement_signature_refusal_comment_ck check (answer <> 'REFUSE' or comment ~ '\S'),
    constraint agreement_signature_wish_ck check (refusal_wish in ('RENEGOTIATE', 'DROP_OUT'))
);
