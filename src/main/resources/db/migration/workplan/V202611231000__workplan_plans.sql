-- Diagnosis, baselines and work plans. A version is written once; a correction or an amendment is a new version.
-- Working areas, activity types and cost categories are the code lists of the partnership; each table names its own, so
-- that a wrong word cannot get in by any road.
create table wop.diagnosis (
    partnership              varchar(20)   not null,
    mission_from             date          not null,
    mission_to               date          not null,
    interviews_management    integer       not null,
    interviews_technical     integer       not null,
    interviews_commercial    integer       not null,
    interviews_union         integer       not null,
    interviews_customers     integer       not null,
    interviews_civil_society integer       not null,
    interviews_municipality  integer       not null,
    strengths                varchar(2000) not null,
    weaknesses               varchar(2000) not null,
    opportunities            varchar(2000) not null,
    threats                  varchar(2000) not null,
    root_causes              varchar(3000) not null,
    constraints_political    varchar(1000),
    constraints_financial    varchar(1000),
    constraints_staff        varchar(1000),
    quick_wins               varchar(2000),
    agreed_by_mentee         varchar(200)  not null,
    agreed_by_mentee_on      date          not null,
    recorded_by              varchar(64)   not null,
    recorded_at              timestamptz   not null,
    constraint diagnosis_pk primary key (partnership),
    constraint diagnosis_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint diagnosis_mission_ck check (mission_to >= mission_from),
    constraint diagnosis_interviews_ck check (0 <= least(interviews_management, interviews_technical,
        interviews_commercial, interviews_union, interviews_customers, interviews_civil_society,
        interviews_municipality))
);

create table wop.diagnosis_team (
    partnership  varchar(20)  not null,
    position     integer      not null,
    person       varchar(200) not null,
    organisation varchar(200) not null,
    task         varchar(200) not null,
    constraint diagnosis_team_pk primary key (partnership, position),
    constraint diagnosis_team_diagnosis_fk foreign key (partnership) references wop.diagnosis (partnership)
);

create table wop.diagnosis_assessment (
    partnership   varchar(20)  not null,
    position      integer      not null,
    working_area  varchar(60)  not null,
    mentee_level  smallint     not null,
    mentor_level  smallint     not null,
    desired_level smallint     not null,
    importance    integer      not null,
    explanation   varchar(500),
    comment       varchar(500),
    evidence      varchar(500),
    constraint diagnosis_assessment_pk primary key (partnership, position),
    constraint diagnosis_assessment_diagnosis_fk foreign key (partnership) references wop.diagnosis (partnership),
    constraint diagnosis_assessment_area_uq unique (partnership, working_area),
    constraint diagnosis_assessment_area_ck check (working_area in (
        'PARTNERSHIP_MANAGEMENT', 'ASSET_MANAGEMENT', 'BILLING_COLLECTION_EFFICIENCY', 'CUSTOMER_RELATIONS',
        'FAECAL_SLUDGE_MANAGEMENT', 'GENDER_MAINSTREAMING', 'GOVERNANCE_INSTITUTIONAL_RELATIONS',
        'HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT', 'INFORMATION_TECHNOLOGY', 'INVESTMENT_PROJECTS',
        'NON_REVENUE_WATER_COMMERCIAL_LOSSES', 'NON_REVENUE_WATER_PHYSICAL_LOSSES', 'OPERATION_MAINTENANCE',
        'PRODUCTION_SERVICE_QUALITY_WATER_SAFETY', 'SANITATION_HYGIENE_SERVICES', 'SERVICE_IN_LOW_INCOME_AREAS',
        'SOCIAL_INCLUSION', 'WASTE_WATER_COLLECTION_TREATMENT', 'WATER_DEMAND_MANAGEMENT', 'ENERGY_EFFICIENCY',
        'FINANCIAL_MANAGEMENT_TARIFFS', 'CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK', 'LABORATORY', 'PROCUREMENT',
        'OTHER')),
    constraint diagnosis_assessment_level_ck check (mentee_level between 0 and 4 and mentor_level between 0 and 4
        and desired_level between 0 and 4),
    constraint diagnosis_assessment_importance_ck check (importance between 1 and 3),
    -- two levels apart or more has to be explained
    constraint diagnosis_assessment_gap_ck check (abs(mentee_level - mentor_level) < 2 or explanation is not null)
);

