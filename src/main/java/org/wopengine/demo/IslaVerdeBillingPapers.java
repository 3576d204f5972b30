package org.wopengine.demo;

/** What the partners of WOP-2020-0008 wrote. */
final class IslaVerdeBillingPapers {
    static final Paper INTEREST = Common.DECLARES.with(
            """
            entryPath: JOINT
            applicantRole: LEAD_MENTEE
            partnerOperator: OP04
            callWindow: OPEN
            title: A bill every month for Port Vert
            durationMonths: 24
            desiredStart: 2021-02-01
            currency: USD
            previousWops: none
            currentWops: none
            coordinatorName: Lucille Antoine
            coordinatorPosition: Head of customer accounts
            coordinatorEmail: l.antoine@islaverde.example
            problemStatement: Our customers get a bill every three months, printed abroad and often two months late. One in \
            four is wrong, every fifth is never paid, and nobody can say which customers have moved away since the last \
            hurricane. The software was bought in 2009; the two people who understood it have retired.
            strategyLink: Tariff review 2020 of the ministry.
            platformsAndDonors: The Caribbean platform knows of it; no other donor works on billing.
            rationale: The ministry has made monthly bills a condition of the next tariff review.
            expectedResults: Monthly bills printed at home, arrears known by customer, four people who run it.
            nonRevenueWater: 54
            waterCoverage: 93
            continuity: 13
            collectionRatio: 76
            costCoverage: 0.79
            staffPerThousand: 6.4
            performanceYear: 2019
            performanceSource: Annual report 2019
            targetGroups: 31,000 households and shops, among them 8,000 in hill settlements that have never had a meter.
            modalities: [ON_THE_JOB_TRAINING, REMOTE_COACHING]
            ownStaffDays: 110
            ownCash: 5000
            fundingStatus: IDENTIFIED
            commitmentSignatory: Gerald Charlemagne, general manager
            commitmentSignedOn: 2020-08-31
            motivations: [SOLIDARITY, SUSTAINABILITY_OBJECTIVES]
            wantsToLearn: How a small utility keeps a service alive through a hurricane with what it has.
            staffDaysPerYear: 40
            earliestStart: 2021-01-01
            missionsPerYear: 2
            expertLanguages: [en, de]
            costRecovery: TRAVEL_ONLY
            mentoringYears: 6
            commercialInterests: false
            boardApprovalSignatory: Dr. Henrike Lassen, chief executive
            boardApprovedOn: 2020-08-25
            # workingAreas
            area | priority | description
            BILLING | 1 | Monthly bills, printed and followed up at home.
            # objectives
            text
            Send a correct bill to every customer every month.
            Bring the collection ratio from 76 to 86 percent.
            # offeredAreas
            area | level | experts
            BILLING | 3 | 3
            # fundingSources
            organisation | amount | percent
            Programme for Small Island Utilities | 110000 | 92
            """);

    static final Paper AGREEMENT = Common.CLAUSES.with(
            """
            background: Introduced by the programme at its meeting of June 2020; one exploratory mission online.
            overheadPercent: 9
            startsOn: 2021-02-01
            endsOn: 2023-01-31
            reportingRhythm: SEMIANNUAL
            steeringRhythm: QUARTERLY
            steeringQuorum: 2
            governingLanguages: [en]
            # objectives
            objective | expectedOutputs
            Send a correct bill to every customer every month. | New routes, a cleaned register, printing in Port Vert.
            # parties
            operator | declaresNotForProfit=true | responsibilities | interest | staffDays | directDayCost | coordinator | legalRepresentative | \
            address | registrationNumber
            OP12 | Frees four people of customer accounts for two days a week. | The tariff review. | 110 | 118 | \
            Lucille Antoine | Gerald Charlemagne | Harbour Street 2, Port Vert | LC-IVWA-07
            OP04 | Sends two experts twice a year, coaches online every week. | To see how a service survives a hurricane. | \
            80 | 395 | Wiebke Thomsen | Dr. Henrike Lassen | Am Sperrwerk 4, Nordhafen | HRA 20417
            # cash
            organisation | amount
            Programme for Small Island Utilities | 110000
            Isla Verde Water Authority | 5000
            # steeringMembers
            name | organisation
            Gerald Charlemagne, general manager | Isla Verde Water Authority
            Dr. Henrike Lassen, chief executive | Nordhafen Wasser AöR
            """);

    static final Paper DIAGNOSIS_SHEET = Paper.of(
            """
            # team
            person | organisation | task
            Wiebke Thomsen | OP04 | Head of mission (online)
            Lucille Antoine | OP12 | Customer accounts
            # assessments
            area | menteeLevel | mentorLevel | desiredLevel | importance | comment
            BILLING | KNOWLEDGE_ACQUIRED | KNOWLEDGE_ACQUIRED | ADOPTED | 3 | Sample of 200 bills, 51 wrong
            # priorities
            area | term | goal
            BILLING | SHORT_TERM | Bill the 300 largest customers every month.
            # baselines
            indicator | scope=UTILITY | value | periodStart=2020-01-01 | periodEnd=2020-12-31 | source | reliability | \
            planToMeasure
            K21 | 74 | Cash book and billing register | B |
            K18 | 21.5 | Complaints book | D |
            """);

