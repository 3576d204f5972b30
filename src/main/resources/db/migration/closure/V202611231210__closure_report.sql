-- Where the closure of a partnership stands, every version of its report, and what each lead says it gained.
create table wop.closure (
    partnership       varchar(20) not null,
    status            varchar(20) not null,
    current_version   integer     not null,
    requested_changes varchar(3000),
    close_type        varchar(30),
    rejection         varchar(30),
    decided_by        varchar(64),
    decided_at        timestamptz,
    lock_version      integer     not null,
    constraint closure_pk primary key (partnership),
    constraint closure_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint closure_status_ck check (status in ('WRITING', 'IN_REVIEW', 'CHANGES_REQUESTED', 'CLOSED')
        and (status = 'WRITING') = (current_version = 0) and current_version >= 0),
    constraint closure_changes_ck check ((status = 'CHANGES_REQUESTED') = (requested_changes is not null)),
    constraint closure_type_ck check (
        close_type in ('COMPLETED', 'COMPLETED_PARTIALLY', 'TERMINATED_EARLY', 'CANCELLED_BEFORE_START')),
    constraint closure_closed_ck check ((status = 'CLOSED') = (close_type is not null)
        and (close_type is null) = (decided_by is null) and (close_type is null) = (decided_at is null)),
    constraint closure_rejection_ck check (rejection in ('OBLIGATIONS_NOT_MET', 'NO_AUDIT', 'MISSING_EVIDENCE',
        'STATEMENT_MISSING', 'PRINCIPLE_CHECK_FAILED')
        and (rejection is null or close_type is not distinct from 'TERMINATED_EARLY'))
);

create table wop.closure_report (
    partnership              varchar(20)    not null,
    version                  integer        not null,
    close_type               varchar(30)    not null,
    actual_end               date           not null,
    visits                   integer        not null,
    visit_days               integer        not null,
    women                    integer        not null,
    men                      integer        not null,
    external_funds           numeric(19, 2) not null,
    own_funds                numeric(19, 2) not null,
    total_cost               numeric(19, 2) not null,
    unspent                  numeric(19, 2) not null,
    currency                 varchar(3)     not null,
    treatment                varchar(30)    not null,
    audit_opinion            varchar(20),
    mentee_becomes_mentor    boolean        not null,
    next_phase_planned       boolean        not null,
    code_of_conduct_followed boolean        not null,
    answers                  jsonb          not null,
    written_by               varchar(64)    not null,
    written_at               timestamptz    not null,
    constraint closure_report_pk primary key (partnership, version),
    constraint closure_report_closure_fk foreign key (partnership) references wop.closure (partnership),
    constraint closure_report_version_ck check (version >= 1),
    constraint closure_report_type_ck check (
        close_type in ('COMPLETED', 'COMPLETED_PARTIALLY', 'TERMINATED_EARLY', 'CANCELLED_BEFORE_START')),
    constraint closure_report_counts_ck check (visits >= 0 and visit_days >= 0 and women >= 0 and men >= 0),
    constraint closure_report_currency_ck check (currency ~ '^[A-Z]{3}$'),
    constraint closure_report_money_ck check (external_funds >= 0 and own_funds >= 0 and total_cost >= 0
        and unspent >= 0),
    -- what came in was spent or is left
    constraint closure_report_balance_ck check (external_funds + own_funds - total_cost = unspent),
    constraint closure_report_treatment_ck check (
        treatment in ('NOTHING_LEFT', 'RETURNED_TO_FUNDER', 'REINVESTED', 'CARRIED_TO_NEXT_PHASE')
        and (unspent = 0) = (treatment = 'NOTHING_LEFT')),
    constraint closure_report_audit_ck check (audit_opinion in ('UNQUALIFIED', 'QUALIFIED', 'ADVERSE', 'DISCLAIMER'))
);

create table wop.closure_performance (
    partnership varchar(20)    not null,
    version     integer        not null,
    position    integer        not null,
    outcome     varchar(10)    not null,
    indicator   varchar(3)     not null,
    scope       varchar(10)    not null,
    baseline    numeric(18, 4),
    target      numeric(18, 4),
    value       numeric(18, 4),
    measured_on date,
    source      varchar(200),
    explanation varchar(1000),
    constraint closure_performance_pk primary key (partnership, version, position),
    constraint closure_performance_report_fk foreign key (partnership, version)
        references wop.closure_report (partnership, version),
    constraint closure_performance_indicator_ck check (indicator ~ '^K(0[1-9]|[12][0-9]|30)$'),
    constraint closure_performance_scope_ck check (scope in ('UTILITY', 'ZONE', 'DMA', 'PILOT')),
    -- not measured is no value and a reason; it is never zero
    constraint closure_performance_value_ck check (case when value is null then explanation is not null
        else measured_on is not null and source is not null end)
);

create table wop.closure_output (
    partnership varchar(20)  not null,
    version     integer      not null,
    position    integer      not null,
    code        varchar(10)  not null,
    description varchar(500) not null,
    planned     numeric(18, 4),
    unit        varchar(200),
    fate        varchar(20)  not null,
    quantity    numeric(14, 2),
    evidence    varchar(1000),
    explanation varchar(1000),
    constraint closure_output_pk primary key (partnership, version, position),
    constraint closure_output_report_fk foreign key (partnership, version)
        references wop.closure_report (partnership, version),
    constraint closure_output_code_uq unique (partnership, version, code),
    constraint closure_output_fate_ck check (fate in ('DELIVERED', 'PARTLY_DELIVERED', 'DROPPED')),
    constraint closure_output_proof_ck check (quantity >= 0 and (fate = 'DROPPED' or quantity is not null)
        and case when fate = 'DELIVERED' then evidence is not null else explanation is not null end)
);

