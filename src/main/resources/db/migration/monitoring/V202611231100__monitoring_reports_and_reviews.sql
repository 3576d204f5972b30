-- Reporting periods, progress reports with both sides' ratings and every decision, and mid-term reviews.
-- A version of a report or of a review's findings is written once; a correction is a new version.
create table wop.reporting_period (
    partnership  varchar(20) not null,
    number       integer     not null,
    starts_on    date        not null,
    ends_on      date        not null,
    due_on       date        not null,
    status       varchar(10) not null,
    lock_version integer     not null,
    constraint reporting_period_pk primary key (partnership, number),
    constraint reporting_period_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint reporting_period_number_ck check (number >= 1),
    constraint reporting_period_days_ck check (ends_on >= starts_on and due_on = ends_on + 15),
    constraint reporting_period_start_uq unique (partnership, starts_on),
    constraint reporting_period_status_ck check (status in ('OPEN', 'ACCEPTED', 'REJECTED'))
);

-- One period after the other.
create unique index reporting_period_open_uq on wop.reporting_period (partnership) where status = 'OPEN';

create table wop.progress_report (
    partnership       varchar(20) not null,
    period            integer     not null,
    status            varchar(25) not null,
    current_version   integer     not null,
    light             varchar(5),
    requested_changes varchar(3000),
    lock_version      integer     not null,
    constraint progress_report_pk primary key (partnership, period),
    constraint progress_report_period_fk foreign key (partnership, period)
        references wop.reporting_period (partnership, number),
    constraint progress_report_version_ck check (current_version >= 1),
    constraint progress_report_status_ck check (status in ('SUBMITTED', 'UNDER_DECISION', 'DEFERRED',
        'CHANGES_REQUESTED', 'ACCEPTED', 'ACCEPTED_WITH_REMARKS', 'REJECTED')),
    constraint progress_report_light_ck check (light in ('GREEN', 'AMBER', 'RED')),
    constraint progress_report_requested_changes_ck check (
        (status = 'CHANGES_REQUESTED') = (requested_changes is not null))
);

create table wop.progress_report_version (
    partnership               varchar(20)   not null,
    period                    integer       not null,
    version                   integer       not null,
    plan_version              integer       not null,
    kind                      varchar(10)   not null,
    proposes_early_closure    boolean       not null,
    data_verified             boolean       not null,
    code_of_conduct_respected boolean       not null,
    no_commercial_contract    boolean       not null,
    currency                  varchar(3)    not null,
    last_instalment           numeric(19, 2),
    spent_of_instalment       numeric(19, 2),
    amount_requested          numeric(19, 2),
    answers                   jsonb         not null,
    written_by                varchar(64)   not null,
    written_for               varchar(64)   not null,
    written_at                timestamptz   not null,
    constraint progress_report_version_pk primary key (partnership, period, version),
    constraint progress_report_version_report_fk foreign key (partnership, period)
        references wop.progress_report (partnership, period),
    constraint progress_report_version_plan_fk foreign key (partnership, plan_version)
        references wop.work_plan (partnership, version),
    constraint progress_report_version_number_ck check (version >= 1),
    constraint progress_report_version_kind_ck check (kind in ('PROGRESS', 'ANNUAL', 'FINAL')),
    constraint progress_report_version_currency_ck check (currency ~ '^[A-Z]{3}$'),
    constraint progress_report_version_instalment_ck check (
        num_nonnulls(last_instalment, spent_of_instalment) in (0, 2)
        and (amount_requested is null or last_instalment is not null)
        and last_instalment >= 0 and spent_of_instalment >= 0 and amount_requested > 0),
    -- the next instalment may be asked for once four fifths of the latest are spent
    constraint progress_report_version_consumed_ck check (
        amount_requested is null or spent_of_instalment >= 0.8 * last_instalment)
);

