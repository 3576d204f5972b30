package org.wopengine.demo;

/** What the partners of WOP-2022-0002 wrote before the work began. */
final class KarambaMbaleniPapers {
    static final String FUND = "African Fund for Water Operators";

    static final Paper INTEREST = Common.DECLARES.with(
            """
            entryPath: OPEN_MENTEE
            callWindow: OPEN
            title: Meter readers who find what is lost
            durationMonths: 28
            desiredStart: 2022-07-01
            currency: USD
            previousWops: none
            currentWops: none
            coordinatorName: Kelvin Mwansa
            coordinatorPosition: Head of commercial services
            coordinatorEmail: k.mwansa@karamba.example
            problemStatement: More than half of the water we treat is not paid for. Forty meter readers walk routes drawn in \
            1998, pass by new houses because they are not on the list, and bring home figures nobody compares with last \
            month's. Illegal connections are known to neighbours and not to us. A utility like ours in the region that has \
            come out of this could show us how.
            strategyLink: Business plan 2022 to 2027.
            platformsAndDonors: The platform for Africa brings the two together; a bank pays for pipes, not for people.
            rationale: The business plan 2022 to 2027 begins with losses; the regulator has asked for a plan by December.
            expectedResults: Readers who find irregular consumption, a loss desk that follows it up, and routes for all houses.
            nonRevenueWater: 52
            waterCoverage: 66
            continuity: 13.5
            collectionRatio: 81
            costCoverage: 0.88
            staffPerThousand: 10.9
            performanceYear: 2021
            performanceSource: Annual report 2021
            targetGroups: 300,000 people in Karamba, first those in low-income quarters who pay for water they do not get.
            modalities: [ON_THE_JOB_TRAINING, SITE_VISIT]
            ownStaffDays: 80
            ownCash: 0
            fundingStatus: IDENTIFIED
            commitmentSignatory: Joseph Banda, managing director
            commitmentSignedOn: 2022-01-07
            # workingAreas
            area | priority | description
            LOSSES | 1 | Find and stop unbilled consumption.
            BILLING | 2 | Follow up what is not paid.
            # objectives
            text
            Bring non-revenue water from 52 to 48 percent.
            Bring the collection ratio from 81 to 86 percent.
            # fundingSources
            organisation | amount | percent
            African Fund for Water Operators | 60000 | 92
            """);

    static final Paper SHORTLIST = Paper.of(
            """
            outcome: PROPOSED
            introducedOn: 2022-02-24
            conceptObjective: Karamba finds and bills the water it loses.
            conceptFocus: Readers, loss desk, arrears.
            conceptTargets: Losses from 52 to 48 percent, collection from 81 to 86 percent.
            conceptContributions: Mbaleni 60 staff days, Karamba 80; 65,000 USD from fund and Mbaleni.
            conceptResults: 40 readers trained, a loss desk of two, routes for all houses.
            conceptMonths: 28
            # candidates
            operator | role | choice | interpretation=false | reason
            OP06 | LEAD_MENTOR | PROPOSE | Same region and language; brought its own losses down by eight points in six years.
            OP08 | MENTOR | HOLD | Strong in billing, but no experts free before 2024.
            OP02 | MENTOR | EXCLUDE | Works in French only; no interpreter is budgeted.
            """);

    static final Paper AGREEMENT = Common.CLAUSES.with(
            """
            background: Introduced by the platform at the regional congress of February 2022.
            startsOn: 2022-07-01
            endsOn: 2024-10-31
            reportingRhythm: SEMIANNUAL
            steeringRhythm: SEMIANNUAL
            steeringQuorum: 2
            governingLanguages: [en]
            # objectives
            objective | expectedOutputs
            Bring non-revenue water from 52 to 48 percent. | 40 readers trained, a loss desk, routes for all houses.
            Bring the collection ratio from 81 to 86 percent. | A routine for arrears.
            # parties
            operator | declaresNotForProfit=true | responsibilities | interest | staffDays | directDayCost | coordinator | legalRepresentative | \
            address | registrationNumber
            OP01 | Frees readers and clerks, provides transport. | Money for repairs. | 80 | 58 | Kelvin Mwansa | Joseph Banda \
            | Independence Avenue 11, Karamba | ZM-0041877
            OP06 | Sends two experts twice a year, receives one visit. | Its young experts learn to advise. | 60 | 260 | \
            Nomvula Khumalo | Sipho Ndlovu | Waterworks Road 100, Mbaleni | ZA-MMW-2001
            # cash
            organisation | amount
            African Fund for Water Operators | 60000
            Mbaleni Metro Water | 5000
            # steeringMembers
            name | organisation
            Joseph Banda, managing director | Karamba Water & Sewerage Co.
            Sipho Ndlovu, head of water and sanitation | Mbaleni Metro Water
            """);