create table wop.diagnosis_priority (
    partnership  varchar(20)  not null,
    position     integer      not null,
    working_area varchar(60)  not null,
    term         varchar(20)  not null,
    goal         varchar(500) not null,
    constraint diagnosis_priority_pk primary key (partnership, position),
    constraint diagnosis_priority_assessment_fk foreign key (partnership, working_area)
        references wop.diagnosis_assessment (partnership, working_area) deferrable initially deferred,
    constraint diagnosis_priority_term_ck check (term in ('SHORT_TERM', 'MEDIUM_TERM'))
);

-- One row a version. The first comes from the diagnosis, a later one from the approved plan that corrected it.
create table wop.baseline_set (
    partnership  varchar(20)   not null,
    version      integer       not null,
    plan_version integer,
    reason       text,
    recorded_by  varchar(64)   not null,
    recorded_at  timestamptz   not null,
    constraint baseline_set_pk primary key (partnership, version),
    constraint baseline_set_diagnosis_fk foreign key (partnership) references wop.diagnosis (partnership),
    constraint baseline_set_reason_ck check (version >= 1 and (version = 1) = (reason is null)
        and (version = 1) = (plan_version is null))
);

create table wop.baseline (
    partnership     varchar(20)   not null,
    version         integer       not null,
    position        integer       not null,
    indicator       varchar(3)    not null,
    scope           varchar(10)   not null,
    value           numeric(18, 4),
    period_start    date,
    period_end      date,
    source          varchar(200),
    reliability     varchar(1),
    plan_to_measure varchar(500),
    constraint baseline_pk primary key (partnership, version, position),
    constraint baseline_set_fk foreign key (partnership, version) references wop.baseline_set (partnership, version),
    constraint baseline_measure_uq unique (partnership, version, indicator, scope),
    constraint baseline_indicator_ck check (indicator ~ '^K(0[1-9]|[12][0-9]|30)$'),
    constraint baseline_scope_ck check (scope in ('UTILITY', 'ZONE', 'DMA', 'PILOT')),
    constraint baseline_reliability_ck check (reliability in ('A', 'B', 'C', 'D')),
    constraint baseline_period_ck check (period_end >= period_start),
    -- not measured is no value and a plan to measure; it is never zero
    constraint baseline_measured_ck check (case when value is null then plan_to_measure is not null
        else num_nonnulls(period_start, period_end, source, reliability) = 4 end)
);

create table wop.work_plan (
    partnership        varchar(20)   not null,
    version            integer       not null,
    reason             varchar(20)   not null,
    amendment_reason   varchar(20),
    version_reason     varchar(1000) not null,
    starts_on          date          not null,
    ends_on            date          not null,
    currency           varchar(3)    not null,
    overall_objective  varchar(1000) not null,
    sustainability_plan varchar(2000) not null,
    inclusion_actions  varchar(2000) not null,
    communication_plan varchar(2000) not null,
    visibility         varchar(1000),
    lessons            varchar(2000),
    steering_met_on    date          not null,
    steering_decision  varchar(30)   not null,
    steering_remarks   varchar(2000),
    submitted_by       varchar(64)   not null,
    submitted_at       timestamptz   not null,
    status             varchar(20)   not null,
    decided_by         varchar(64),
    decided_at         timestamptz,
    reason_code        varchar(30),
    decision_comment   varchar(3000),
    changes_due_on     date,
    deferred_until     date,
    lock_version       integer       not null,
    constraint work_plan_pk primary key (partnership, version),
    constraint work_plan_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint work_plan_version_ck check (version >= 1),
    constraint work_plan_reason_ck check (reason in ('FIRST', 'AMENDMENT')
        and (reason = 'AMENDMENT') = (amendment_reason is not null)),
    constraint work_plan_amendment_reason_ck check (amendment_reason in ('SCOPE', 'BUDGET', 'TIME_EXTENSION',
        'PARTNERS', 'TARGETS', 'OTHER')),
    constraint work_plan_period_ck check (ends_on > starts_on),
    constraint work_plan_currency_ck check (currency ~ '^[A-Z]{3}$'),
    constraint work_plan_steering_ck check (steering_decision in ('ACCEPTED', 'ACCEPTED_WITH_REMARKS')
        and (steering_decision = 'ACCEPTED' or steering_remarks is not null)),
    constraint work_plan_status_ck check (status in ('SUBMITTED', 'DEFERRED', 'CHANGES_REQUESTED', 'APPROVED',
        'REJECTED', 'SUPERSEDED')),
    constraint work_plan_decided_ck check ((status = 'SUBMITTED') = (decided_by is null)
        and (decided_by is null) = (decided_at is null) and decided_by <> submitted_by),
    constraint work_plan_reason_code_ck check (reason_code in ('MISSING_EVIDENCE', 'KPI_OUT_OF_RANGE',
        'KPI_NO_SOURCE', 'BUDGET_MISMATCH', 'OUTPUT_WITHOUT_ACTIVITY', 'NO_CAPACITY_OUTCOME',
        'PRINCIPLE_CHECK_FAILED') and (status <> 'REJECTED' or reason_code is not null)),
    constraint work_plan_due_ck check ((status = 'CHANGES_REQUESTED') = (changes_due_on is not null)
        and (status = 'DEFERRED') = (deferred_until is not null))
);