create table wop.report_area (
    partnership    varchar(20)   not null,
    period         integer       not null,
    version        integer       not null,
    position       integer       not null,
    working_area   varchar(60)   not null,
    status         varchar(15)   not null,
    percent        integer       not null,
    progress       varchar(2000) not null,
    dropped_reason varchar(500),
    constraint report_area_pk primary key (partnership, period, version, position),
    constraint report_area_version_fk foreign key (partnership, period, version)
        references wop.progress_report_version (partnership, period, version),
    constraint report_area_uq unique (partnership, period, version, working_area),
    constraint report_area_name_ck check (working_area in (
        'PARTNERSHIP_MANAGEMENT', 'ASSET_MANAGEMENT', 'BILLING_COLLECTION_EFFICIENCY', 'CUSTOMER_RELATIONS',
        'FAECAL_SLUDGE_MANAGEMENT', 'GENDER_MAINSTREAMING', 'GOVERNANCE_INSTITUTIONAL_RELATIONS',
        'HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT', 'INFORMATION_TECHNOLOGY', 'INVESTMENT_PROJECTS',
        'NON_REVENUE_WATER_COMMERCIAL_LOSSES', 'NON_REVENUE_WATER_PHYSICAL_LOSSES', 'OPERATION_MAINTENANCE',
        'PRODUCTION_SERVICE_QUALITY_WATER_SAFETY', 'SANITATION_HYGIENE_SERVICES', 'SERVICE_IN_LOW_INCOME_AREAS',
        'SOCIAL_INCLUSION', 'WASTE_WATER_COLLECTION_TREATMENT', 'WATER_DEMAND_MANAGEMENT', 'ENERGY_EFFICIENCY',
        'FINANCIAL_MANAGEMENT_TARIFFS', 'CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK', 'LABORATORY', 'PROCUREMENT',
        'OTHER')),
    constraint report_area_status_ck check (status in ('NOT_STARTED', 'ON_TRACK', 'DELAYED', 'AT_RISK', 'DONE',
        'DROPPED')),
    constraint report_area_percent_ck check (percent between 0 and 100),
    constraint report_area_dropped_ck check (status <> 'DROPPED' or dropped_reason is not null)
);

create table wop.report_output (
    partnership varchar(20)    not null,
    period      integer        not null,
    version     integer        not null,
    position    integer        not null,
    code        varchar(10)    not null,
    description varchar(500)   not null,
    planned     numeric(12, 2) not null,
    unit        varchar(100)   not null,
    due_on      date           not null,
    quantity    numeric(14, 2),
    reached_on  date,
    evidence    varchar(1000),
    verified_by varchar(200),
    constraint report_output_pk primary key (partnership, period, version, position),
    constraint report_output_version_fk foreign key (partnership, period, version)
        references wop.progress_report_version (partnership, period, version),
    constraint report_output_uq unique (partnership, period, version, code),
    constraint report_output_quantity_ck check (quantity >= 0),
    -- what is there has a date, a proof and somebody who looked at it
    constraint report_output_proof_ck check (
        coalesce(quantity, 0) = 0 or num_nonnulls(reached_on, evidence, verified_by) = 3)
);

create table wop.report_activity (
    partnership   varchar(20)  not null,
    period        integer      not null,
    version       integer      not null,
    position      integer      not null,
    code          varchar(10)  not null,
    title         varchar(300) not null,
    planned_start date         not null,
    planned_end   date         not null,
    started_on    date,
    ended_on      date,
    women         integer,
    men           integer,
    mentor_days   numeric(7, 1),
    mentee_days   numeric(7, 1),
    deviation     varchar(1000),
    constraint report_activity_pk primary key (partnership, period, version, position),
    constraint report_activity_version_fk foreign key (partnership, period, version)
        references wop.progress_report_version (partnership, period, version),
    constraint report_activity_uq unique (partnership, period, version, code),
    constraint report_activity_days_ck check (started_on is not null or ended_on is null and
        num_nonnulls(women, men, mentor_days, mentee_days) = 0),
    constraint report_activity_done_ck check (started_on is null or
        num_nonnulls(women, men, mentor_days, mentee_days) = 4),
    constraint report_activity_end_ck check (ended_on >= started_on),
    constraint report_activity_numbers_ck check (women >= 0 and men >= 0 and mentor_days >= 0 and mentee_days >= 0)
);