create table wop.closure_capacity (
    partnership    varchar(20)   not null,
    version        integer       not null,
    position       integer       not null,
    code           varchar(10)   not null,
    description    varchar(500)  not null,
    baseline_level smallint,
    target_level   smallint,
    mentee_level   smallint      not null,
    mentor_level   smallint      not null,
    evidence       varchar(1000) not null,
    explanation    varchar(1000),
    constraint closure_capacity_pk primary key (partnership, version, position),
    constraint closure_capacity_report_fk foreign key (partnership, version)
        references wop.closure_report (partnership, version),
    constraint closure_capacity_code_uq unique (partnership, version, code),
    constraint closure_capacity_level_ck check (baseline_level between 0 and 4 and target_level between 0 and 4
        and mentee_level between 0 and 4 and mentor_level between 0 and 4),
    -- two levels apart or more has to be explained
    constraint closure_capacity_gap_ck check (abs(mentee_level - mentor_level) < 2 or explanation is not null)
);

create table wop.closure_staff_days (
    partnership varchar(20)   not null,
    version     integer       not null,
    position    integer       not null,
    party       varchar(8)    not null,
    name        varchar(200)  not null,
    days        numeric(7, 1) not null,
    constraint closure_staff_days_pk primary key (partnership, version, position),
    constraint closure_staff_days_report_fk foreign key (partnership, version)
        references wop.closure_report (partnership, version),
    constraint closure_staff_days_operator_fk foreign key (party) references wop.operator (code),
    constraint closure_staff_days_party_uq unique (partnership, version, party),
    constraint closure_staff_days_days_ck check (days >= 0)
);

create table wop.closure_cost (
    partnership varchar(20)    not null,
    version     integer        not null,
    position    integer        not null,
    category    varchar(40)    not null,
    funder      varchar(200)   not null,
    amount      numeric(19, 2) not null,
    constraint closure_cost_pk primary key (partnership, version, position),
    constraint closure_cost_report_fk foreign key (partnership, version)
        references wop.closure_report (partnership, version),
    constraint closure_cost_source_uq unique (partnership, version, category, funder),
    constraint closure_cost_category_ck check (category in ('STAFF_TIME', 'TRAVEL', 'PER_DIEM_ACCOMMODATION',
        'TRAINING_WORKSHOPS', 'TRANSLATION_INTERPRETATION', 'EQUIPMENT_SMALL', 'PILOT_WORKS', 'FACILITATION',
        'MONITORING_EVALUATION', 'COMMUNICATION_VISIBILITY', 'AUDIT', 'OTHER_DIRECT')),
    constraint closure_cost_amount_ck check (amount > 0)
);

create table wop.closure_asset (
    partnership varchar(20)  not null,
    version     integer      not null,
    position    integer      not null,
    item        varchar(200) not null,
    value       numeric(19, 2),
    owner       varchar(200) not null,
    constraint closure_asset_pk primary key (partnership, version, position),
    constraint closure_asset_report_fk foreign key (partnership, version)
        references wop.closure_report (partnership, version),
    constraint closure_asset_value_ck check (value >= 0)
);

create table wop.closure_party_finance (
    partnership  varchar(20)    not null,
    version      integer        not null,
    position     integer        not null,
    party        varchar(8)     not null,
    income       numeric(19, 2) not null,
    direct_cost  numeric(19, 2) not null,
    surplus_use  varchar(20),
    surplus_note varchar(500),
    constraint closure_party_finance_pk primary key (partnership, version, position),
    constraint closure_party_finance_report_fk foreign key (partnership, version)
        references wop.closure_report (partnership, version),
    constraint closure_party_finance_operator_fk foreign key (party) references wop.operator (code),
    constraint closure_party_finance_party_uq unique (partnership, version, party),
    constraint closure_party_finance_amount_ck check (income >= 0 and direct_cost >= 0),
    constraint closure_party_finance_use_ck check (surplus_use in ('RETURNED', 'REINVESTED')),
    -- nobody makes a profit: a surplus goes somewhere, and it is written where
    constraint closure_party_finance_profit_ck check ((income > direct_cost) = (surplus_use is not null)
        and (surplus_use is null or surplus_note is not null))
);

create table wop.closure_obligation (
    partnership varchar(20)  not null,
    version     integer      not null,
    position    integer      not null,
    description varchar(500) not null,
    owed_by     varchar(200) not null,
    state       varchar(20)  not null,
    note        varchar(500),
    constraint closure_obligation_pk primary key (partnership, version, position),
    constraint closure_obligation_report_fk foreign key (partnership, version)
        references wop.closure_report (partnership, version),
    constraint closure_obligation_state_ck check (state in ('MET', 'WRITTEN_OFF', 'OPEN')
        and (state = 'MET' or note is not null))
);

create table wop.benefit_statement (
    partnership       varchar(20)   not null,
    operator          varchar(8)    not null,
    benefits          varchar(3000) not null,
    learned           varchar(3000) not null,
    satisfaction      integer       not null,
    satisfaction_note varchar(2000),
    signatory         varchar(200)  not null,
    position          varchar(200)  not null,
    signed_on         date          not null,
    stated_by         varchar(64)   not null,
    stated_at         timestamptz   not null,
    constraint benefit_statement_pk primary key (partnership, operator),
    constraint benefit_statement_closure_fk foreign key (partnership) references wop.closure (partnership),
    constraint benefit_statement_operator_fk foreign key (operator) references wop.operator (code),
    constraint benefit_statement_satisfaction_ck check (satisfaction between 1 and 5
        and (satisfaction > 2 or satisfaction_note is not null))
);