    static final Paper DIAGNOSIS_SHEET = Paper.of(
            """
            # team
            person | organisation | task
            Nomvula Khumalo | OP06 | Head of mission
            Kelvin Mwansa | OP01 | Commercial services
            # assessments
            area | menteeLevel | mentorLevel | desiredLevel | importance | comment | evidence=FILE EVIDENCE
            LOSSES | KNOWLEDGE_ACQUIRED | ABSENT | ADOPTED | 3 | Routes of 1998; 6 of 40 readers have seen a balance
            BILLING | APPLIED_WITH_HELP | KNOWLEDGE_ACQUIRED | ADOPTED | 2 | Arrears list of June 2022
            # priorities
            area | term | goal
            LOSSES | SHORT_TERM | Walk every route with a second pair of eyes.
            BILLING | SHORT_TERM | Follow up the 200 largest debts.
            # baselines
            indicator | scope=UTILITY | value | periodStart=2021-01-01 | periodEnd=2021-12-31 | source | reliability | \
            planToMeasure
            K03 | 52 | Production log and billing register | C |
            K21 | 81 | Audited accounts and cash book | A |
            """);

    static final Paper DIAGNOSIS = Paper.of(
            """
            missionFrom: 2022-07-11
            missionTo: 2022-07-22
            interviewsManagement: 4
            interviewsTechnical: 6
            interviewsCommercial: 22
            interviewsUnion: 2
            interviewsCustomers: 35
            interviewsCivilSociety: 1
            interviewsMunicipality: 1
            strengths: Readers know every street; the managing director walks with them.
            weaknesses: Routes of 1998; nobody compares readings.
            opportunities: New business plan; a regulator who asks.
            threats: The mines hire whoever can drive.
            rootCauses: Reading is counted in houses per day, not in water found.
            quickWins: Read the 200 largest customers twice a month.
            agreedByMentee: Joseph Banda
            agreedByMenteeOn: 2022-08-05
            """);