    static final Paper DIAGNOSIS = Paper.of(
            """
            missionFrom: 2021-02-22
            missionTo: 2021-03-05
            interviewsManagement: 3
            interviewsTechnical: 2
            interviewsCommercial: 9
            interviewsUnion: 1
            interviewsCustomers: 24
            interviewsCivilSociety: 1
            interviewsMunicipality: 0
            strengths: Staff knows nearly every customer by name.
            weaknesses: Bills late and wrong; arrears known in total only.
            opportunities: The ministry wants monthly bills.
            threats: Election in 2021; the board changes with the government.
            rootCauses: Register, reading and cash are kept by three people in three lists.
            agreedByMentee: Gerald Charlemagne
            agreedByMenteeOn: 2021-03-12
            """);

    static final Paper PLAN = Paper.of(
            """
            overallObjective: Every customer of Isla Verde gets a correct bill every month.
            sustainabilityPlan: The billing unit of four is in the establishment list from 2022 on.
            inclusionActions: Three of the four places are for women; routes begin in the hill settlements.
            communicationPlan: A radio talk every quarter and a leaflet with the first monthly bill.
            lessons: Case study of the programme on three small islands: begin with the register, not with software.
            # performanceOutcomes
            code | area | text | owner
            PO1 | BILLING | More of what is billed is paid. | Lucille Antoine
            # targets
            outcome | indicator | scope=UTILITY | target | targetOn=2022-12-31 | meansOfVerification
            PO1 | K21 | 86 | Cash book and billing register
            # capacityOutcomes
            code | area | unit | text | baseline | target | meansOfVerification | owner
            CO1 | BILLING | Customer accounts | Bills every month without help. | KNOWLEDGE_ACQUIRED | ADOPTED | \
            Six monthly runs in a row | Lucille Antoine
            # outputs
            code | capacityOutcome | area | description | quantity | unit | dueOn | meansOfVerification | owner
            OP1 | CO1 | BILLING | Routes read monthly | 38 | routes | 2022-01-21 | Route book | Lucille Antoine
            OP2 | CO1 | BILLING | Customer register cleaned | 31000 | entries | 2022-10-31 | Audit of 300 entries | Lucille Antoine
            OP3 | CO1 | BILLING | Monthly billing runs by own staff | 6 | runs | 2022-12-31 | Run logs | Lucille Antoine
            # activities
            code | output | area | type | lead | place | startsOn | endsOn | women | men | mentorDays | menteeDays | after | title
            A1 | OP1 | MANAGEMENT | KICK_OFF | OP12 | ONLINE | 2021-02-22 | 2021-02-22 | 5 | 6 | 2 | 4 | | Kick-off
            A2 | OP1 | BILLING | ON_THE_JOB_TRAINING | OP04 | MENTEE_SITE | 2021-06-07 | 2021-06-18 | 4 | 5 | 20 | 24 | A1 | \
            Routes and reading
            A3 | OP2 | BILLING | REMOTE_COACHING | OP04 | ONLINE | 2021-07-05 | 2022-06-24 | 3 | 2 | 28 | 40 | A2 | Register clinic
            A4 | OP3 | BILLING | JOINT_PLANNING_OR_WORK | OP04 | MENTEE_SITE | 2022-03-07 | 2022-03-18 | 4 | 4 | 20 | 26 | A3 | \
            First monthly run
            # missions
            code | direction | purpose | startsOn | endsOn | persons | reportDueOn
            M1 | MENTOR_TO_MENTEE | Routes and reading | 2021-06-07 | 2021-06-18 | 2 | 2021-07-09
            M2 | MENTOR_TO_MENTEE | First monthly run | 2022-03-07 | 2022-03-18 | 2 | 2022-04-08
            # inKind
            party | category=STAFF_TIME | description | quantity | unit=PERSON_DAY | unitCost
            OP04 | Experts for billing | 80 | 395
            OP12 | Customer accounts | 110 | 118
            # budget
            year | category | party | funder | amount | activity | description
            2021 | TRAVEL | OP04 | Programme for Small Island Utilities | 18000 | | Flights
            2021 | PER_DIEM_ACCOMMODATION | OP04 | Programme for Small Island Utilities | 12000 | A2 | Mission
            2021 | EQUIPMENT_SMALL | OP12 | Programme for Small Island Utilities | 22000 | A2 | Hand-held readers
            2022 | TRAVEL | OP04 | Programme for Small Island Utilities | 22000 | | Flights
            2022 | PER_DIEM_ACCOMMODATION | OP04 | Programme for Small Island Utilities | 20000 | A4 | Missions
            2022 | TRAINING_WORKSHOPS | OP12 | Isla Verde Water Authority | 5000 | A4 | Training room and material
            2022 | AUDIT | OP12 | Programme for Small Island Utilities | 6000 | | External audit
            2022 | MONITORING_EVALUATION | OP04 | Programme for Small Island Utilities | 10000 | | Customer survey
            # risks
            description | probability | impact | mitigation | owner
            The board changes after the election. | 4 | 4 | Deputy manager in the steering committee from the start. | G. Charlemagne
            A hurricane stops work. | 3 | 4 | No missions from August to October. | Lucille Antoine
            """);

    private IslaVerdeBillingPapers() {}
}