create table wop.report_mission (
    partnership   varchar(20)  not null,
    period        integer      not null,
    version       integer      not null,
    position      integer      not null,
    code          varchar(10)  not null,
    purpose       varchar(500) not null,
    planned_start date         not null,
    started_on    date,
    days          integer,
    persons       integer,
    report        varchar(1000),
    constraint report_mission_pk primary key (partnership, period, version, position),
    constraint report_mission_version_fk foreign key (partnership, period, version)
        references wop.progress_report_version (partnership, period, version),
    constraint report_mission_uq unique (partnership, period, version, code),
    constraint report_mission_whole_ck check (num_nonnulls(started_on, days, persons, report) in (0, 4)),
    constraint report_mission_numbers_ck check (days >= 1 and persons >= 1)
);

create table wop.report_capacity (
    partnership    varchar(20)   not null,
    period         integer       not null,
    version        integer       not null,
    position       integer       not null,
    code           varchar(10)   not null,
    description    varchar(500)  not null,
    baseline_level smallint      not null,
    target_level   smallint      not null,
    mentee_level   smallint      not null,
    mentor_level   smallint      not null,
    evidence       varchar(1000) not null,
    difference     varchar(500),
    constraint report_capacity_pk primary key (partnership, period, version, position),
    constraint report_capacity_version_fk foreign key (partnership, period, version)
        references wop.progress_report_version (partnership, period, version),
    constraint report_capacity_uq unique (partnership, period, version, code),
    constraint report_capacity_level_ck check (baseline_level between 0 and 4 and target_level between 0 and 4
        and mentee_level between 0 and 4 and mentor_level between 0 and 4),
    -- two levels apart or more has to be explained
    constraint report_capacity_gap_ck check (abs(mentee_level - mentor_level) < 2 or difference is not null)
);

create table wop.report_reading (
    partnership  varchar(20) not null,
    period       integer     not null,
    version      integer     not null,
    position     integer     not null,
    indicator    varchar(3)  not null,
    scope        varchar(10) not null,
    baseline     numeric(18, 4),
    target       numeric(18, 4) not null,
    target_on    date        not null,
    value        numeric(18, 4),
    period_start date,
    period_end   date,
    source       varchar(200),
    reliability  varchar(1),
    comment      varchar(500),
    constraint report_reading_pk primary key (partnership, period, version, position),
    constraint report_reading_version_fk foreign key (partnership, period, version)
        references wop.progress_report_version (partnership, period, version),
    constraint report_reading_measure_uq unique (partnership, period, version, indicator, scope),
    constraint report_reading_indicator_ck check (indicator ~ '^K(0[1-9]|[12][0-9]|30)$'),
    constraint report_reading_scope_ck check (scope in ('UTILITY', 'ZONE', 'DMA', 'PILOT')),
    constraint report_reading_reliability_ck check (reliability in ('A', 'B', 'C', 'D')),
    constraint report_reading_period_ck check (period_end >= period_start),
    -- not measured is no value; it is never zero. A value says what it is about and where it comes from.
    constraint report_reading_measured_ck check (value is null
        or num_nonnulls(period_start, period_end, source, reliability) = 4)
);

create table wop.report_spending (
    partnership varchar(20)    not null,
    period      integer        not null,
    version     integer        not null,
    position    integer        not null,
    category    varchar(30)    not null,
    funder      varchar(200)   not null,
    amount      numeric(19, 2) not null,
    constraint report_spending_pk primary key (partnership, period, version, position),
    constraint report_spending_version_fk foreign key (partnership, period, version)
        references wop.progress_report_version (partnership, period, version),
    constraint report_spending_category_ck check (category in ('STAFF_TIME', 'TRAVEL', 'PER_DIEM_ACCOMMODATION',
        'TRAINING_WORKSHOPS', 'TRANSLATION_INTERPRETATION', 'EQUIPMENT_SMALL', 'PILOT_WORKS', 'FACILITATION',
        'MONITORING_EVALUATION', 'COMMUNICATION_VISIBILITY', 'AUDIT', 'OTHER_DIRECT')),
    constraint report_spending_funder_ck check (funder ~ '\S'),
    constraint report_spending_amount_ck check (amount > 0)
);