    static final Paper PLAN = Paper.of(
            """
            overallObjective: Karamba finds and bills the water it loses.
            sustainabilityPlan: The loss desk is a unit of its own from 2023 on; new readers are trained by old ones.
            inclusionActions: Ten of the forty readers are to be women by the end; there were two.
            communicationPlan: A song on the radio, written by readers, and a page in Mbaleni's staff paper.
            lessons: Mbaleni's own programme of 2014: pay attention to readers before buying meters.
            # performanceOutcomes
            code | area | text | owner
            PO1 | LOSSES | Less of the treated water is lost. | Kelvin Mwansa
            PO2 | BILLING | More of what is billed is paid. | Kelvin Mwansa
            # targets
            outcome | indicator | scope=UTILITY | target | targetOn=2024-09-30 | meansOfVerification
            PO1 | K03 | 48 | Production log and billing register
            PO2 | K21 | 86 | Audited accounts and cash book
            # capacityOutcomes
            code | area | unit | text | baseline | target | meansOfVerification | owner
            CO1 | LOSSES | Loss desk | Follows up irregular consumption every week. | KNOWLEDGE_ACQUIRED | ADOPTED | Case log | \
            Kelvin Mwansa
            CO2 | BILLING | Arrears desk | Follows up debts by age. | KNOWLEDGE_ACQUIRED | ADOPTED | Arrears list | Kelvin Mwansa
            # outputs
            code | capacityOutcome | area | description | quantity | unit | dueOn | meansOfVerification | owner
            OP1 | CO1 | LOSSES | Readers trained | 40 | readers | 2023-05-31 | Training record | Kelvin Mwansa
            OP2 | CO1 | LOSSES | Routes drawn anew | 46 | routes | 2023-11-30 | Route book | Kelvin Mwansa
            OP3 | CO1 | LOSSES | Cases closed by the loss desk | 600 | cases | 2024-09-30 | Case log | Kelvin Mwansa
            OP4 | CO2 | BILLING | Debts older than a year followed up | 2000 | debts | 2024-05-31 | Arrears list | Kelvin Mwansa
            # activities
            code | output | area | type | lead | place | startsOn | endsOn | women | men | mentorDays | menteeDays | after | title
            A1 | OP1 | MANAGEMENT | KICK_OFF | OP01 | MENTEE_SITE | 2022-07-11 | 2022-07-12 | 6 | 28 | 4 | 6 | | Kick-off
            A2 | OP1 | LOSSES | ON_THE_JOB_TRAINING | OP06 | MENTEE_SITE | 2022-10-03 | 2022-10-14 | 2 | 18 | 10 | 14 | A1 | \
            Readers, first half
            A3 | OP1 | LOSSES | ON_THE_JOB_TRAINING | OP06 | MENTEE_SITE | 2023-04-17 | 2023-04-28 | 5 | 17 | 10 | 14 | A2 | \
            Readers, second half
            A4 | OP2 | LOSSES | JOINT_PLANNING_OR_WORK | OP01 | MENTEE_SITE | 2023-05-02 | 2023-11-24 | 5 | 9 | 8 | 14 | A3 | \
            Routes walked and drawn
            A5 | OP3 | LOSSES | SITE_VISIT | OP06 | MENTOR_SITE | 2023-09-11 | 2023-09-15 | 2 | 2 | 6 | 6 | A3 | \
            Loss desk visits Mbaleni
            A6 | OP4 | BILLING | ON_THE_JOB_TRAINING | OP06 | MENTEE_SITE | 2024-02-12 | 2024-02-23 | 6 | 4 | 10 | 12 | A1 | \
            Arrears by age
            A7 | OP3 | LOSSES | PEER_REVIEW | OP06 | MENTEE_SITE | 2024-08-19 | 2024-08-30 | 3 | 4 | 12 | 14 | A5 | \
            Review of the loss desk
            # missions
            code | direction | purpose | startsOn | endsOn | persons | reportDueOn
            M1 | MENTOR_TO_MENTEE | Kick-off and diagnosis | 2022-07-11 | 2022-07-22 | 2 | 2022-08-12
            M2 | MENTOR_TO_MENTEE | Readers, first half | 2022-10-03 | 2022-10-14 | 2 | 2022-11-04
            M3 | MENTOR_TO_MENTEE | Readers, second half | 2023-04-17 | 2023-04-28 | 2 | 2023-05-19
            M4 | MENTEE_TO_MENTOR | Visit of the loss desk | 2023-09-11 | 2023-09-15 | 4 | 2023-10-06
            M5 | MENTOR_TO_MENTEE | Arrears | 2024-02-12 | 2024-02-23 | 2 | 2024-03-15
            M6 | MENTOR_TO_MENTEE | Review of the loss desk | 2024-08-19 | 2024-08-30 | 2 | 2024-09-20
            # inKind
            party | category=STAFF_TIME | description | quantity | unit=PERSON_DAY | unitCost
            OP06 | Experts for losses and arrears | 60 | 260
            OP01 | Readers, loss desk, arrears desk | 80 | 58
            # budget
            year | category | party | funder | amount | activity | description
            2022 | TRAVEL | OP06 | African Fund for Water Operators | 6000 | | Flights
            2022 | PER_DIEM_ACCOMMODATION | OP06 | African Fund for Water Operators | 7000 | A2 | Missions
            2023 | TRAVEL | OP06 | African Fund for Water Operators | 9000 | | Flights
            2023 | PER_DIEM_ACCOMMODATION | OP06 | African Fund for Water Operators | 10000 | A3 | Mission and visit
            2023 | TRAINING_WORKSHOPS | OP01 | African Fund for Water Operators | 5000 | A3 | Room, material
            2024 | TRAVEL | OP06 | African Fund for Water Operators | 8000 | | Flights
            2024 | PER_DIEM_ACCOMMODATION | OP06 | African Fund for Water Operators | 9000 | A7 | Missions
            2024 | EQUIPMENT_SMALL | OP01 | Mbaleni Metro Water | 5000 | A4 | Tablets for routes
            2024 | AUDIT | OP06 | African Fund for Water Operators | 6000 | | External audit
            # risks
            description | probability | impact | mitigation | owner
            Readers leave for the mines. | 4 | 3 | Those who stay two years become team leaders. | Kelvin Mwansa
            Drought cuts supply and hides losses. | 3 | 3 | Figures are given with hours of supply. | Nomvula Khumalo
            """);

    private KarambaMbaleniPapers() {}
}