-- One version holds, and one waits for a decision, at most.
create unique index work_plan_approved_uq on wop.work_plan (partnership) where status = 'APPROVED';
create unique index work_plan_open_uq on wop.work_plan (partnership)
    where status in ('SUBMITTED', 'DEFERRED');

alter table wop.baseline_set add constraint baseline_set_plan_fk
    foreign key (partnership, plan_version) references wop.work_plan (partnership, version);

create table wop.work_plan_performance_outcome (
    partnership  varchar(20) not null,
    version      integer not null,
    position     integer not null,
    code         varchar(4) not null,
    working_area varchar(60) not null,
    description  varchar(500) not null,
    owner        varchar(200) not null,
    constraint work_plan_performance_outcome_pk primary key (partnership, version, position),
    constraint work_plan_performance_outcome_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_performance_outcome_code_uq unique (partnership, version, code),
    constraint work_plan_performance_outcome_code_ck check (code ~ '^PO[1-9][0-9]?$'),
    constraint work_plan_performance_outcome_area_ck check (working_area in (
        'PARTNERSHIP_MANAGEMENT', 'ASSET_MANAGEMENT', 'BILLING_COLLECTION_EFFICIENCY', 'CUSTOMER_RELATIONS',
        'FAECAL_SLUDGE_MANAGEMENT', 'GENDER_MAINSTREAMING', 'GOVERNANCE_INSTITUTIONAL_RELATIONS',
        'HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT', 'INFORMATION_TECHNOLOGY', 'INVESTMENT_PROJECTS',
        'NON_REVENUE_WATER_COMMERCIAL_LOSSES', 'NON_REVENUE_WATER_PHYSICAL_LOSSES', 'OPERATION_MAINTENANCE',
        'PRODUCTION_SERVICE_QUALITY_WATER_SAFETY', 'SANITATION_HYGIENE_SERVICES', 'SERVICE_IN_LOW_INCOME_AREAS',
        'SOCIAL_INCLUSION', 'WASTE_WATER_COLLECTION_TREATMENT', 'WATER_DEMAND_MANAGEMENT', 'ENERGY_EFFICIENCY',
        'FINANCIAL_MANAGEMENT_TARIFFS', 'CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK', 'LABORATORY', 'PROCUREMENT',
        'OTHER'))
);

create table wop.work_plan_baseline_correction (
    partnership  varchar(20) not null,
    version      integer not null,
    position     integer not null,
    indicator    varchar(3) not null,
    scope        varchar(10) not null,
    value        numeric(18, 4) not null,
    period_start date not null,
    period_end   date not null,
    source       varchar(200) not null,
    reliability  varchar(1) not null,
    reason       varchar(500) not null,
    constraint work_plan_baseline_correction_pk primary key (partnership, version, position),
    constraint work_plan_baseline_correction_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_baseline_correction_measure_uq unique (partnership, version, indicator, scope),
    constraint work_plan_baseline_correction_indicator_ck check (indicator ~ '^K(0[1-9]|[12][0-9]|30)$'),
    constraint work_plan_baseline_correction_scope_ck check (scope in ('UTILITY', 'ZONE', 'DMA', 'PILOT')),
    constraint work_plan_baseline_correction_reliability_ck check (reliability in ('A', 'B', 'C', 'D')),
    constraint work_plan_baseline_correction_period_ck check (period_end >= period_start)
);

