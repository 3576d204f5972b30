package org.wopengine.demo;

/** The work plan of WOP-2023-0001. */
final class KarambaNordhafenPlan {
    static final Paper PLAN = Paper.of(
            """
            overallObjective: Karamba pays for its own repairs because its customers get, and pay for, the water it treats.
            sustainabilityPlan: The loss unit is in the staff plan and budget from 2025 on. Its six trainers teach new people; \
            the mentors withdraw step by step and only answer questions in the last half-year.
            inclusionActions: A third of all places in trainings are for women, and half of those for trainers. Work begins in \
            the peri-urban zones, where water comes every second day.
            communicationPlan: A page in the newsletter of each partner twice a year; a market day in Karamba every spring.
            visibility: The programme is named on boards, slides and reports, as its guidelines ask.
            lessons: WOP-2022-0002 trained readers one by one, and half of them left. Here whole units are trained, and a \
            staff plan comes first.
            # performanceOutcomes
            code | area | text | owner
            PO1 | LOSSES | Less of the treated water is lost. | Kelvin Mwansa, network
            PO2 | BILLING | More of what is billed is paid. | Mutinta Hamoonga, commercial director
            PO3 | STAFF | People are trained every year, by their own trainers. | Beatrice Zulu, staff
            # targets
            outcome | indicator | scope=UTILITY | target | targetOn=2026-09-30 | meansOfVerification
            PO1 | K03 | 43 | Production log and billing register
            PO1 | K06 | 90 | Yearly test of 400 connections
            PO2 | K21 | 92 | Audited accounts and cash book
            PO3 | K26 | 3 | Training records
            # capacityOutcomes
            code | area | unit | text | baseline | target | meansOfVerification | owner
            CO1 | LOSSES | Loss unit | Makes district balances and acts on them every month. | KNOWLEDGE_ACQUIRED | ADOPTED | \
            Twelve monthly balances in a row, signed by the unit | Kelvin Mwansa
            CO2 | BILLING | Billing department | Sends bills within ten days of reading. | KNOWLEDGE_ACQUIRED | ADOPTED | \
            Billing calendar, checked every quarter | Mutinta Hamoonga
            CO3 | STAFF | Staff department | Plans, fills and keeps posts by a staff plan. | ABSENT | APPLIED_WITH_HELP | \
            Staff plan approved by the board | Beatrice Zulu
            CO4 | MANAGEMENT | Office of the managing director | Steers partnerships with its own routine. | \
            APPLIED_WITH_HELP | ADOPTED | Minutes and decisions of the steering committee | Joseph Banda
            # outputs
            code | capacityOutcome | area | description | quantity | unit | dueOn | meansOfVerification | owner
            OP1 | CO1 | LOSSES | Districts with a monthly water balance | 8 | districts | 2025-06-30 | Balances, twelve months | \
            Kelvin Mwansa
            OP2 | CO1 | LOSSES | Meters tested and, where needed, replaced | 3000 | meters | 2026-06-30 | Test bench log | \
            Kelvin Mwansa
            OP3 | CO1 | LOSSES | Loss unit staffed and trained | 7 | people | 2024-10-31 | Posts in the staff plan | Kelvin Mwansa
            OP4 | CO2 | BILLING | Reading routes on hand-held devices | 46 | routes | 2025-03-31 | Device log | Mutinta Hamoonga
            OP5 | CO2 | BILLING | Customer register cleaned | 41000 | entries | 2025-10-31 | Audit of 500 entries | \
            Mutinta Hamoonga
            OP6 | CO3 | STAFF | Staff plan approved by the board | 1 | plan | 2025-09-30 | Minutes of the board | Beatrice Zulu
            OP7 | CO3 | STAFF | Own trainers certified | 6 | trainers | 2026-04-30 | Certificates | Beatrice Zulu
            OP8 | CO4 | MANAGEMENT | Steering committee meetings held | 6 | meetings | 2026-10-31 | Minutes | Joseph Banda
            # activities
            code | output | area | type | lead | place | startsOn | endsOn | women | men | mentorDays | menteeDays | after | title
            A1 | OP8 | MANAGEMENT | KICK_OFF | OP01 | MENTEE_SITE | 2023-12-04 | 2023-12-05 | 9 | 21 | 8 | 12 | | Kick-off
            A2 | OP3 | LOSSES | CLASSROOM_TRAINING | OP04 | MENTEE_SITE | 2024-04-15 | 2024-04-26 | 4 | 8 | 14 | 20 | A1 | \
            Losses: terms, balance, method
            A3 | OP1 | LOSSES | ON_THE_JOB_TRAINING | OP04 | MENTEE_SITE | 2024-05-06 | 2024-11-22 | 3 | 6 | 24 | 36 | A2 | \
            First four districts measured
            A4 | OP2 | LOSSES | JOINT_PLANNING_OR_WORK | OP04 | MENTEE_SITE | 2024-06-03 | 2024-09-27 | 1 | 5 | 12 | 18 | A2 | \
            Meter test bench built and put to use
            A5 | OP3 | LOSSES | STUDY_TOUR | OP04 | MENTOR_SITE | 2024-09-09 | 2024-09-20 | 3 | 4 | 12 | 14 | A2 | \
            Loss unit visits Nordhafen
            A6 | OP4 | BILLING | JOINT_PLANNING_OR_WORK | OP04 | MENTEE_SITE | 2024-07-01 | 2024-10-25 | 6 | 7 | 16 | 22 | A1 | \
            Hand-held reading: choice, test, routes
            A7 | OP8 | MANAGEMENT | STEERING_COMMITTEE_MEETING | OP01 | ONLINE | 2024-06-18 | 2024-06-18 | 3 | 5 | 4 | 5 | | \
            Steering committee, spring 2024
            A8 | OP8 | MANAGEMENT | STEERING_COMMITTEE_MEETING | OP04 | MENTOR_SITE | 2024-09-19 | 2024-09-19 | 3 | 5 | 4 | 5 | \
            | Steering committee, autumn 2024
            A9 | OP6 | STAFF | TECHNICAL_CONSULTATION | OP05 | MENTEE_SITE | 2024-10-07 | 2025-03-28 | 5 | 6 | 18 | 16 | A1 | \
            Staff plan: posts, pay, careers
            A10 | OP1 | LOSSES | ON_THE_JOB_TRAINING | OP01 | MENTEE_SITE | 2025-01-13 | 2025-06-27 | 3 | 6 | 14 | 26 | A3 | \
            Four more districts, led by the loss unit
            A11 | OP5 | BILLING | JOINT_PLANNING_OR_WORK | OP01 | MENTEE_SITE | 2025-02-03 | 2025-10-24 | 10 | 8 | 14 | 30 | A6 | \
            Customer register cleaned, street by street
            A12 | OP4 | BILLING | REMOTE_COACHING | OP04 | ONLINE | 2025-01-20 | 2025-11-21 | 7 | 6 | 12 | 12 | A6 | \
            Billing clinic every second Tuesday
            A13 | OP7 | STAFF | CLASSROOM_TRAINING | OP05 | MENTEE_SITE | 2025-05-12 | 2025-05-23 | 5 | 5 | 14 | 14 | A9 | \
            Train the trainers, first part
            A14 | OP8 | MANAGEMENT | STEERING_COMMITTEE_MEETING | OP01 | MENTEE_SITE | 2025-03-27 | 2025-03-27 | 3 | 5 | 4 | 5 | \
            | Steering committee and market day, spring 2025
            A15 | OP8 | MANAGEMENT | STEERING_COMMITTEE_MEETING | OP05 | ONLINE | 2025-10-14 | 2025-10-14 | 3 | 5 | 4 | 5 | | \
            Steering committee, autumn 2025
            A16 | OP7 | STAFF | SECONDMENT | OP05 | MENTOR_SITE | 2026-02-02 | 2026-03-27 | 2 | 1 | 10 | 15 | A13 | \
            Three trainers work in Oosterwaard
            A17 | OP2 | LOSSES | REMOTE_COACHING | OP04 | ONLINE | 2026-01-19 | 2026-09-25 | 3 | 6 | 16 | 10 | A10 | \
            Loss clinic: the unit asks, Nordhafen answers
            A18 | OP5 | BILLING | PEER_REVIEW | OP04 | MENTEE_SITE | 2026-05-11 | 2026-05-22 | 6 | 6 | 24 | 10 | A11, A12 | \
            Peer review of billing with Mbaleni Metro Water
            A19 | OP8 | MANAGEMENT | DISSEMINATION_EVENT | OP01 | MENTEE_SITE | 2026-10-20 | 2026-10-21 | 20 | 30 | 16 | 5 | A18 \
            | Closing workshop for the utilities of the province
            # missions
            code | direction | purpose | startsOn | endsOn | persons | reportDueOn
            M1 | MENTOR_TO_MENTEE | Kick-off and diagnosis | 2023-12-04 | 2023-12-15 | 3 | 2024-01-12
            M2 | MENTOR_TO_MENTEE | Training on losses | 2024-04-15 | 2024-04-26 | 2 | 2024-05-17
            M3 | MENTEE_TO_MENTOR | Study tour of the loss unit | 2024-09-09 | 2024-09-20 | 7 | 2024-10-11
            M4 | MENTOR_TO_MENTEE | Staff plan and market day | 2025-03-17 | 2025-03-28 | 3 | 2025-04-18
            M5 | MENTOR_TO_MENTEE | Train the trainers | 2025-05-12 | 2025-05-23 | 2 | 2025-06-13
            M6 | MENTEE_TO_MENTOR | Secondment of three trainers | 2026-02-02 | 2026-03-27 | 3 | 2026-04-17
            M7 | MENTOR_TO_MENTEE | Peer review of billing | 2026-05-11 | 2026-05-22 | 3 | 2026-06-12
            # inKind
            party | category=STAFF_TIME | description | quantity | unit=PERSON_DAY | unitCost
            OP04 | Experts for losses and billing, coordination | 170 | 410
            OP05 | Experts for staff and organisation | 70 | 430
            OP01 | Loss unit, billing and staff departments | 280 | 62
            # budget
            year | category | party | funder | amount | activity | description
            2024 | STAFF_TIME | OP04 | European Solidarity Programme for Water Operators | 42000 | | Resident coordinator
            2024 | TRAVEL | OP04 | European Solidarity Programme for Water Operators | 38000 | | Flights and visas
            2024 | PER_DIEM_ACCOMMODATION | OP04 | European Solidarity Programme for Water Operators | 34000 | | Missions and \
            study tour
            2024 | TRAINING_WORKSHOPS | OP01 | European Solidarity Programme for Water Operators | 12000 | A2 | Course on losses
            2024 | EQUIPMENT_SMALL | OP01 | European Solidarity Programme for Water Operators | 26000 | A4 | Test bench, loggers
            2025 | STAFF_TIME | OP04 | European Solidarity Programme for Water Operators | 42000 | | Resident coordinator
            2025 | TRAVEL | OP04 | European Solidarity Programme for Water Operators | 36000 | | Flights and visas
            2025 | PER_DIEM_ACCOMMODATION | OP05 | European Solidarity Programme for Water Operators | 33000 | | Missions
            2025 | TRAINING_WORKSHOPS | OP05 | European Solidarity Programme for Water Operators | 14000 | A13 | Train the trainers
            2025 | EQUIPMENT_SMALL | OP01 | Karamba Water & Sewerage Co. | 12000 | A11 | Tablets for the register
            2025 | EQUIPMENT_SMALL | OP01 | Nordhafen Wasser AöR | 10000 | A10 | Loggers for four districts
            2025 | MONITORING_EVALUATION | OP04 | European Solidarity Programme for Water Operators | 8000 | | Mid-term review
            2026 | STAFF_TIME | OP04 | European Solidarity Programme for Water Operators | 40000 | | Resident coordinator
            2026 | TRAVEL | OP04 | European Solidarity Programme for Water Operators | 22000 | | Flights and visas
            2026 | PER_DIEM_ACCOMMODATION | OP05 | European Solidarity Programme for Water Operators | 20000 | A16 | Secondment
            2026 | TRAINING_WORKSHOPS | OP01 | European Solidarity Programme for Water Operators | 6000 | A19 | Closing workshop
            2026 | COMMUNICATION_VISIBILITY | OP01 | Nordhafen Wasser AöR | 8000 | A19 | Film and booklet
            2026 | AUDIT | OP04 | European Solidarity Programme for Water Operators | 9000 | | External audit
            # risks
            description | probability | impact | mitigation | owner
            Trained people leave for the mines. | 4 | 4 | Staff plan with careers; trainers sign for three years. | Beatrice Zulu
            Power cuts stop pumps and hide losses. | 4 | 3 | Balances are made for hours with water only. | Kelvin Mwansa
            The tariff stays frozen. | 3 | 4 | Savings are shown to the regulator every year. | Joseph Banda
            """);