-- Asked once for each report; a correction does not ask again.
create table wop.report_co_signature (
    partnership    varchar(20)   not null,
    period         integer       not null,
    operator       varchar(8)    not null,
    version        integer       not null,
    satisfaction   integer       not null,
    dynamics       integer       not null,
    consolidation  integer       not null,
    capacity       integer       not null,
    performance    integer       not null,
    health_comment varchar(2000),
    own_benefit    varchar(2000) not null,
    co_signs       boolean       not null,
    reason         varchar(2000),
    given_by       varchar(64)   not null,
    given_at       timestamptz   not null,
    constraint report_co_signature_pk primary key (partnership, period, operator),
    constraint report_co_signature_version_fk foreign key (partnership, period, version)
        references wop.progress_report_version (partnership, period, version),
    constraint report_co_signature_operator_fk foreign key (operator) references wop.operator (code),
    constraint report_co_signature_scores_ck check (satisfaction between 1 and 5 and dynamics between 1 and 5
        and consolidation between 1 and 5 and capacity between 1 and 5 and performance between 1 and 5),
    constraint report_co_signature_low_ck check (
        least(satisfaction, dynamics, consolidation, capacity, performance) > 2 or health_comment is not null),
    constraint report_co_signature_refused_ck check (co_signs or reason is not null)
);

create table wop.report_decision (
    id                   bigint generated always as identity,
    partnership          varchar(20) not null,
    period               integer     not null,
    version              integer     not null,
    outcome              varchar(20) not null,
    light                varchar(5),
    agrees_early_closure boolean,
    reason_code          varchar(30),
    comment              varchar(3000),
    changes_due_on       date,
    deferred_until       date,
    decided_by           varchar(64) not null,
    decided_at           timestamptz not null,
    constraint report_decision_pk primary key (id),
    constraint report_decision_version_fk foreign key (partnership, period, version)
        references wop.progress_report_version (partnership, period, version),
    constraint report_decision_outcome_ck check (outcome in ('ACCEPTED', 'CHANGES_REQUESTED', 'REJECTED', 'DEFERRED')),
    constraint report_decision_light_ck check (light in ('GREEN', 'AMBER', 'RED')),
    constraint report_decision_reason_ck check (reason_code in ('MISSING_EVIDENCE', 'KPI_OUT_OF_RANGE',
        'KPI_NO_SOURCE', 'BUDGET_MISMATCH', 'OUTPUT_WITHOUT_ACTIVITY', 'NO_CAPACITY_OUTCOME', 'UNEXPLAINED_DELAY',
        'NOT_COSIGNED', 'PRINCIPLE_CHECK_FAILED')),
    constraint report_decision_changes_ck check (outcome <> 'CHANGES_REQUESTED'
        or num_nonnulls(comment, changes_due_on) = 2),
    constraint report_decision_rejected_ck check (outcome <> 'REJECTED' or reason_code is not null),
    constraint report_decision_deferred_ck check (outcome <> 'DEFERRED' or deferred_until is not null)
);

create unique index report_decision_final_uq on wop.report_decision (partnership, period)
    where outcome in ('ACCEPTED', 'REJECTED');
create index report_decision_version_ix on wop.report_decision (partnership, period, version);

create table wop.report_return_reason (
    decision bigint      not null,
    reason   varchar(30) not null,
    constraint report_return_reason_pk primary key (decision, reason),
    constraint report_return_reason_decision_fk foreign key (decision) references wop.report_decision (id),
    constraint report_return_reason_ck check (reason in ('MISSING_EVIDENCE', 'KPI_OUT_OF_RANGE',
        'KPI_NO_SOURCE', 'BUDGET_MISMATCH', 'OUTPUT_WITHOUT_ACTIVITY', 'NO_CAPACITY_OUTCOME', 'UNEXPLAINED_DELAY',
        'NOT_COSIGNED', 'PRINCIPLE_CHECK_FAILED'))
);