create table wop.work_plan_target (
    partnership           varchar(20) not null,
    version               integer not null,
    position              integer not null,
    outcome               varchar(4) not null,
    indicator             varchar(3) not null,
    scope                 varchar(10) not null,
    baseline              numeric(18, 4),
    target                numeric(18, 4) not null,
    target_on             date not null,
    means_of_verification varchar(500) not null,
    correction            boolean not null,
    correction_note       varchar(500),
    constraint work_plan_target_pk primary key (partnership, version, position),
    constraint work_plan_target_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_target_measure_uq unique (partnership, version, indicator, scope),
    constraint work_plan_target_outcome_fk foreign key (partnership, version, outcome)
        references wop.work_plan_performance_outcome (partnership, version, code) deferrable initially deferred,
    constraint work_plan_target_indicator_ck check (indicator ~ '^K(0[1-9]|[12][0-9]|30)$'),
    constraint work_plan_target_scope_ck check (scope in ('UTILITY', 'ZONE', 'DMA', 'PILOT')),
    constraint work_plan_target_correction_ck check (not correction or correction_note is not null)
);

create table wop.work_plan_capacity_outcome (
    partnership           varchar(20) not null,
    version               integer not null,
    position              integer not null,
    code                  varchar(4) not null,
    working_area          varchar(60) not null,
    unit                  varchar(200) not null,
    description           varchar(500) not null,
    baseline_level        smallint not null,
    target_level          smallint not null,
    means_of_verification varchar(500) not null,
    owner                 varchar(200) not null,
    constraint work_plan_capacity_outcome_pk primary key (partnership, version, position),
    constraint work_plan_capacity_outcome_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_capacity_outcome_code_uq unique (partnership, version, code),
    constraint work_plan_capacity_outcome_code_ck check (code ~ '^CO[1-9][0-9]?$'),
    constraint work_plan_capacity_outcome_area_ck check (working_area in (
        'PARTNERSHIP_MANAGEMENT', 'ASSET_MANAGEMENT', 'BILLING_COLLECTION_EFFICIENCY', 'CUSTOMER_RELATIONS',
        'FAECAL_SLUDGE_MANAGEMENT', 'GENDER_MAINSTREAMING', 'GOVERNANCE_INSTITUTIONAL_RELATIONS',
        'HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT', 'INFORMATION_TECHNOLOGY', 'INVESTMENT_PROJECTS',
        'NON_REVENUE_WATER_COMMERCIAL_LOSSES', 'NON_REVENUE_WATER_PHYSICAL_LOSSES', 'OPERATION_MAINTENANCE',
        'PRODUCTION_SERVICE_QUALITY_WATER_SAFETY', 'SANITATION_HYGIENE_SERVICES', 'SERVICE_IN_LOW_INCOME_AREAS',
        'SOCIAL_INCLUSION', 'WASTE_WATER_COLLECTION_TREATMENT', 'WATER_DEMAND_MANAGEMENT', 'ENERGY_EFFICIENCY',
        'FINANCIAL_MANAGEMENT_TARIFFS', 'CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK', 'LABORATORY', 'PROCUREMENT',
        'OTHER')),
    constraint work_plan_capacity_outcome_level_ck check (baseline_level between 0 and 4 and target_level between baseline_level and 4)
);