    /** After the secretariat had asked what the billing department learns, and who replaces meters once the money is spent. */
    static final Paper REVISED = Paper.of(
            """
            # capacityOutcomes
            code | area | unit | text | baseline | target | meansOfVerification | owner
            CO1 | LOSSES | Loss unit | Makes district balances and acts on them every month. | KNOWLEDGE_ACQUIRED | ADOPTED | \
            Twelve monthly balances in a row, signed by the unit | Kelvin Mwansa
            CO2 | BILLING | Billing department | Plans routes, checks readings and sends bills within ten days, without help. | \
            KNOWLEDGE_ACQUIRED | ADOPTED | Billing calendar and sample checks, every quarter | Mutinta Hamoonga
            CO3 | STAFF | Staff department | Plans, fills and keeps posts by a staff plan. | ABSENT | APPLIED_WITH_HELP | \
            Staff plan approved by the board | Beatrice Zulu
            CO4 | MANAGEMENT | Office of the managing director | Steers partnerships with its own routine. | \
            APPLIED_WITH_HELP | ADOPTED | Minutes and decisions of the steering committee | Joseph Banda
            # risks
            description | probability | impact | mitigation | owner
            Trained people leave for the mines. | 4 | 4 | Staff plan with careers; trainers sign for three years. | Beatrice Zulu
            Power cuts stop pumps and hide losses. | 4 | 3 | Balances are made for hours with water only. | Kelvin Mwansa
            The tariff stays frozen. | 3 | 4 | Savings are shown to the regulator every year. | Joseph Banda
            Nobody pays for meters after 2026. | 3 | 5 | From 2025 on one percent of the revenue goes into a meter fund. | \
            Joseph Banda
            """);

    private KarambaNordhafenPlan() {}
}