create table wop.partnership_review (
    partnership        varchar(20)   not null,
    round             integer       not null,
    version            integer       not null,
    after_period       integer       not null,
    status             varchar(20)   not null,
    reviewed_on        date          not null,
    reviewer           varchar(200)  not null,
    reviewer_kind      varchar(10)   not null,
    relevance          integer       not null,
    coherence          integer       not null,
    effectiveness      integer       not null,
    efficiency         integer       not null,
    impact             integer       not null,
    sustainability     integer       not null,
    health_trend       varchar(10)   not null,
    findings           jsonb         not null,
    written_by         varchar(64)   not null,
    written_at         timestamptz   not null,
    response_remarks   varchar(2000),
    answered_by        varchar(64),
    answered_at        timestamptz,
    outcome            varchar(10),
    new_ends_on        date,
    suspension_reason  varchar(20),
    termination_kind   varchar(20),
    termination_reason varchar(20),
    notice_on          date,
    comment            varchar(3000),
    deferred_until     date,
    decided_by         varchar(64),
    decided_at         timestamptz,
    lock_version       integer       not null,
    constraint partnership_review_pk primary key (partnership, round, version),
    constraint partnership_review_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint partnership_review_round_ck check (round >= 1 and version >= 1 and after_period >= 0),
    constraint partnership_review_status_ck check (status in ('WRITTEN', 'ANSWERED', 'DEFERRED', 'CHANGES_REQUESTED',
        'DECIDED')),
    constraint partnership_review_kind_ck check (reviewer_kind in ('INTERNAL', 'EXTERNAL')),
    constraint partnership_review_ratings_ck check (relevance between 1 and 6 and coherence between 1 and 6
        and effectiveness between 1 and 6 and efficiency between 1 and 6 and impact between 1 and 6
        and sustainability between 1 and 6),
    constraint partnership_review_trend_ck check (health_trend in ('IMPROVING', 'STABLE', 'WORSENING')),
    constraint partnership_review_answered_ck check (num_nonnulls(answered_by, answered_at)
        = case status when 'WRITTEN' then 0 else 2 end),
    constraint partnership_review_decided_ck check ((status = 'DECIDED') = (outcome is not null)
        and (status not in ('DECIDED', 'DEFERRED', 'CHANGES_REQUESTED') or num_nonnulls(decided_by, decided_at) = 2)),
    constraint partnership_review_changes_ck check (status <> 'CHANGES_REQUESTED' or comment is not null),
    constraint partnership_review_deferred_ck check ((status = 'DEFERRED') = (deferred_until is not null)),
    constraint partnership_review_outcome_ck check (outcome in ('CONTINUE', 'ADJUST', 'EXTEND', 'SUSPEND',
        'TERMINATE')),
    constraint partnership_review_extended_ck check (
        coalesce(outcome = 'EXTEND', false) = (new_ends_on is not null)),
    constraint partnership_review_suspended_ck check (
        coalesce(outcome = 'SUSPEND', false) = (suspension_reason is not null)),
    constraint partnership_review_terminated_ck check (num_nonnulls(termination_kind, termination_reason, notice_on)
        = case when outcome = 'TERMINATE' then 3 else 0 end),
    constraint partnership_review_why_ck check (outcome not in ('SUSPEND', 'TERMINATE') or comment is not null)
);

-- A review is decided once, whichever of its versions it is.
create unique index partnership_review_decided_uq on wop.partnership_review (partnership, round)
    where status = 'DECIDED';

create table wop.review_recommendation (
    partnership varchar(20)   not null,
    round      integer       not null,
    version     integer       not null,
    position    integer       not null,
    text        varchar(1000) not null,
    addressee   varchar(200)  not null,
    constraint review_recommendation_pk primary key (partnership, round, version, position),
    constraint review_recommendation_review_fk foreign key (partnership, round, version)
        references wop.partnership_review (partnership, round, version)
);

create table wop.management_response (
    partnership varchar(20) not null,
    round      integer     not null,
    version     integer     not null,
    position    integer     not null,
    choice      varchar(10) not null,
    action      varchar(1000) not null,
    owner       varchar(200),
    due_on      date,
    constraint management_response_pk primary key (partnership, round, version, position),
    constraint management_response_recommendation_fk foreign key (partnership, round, version, position)
        references wop.review_recommendation (partnership, round, version, position),
    constraint management_response_choice_ck check (choice in ('ACCEPT', 'PARTLY', 'REJECT')),
    constraint management_response_action_ck check (choice = 'REJECT' or num_nonnulls(owner, due_on) = 2)
);