create table wop.work_plan_output (
    partnership           varchar(20) not null,
    version               integer not null,
    position              integer not null,
    code                  varchar(4) not null,
    capacity_outcome      varchar(4) not null,
    working_area          varchar(60) not null,
    description           varchar(500) not null,
    quantity              numeric(12, 2) not null,
    unit                  varchar(100) not null,
    due_on                date not null,
    means_of_verification varchar(500) not null,
    owner                 varchar(200) not null,
    constraint work_plan_output_pk primary key (partnership, version, position),
    constraint work_plan_output_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_output_code_uq unique (partnership, version, code),
    constraint work_plan_output_code_ck check (code ~ '^OP[1-9][0-9]?$'),
    constraint work_plan_output_capacity_outcome_fk foreign key (partnership, version, capacity_outcome)
        references wop.work_plan_capacity_outcome (partnership, version, code) deferrable initially deferred,
    constraint work_plan_output_area_ck check (working_area in (
        'PARTNERSHIP_MANAGEMENT', 'ASSET_MANAGEMENT', 'BILLING_COLLECTION_EFFICIENCY', 'CUSTOMER_RELATIONS',
        'FAECAL_SLUDGE_MANAGEMENT', 'GENDER_MAINSTREAMING', 'GOVERNANCE_INSTITUTIONAL_RELATIONS',
        'HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT', 'INFORMATION_TECHNOLOGY', 'INVESTMENT_PROJECTS',
        'NON_REVENUE_WATER_COMMERCIAL_LOSSES', 'NON_REVENUE_WATER_PHYSICAL_LOSSES', 'OPERATION_MAINTENANCE',
        'PRODUCTION_SERVICE_QUALITY_WATER_SAFETY', 'SANITATION_HYGIENE_SERVICES', 'SERVICE_IN_LOW_INCOME_AREAS',
        'SOCIAL_INCLUSION', 'WASTE_WATER_COLLECTION_TREATMENT', 'WATER_DEMAND_MANAGEMENT', 'ENERGY_EFFICIENCY',
        'FINANCIAL_MANAGEMENT_TARIFFS', 'CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK', 'LABORATORY', 'PROCUREMENT',
        'OTHER')),
    constraint work_plan_output_quantity_ck check (quantity > 0)
);

create table wop.work_plan_activity (
    partnership      varchar(20) not null,
    version          integer not null,
    position         integer not null,
    code             varchar(4) not null,
    output           varchar(4) not null,
    working_area     varchar(60) not null,
    type             varchar(40) not null,
    title            varchar(200) not null,
    lead             varchar(8) not null,
    place            varchar(20) not null,
    starts_on        date not null,
    ends_on          date not null,
    women            integer not null,
    men              integer not null,
    mentor_days      numeric(6, 1) not null,
    mentee_days      numeric(6, 1) not null,
    after_activities varchar(100),
    constraint work_plan_activity_pk primary key (partnership, version, position),
    constraint work_plan_activity_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_activity_code_uq unique (partnership, version, code),
    constraint work_plan_activity_code_ck check (code ~ '^A[1-9][0-9]{0,2}$'),
    constraint work_plan_activity_output_fk foreign key (partnership, version, output)
        references wop.work_plan_output (partnership, version, code) deferrable initially deferred,
    constraint work_plan_activity_lead_fk foreign key (lead) references wop.operator (code),
    constraint work_plan_activity_area_ck check (working_area in (
        'PARTNERSHIP_MANAGEMENT', 'ASSET_MANAGEMENT', 'BILLING_COLLECTION_EFFICIENCY', 'CUSTOMER_RELATIONS',
        'FAECAL_SLUDGE_MANAGEMENT', 'GENDER_MAINSTREAMING', 'GOVERNANCE_INSTITUTIONAL_RELATIONS',
        'HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT', 'INFORMATION_TECHNOLOGY', 'INVESTMENT_PROJECTS',
        'NON_REVENUE_WATER_COMMERCIAL_LOSSES', 'NON_REVENUE_WATER_PHYSICAL_LOSSES', 'OPERATION_MAINTENANCE',
        'PRODUCTION_SERVICE_QUALITY_WATER_SAFETY', 'SANITATION_HYGIENE_SERVICES', 'SERVICE_IN_LOW_INCOME_AREAS',
        'SOCIAL_INCLUSION', 'WASTE_WATER_COLLECTION_TREATMENT', 'WATER_DEMAND_MANAGEMENT', 'ENERGY_EFFICIENCY',
        'FINANCIAL_MANAGEMENT_TARIFFS', 'CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK', 'LABORATORY', 'PROCUREMENT',
        'OTHER')),
    constraint work_plan_activity_type_ck check (type in (
        'CLASSROOM_TRAINING', 'ON_THE_JOB_TRAINING', 'JOINT_PLANNING_OR_WORK', 'SITE_VISIT', 'STUDY_TOUR',
        'TECHNICAL_CONSULTATION', 'TECHNOLOGY_DEMONSTRATION', 'PEER_REVIEW', 'INFORMATION_EXCHANGE',
        'ONLINE_WORKSHOP', 'REMOTE_COACHING', 'SECONDMENT', 'KICK_OFF', 'STEERING_COMMITTEE_MEETING', 'DIAGNOSIS',
        'PILOT', 'DISSEMINATION_EVENT', 'AUDIT', 'OTHER')),
    constraint work_plan_activity_place_ck check (place in ('MENTEE_SITE', 'MENTOR_SITE', 'ONLINE', 'THIRD_PLACE')),
    constraint work_plan_activity_period_ck check (ends_on >= starts_on),
    constraint work_plan_activity_amounts_ck check (least(women, men, mentor_days, mentee_days) >= 0)
);

create table wop.work_plan_mission (
    partnership        varchar(20) not null,
    version            integer not null,
    position           integer not null,
    code               varchar(3) not null,
    direction          varchar(20) not null,
    purpose            varchar(500) not null,
    starts_on          date not null,
    ends_on            date not null,
    persons            integer not null,
    terms_of_reference varchar(500),
    report_due_on      date not null,
    constraint work_plan_mission_pk primary key (partnership, version, position),
    constraint work_plan_mission_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_mission_code_uq unique (partnership, version, code),
    constraint work_plan_mission_code_ck check (code ~ '^M[1-9][0-9]?$'),
    constraint work_plan_mission_direction_ck check (direction in ('MENTOR_TO_MENTEE', 'MENTEE_TO_MENTOR', 'JOINT', 'REMOTE')),
    constraint work_plan_mission_period_ck check (ends_on >= starts_on and report_due_on >= ends_on),
    constraint work_plan_mission_persons_ck check (persons > 0)
);

create table wop.work_plan_in_kind (
    partnership varchar(20) not null,
    version     integer not null,
    position    integer not null,
    party       varchar(8) not null,
    category    varchar(40) not null,
    description varchar(200) not null,
    quantity    numeric(10, 2) not null,
    unit        varchar(10) not null,
    unit_cost   numeric(12, 2) not null,
    constraint work_plan_in_kind_pk primary key (partnership, version, position),
    constraint work_plan_in_kind_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_in_kind_party_fk foreign key (party) references wop.operator (code),
    constraint work_plan_in_kind_category_ck check (category in (
        'STAFF_TIME', 'TRAVEL', 'PER_DIEM_ACCOMMODATION', 'TRAINING_WORKSHOPS', 'TRANSLATION_INTERPRETATION',
        'EQUIPMENT_SMALL', 'PILOT_WORKS', 'FACILITATION', 'MONITORING_EVALUATION', 'COMMUNICATION_VISIBILITY',
        'AUDIT', 'OTHER_DIRECT')),
    constraint work_plan_in_kind_unit_ck check (unit in ('PERSON_DAY', 'ITEM', 'MONTH')),
    constraint work_plan_in_kind_amounts_ck check (quantity > 0 and unit_cost >= 0)
);

create table wop.work_plan_budget (
    partnership varchar(20) not null,
    version     integer not null,
    position    integer not null,
    year        integer not null,
    category    varchar(40) not null,
    description varchar(200) not null,
    activity    varchar(4),
    party       varchar(8) not null,
    funder      varchar(200) not null,
    amount      numeric(14, 2) not null,
    constraint work_plan_budget_pk primary key (partnership, version, position),
    constraint work_plan_budget_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_budget_activity_fk foreign key (partnership, version, activity)
        references wop.work_plan_activity (partnership, version, code) deferrable initially deferred,
    constraint work_plan_budget_party_fk foreign key (party) references wop.operator (code),
    constraint work_plan_budget_category_ck check (category in (
        'STAFF_TIME', 'TRAVEL', 'PER_DIEM_ACCOMMODATION', 'TRAINING_WORKSHOPS', 'TRANSLATION_INTERPRETATION',
        'EQUIPMENT_SMALL', 'PILOT_WORKS', 'FACILITATION', 'MONITORING_EVALUATION', 'COMMUNICATION_VISIBILITY',
        'AUDIT', 'OTHER_DIRECT')),
    constraint work_plan_budget_amount_ck check (amount > 0)
);

create table wop.work_plan_risk (
    partnership varchar(20) not null,
    version     integer not null,
    position    integer not null,
    description varchar(500) not null,
    probability integer not null,
    impact      integer not null,
    mitigation  varchar(500) not null,
    owner       varchar(200) not null,
    constraint work_plan_risk_pk primary key (partnership, version, position),
    constraint work_plan_risk_plan_fk foreign key (partnership, version)
        references wop.work_plan (partnership, version),
    constraint work_plan_risk_score_ck check (probability between 1 and 5 and impact between 1 and 5)
);
