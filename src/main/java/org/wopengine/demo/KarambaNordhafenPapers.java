package org.wopengine.demo;

/** What the partners of WOP-2023-0001 wrote before the work began. */
final class KarambaNordhafenPapers {
    static final String PROGRAMME = "European Solidarity Programme for Water Operators";

    static final Paper INTEREST = Common.DECLARES.with(
            """
            entryPath: JOINT
            applicantRole: LEAD_MENTEE
            partnerOperator: OP04
            callWindow: EXPANDING
            title: Karamba pays its way: fewer losses, better bills, stronger people
            durationMonths: 36
            desiredStart: 2023-11-01
            currency: USD
            previousWops: WOP-2022-0002 with Mbaleni Metro Water on losses and billing, running until October 2024. It trains \
            meter readers; this one is about the departments behind them.
            currentWops: WOP-2022-0002, see above. Both steering committees share a member.
            coordinatorName: Mutinta Hamoonga
            coordinatorPosition: Commercial director
            coordinatorEmail: m.hamoonga@karamba.example
            problemStatement: Half of the water we treat earns nothing and every sixth bill stays unpaid. Our meter readers \
            have been retrained, but what they bring home is typed twice, billed two months later and never compared with \
            what the meters of the districts say. Departments do not share figures, vacancies stay open for a year, and the \
            people we train leave for the mines.
            strategyLink: Business plan 2022 to 2027.
            platformsAndDonors: The platform for Africa knows of it; the bank's pipe project ends before.
            differentThisTime: The first one found the losses; this one builds the unit that keeps them down.
            rationale: The regulator's guidelines ask for losses below 40 percent by 2028; the business plan 2022 to 2027 puts \
            the commercial department first.
            expectedResults: A loss unit that works by itself, bills within ten days of reading, and a staff plan that keeps \
            trained people.
            nonRevenueWater: 51.1
            waterCoverage: 68
            continuity: 14.5
            collectionRatio: 84
            costCoverage: 0.91
            staffPerThousand: 10.6
            performanceYear: 2022
            performanceSource: Annual report 2022, reviewed by the regulator
            targetGroups: 310,000 people in Karamba, among them 90,000 in peri-urban zones with water every second day.
            modalities: [ON_THE_JOB_TRAINING, STUDY_TOUR, JOINT_PLANNING_OR_WORK, REMOTE_COACHING]
            ownStaffDays: 280
            ownCash: 12000
            fundingStatus: IDENTIFIED
            commitmentSignatory: Joseph Banda, managing director
            commitmentSignedOn: 2023-01-30
            motivations: [SOLIDARITY, OPPORTUNITIES_FOR_EMPLOYEES, ATTRACT_OR_RETAIN_STAFF]
            wantsToLearn: To run a network with twelve hours of water a day. Our dry summers make us ask questions our \
            engineers have never had to answer.
            staffDaysPerYear: 60
            earliestStart: 2023-10-01
            missionsPerYear: 3
            expertLanguages: [en, de]
            preferredRegions: [AFRICA]
            costRecovery: TRAVEL_ONLY
            fundingBrought: 20000
            mentoringYears: 9
            commercialInterests: false
            boardApprovalSignatory: Dr. Henrike Lassen, chief executive
            boardApprovedOn: 2023-01-24
            # workingAreas
            area | priority | description
            LOSSES | 1 | Measure, find and stop unbilled consumption.
            BILLING | 2 | From reading to payment in thirty days.
            STAFF | 3 | A staff plan that keeps trained people.
            MANAGEMENT | 4 | A partnership steered by both sides.
            # objectives
            text
            Bring non-revenue water from 51 to 43 percent.
            Bring the collection ratio from 84 to 92 percent.
            Keep at least nine of ten trained people for three years.
            # offeredAreas
            area | level | experts
            LOSSES | 4 | 4
            BILLING | 3 | 3
            STAFF | 3 | 2
            # fundingSources
            organisation | amount | percent
            European Solidarity Programme for Water Operators | 380000 | 92
            """);

    static final Paper AGREEMENT = Common.CLAUSES.with(
            """
            background: Nordhafen and Karamba met at the regional congress of 2022 and exchanged two visits. Oosterwaard joined \
            for its experience with staff plans.
            startsOn: 2023-12-01
            endsOn: 2026-11-30
            reportingRhythm: ANNUAL
            steeringRhythm: SEMIANNUAL
            steeringQuorum: 3
            governingLanguages: [en]
            originals: 3
            annexes: Terms of reference of the resident coordinator; travel rules of Nordhafen.
            # objectives
            objective | expectedOutputs
            Bring non-revenue water from 51 to 43 percent. | District balances, a loss unit of seven people, 3,000 meters tested.
            Bring the collection ratio from 84 to 92 percent. | Hand-held reading, bills within ten days, a clean register.
            Keep trained people. | A staff plan approved by the board, six trainers of its own.
            # parties
            operator | declaresNotForProfit=true | responsibilities | interest | staffDays | directDayCost | coordinator | legalRepresentative | \
            address | registrationNumber
            OP01 | Appoints the loss unit, opens books and network, pays the meters it replaces. | Money for repairs from its \
            own customers. | 280 | 62 | Mutinta Hamoonga | Joseph Banda | Independence Avenue 11, Karamba | ZM-0041877
            OP04 | Leads the mentors, sends experts for losses and billing, keeps the accounts. | Staff that learns to work \
            with little; a view of its own summers to come. | 170 | 410 | Jens Petersen | Dr. Henrike Lassen | Am Sperrwerk 4, \
            Nordhafen | HRA 20417
            OP05 | Sends experts for staff and organisation. | Young engineers who stay. | 70 | 430 | Marieke Visser | \
            Pieter Hoekstra | Dijkgraaflaan 15, Oosterwaard | 05018877
            # cash
            organisation | amount
            European Solidarity Programme for Water Operators | 380000
            Nordhafen Wasser AöR | 20000
            Karamba Water & Sewerage Co. | 12000
            # steeringMembers
            name | organisation
            Joseph Banda, managing director | Karamba Water & Sewerage Co.
            Dr. Henrike Lassen, chief executive | Nordhafen Wasser AöR
            Marieke Visser, head of staff | Waterbedrijf Oosterwaard
            Chanda Phiri, councillor for infrastructure | City of Karamba
            """);

    static final Paper ADDENDUM = AGREEMENT.with(
            """
            addendum: In its last year the steering committee meets every three months instead of every six, as the mid-term review \
            advises. Money, staff days and the end stay as they are.
            steeringRhythm: QUARTERLY
            """);

    static final Paper DIAGNOSIS_SHEET = Paper.of(
            """
            # team
            person | organisation | task
            Jens Petersen | OP04 | Head of mission, losses
            Wiebke Thomsen | OP04 | Billing and data
            Marieke Visser | OP05 | Staff and organisation
            Mutinta Hamoonga | OP01 | Commercial department
            Kelvin Mwansa | OP01 | Network and districts
            # assessments
            area | menteeLevel | mentorLevel | desiredLevel | importance | explanation | comment | evidence=FILE EVIDENCE
            LOSSES | APPLIED_WITH_HELP | KNOWLEDGE_ACQUIRED | ADOPTED | 3 | | Loss desk of two people, no district balances
            BILLING | ADOPTED | KNOWLEDGE_ACQUIRED | ADOPTED | 3 | The mentee counts the software it owns, the mentors count \
            what is used of it. | Bills of September sent in November
            STAFF | ABSENT | ABSENT | APPLIED_WITH_HELP | 2 | | No staff plan, 61 vacancies
            MANAGEMENT | APPLIED_WITH_HELP | APPLIED_WITH_HELP | ADOPTED | 1 | | Minutes of the partnership with Mbaleni
            # priorities
            area | term | goal
            LOSSES | SHORT_TERM | District balances for the eight largest districts.
            BILLING | SHORT_TERM | Bill the 120 largest users every month.
            STAFF | MEDIUM_TERM | A staff plan approved by the board.
            # baselines
            indicator | scope=UTILITY | value | periodStart | periodEnd | source | reliability | planToMeasure
            K03 | 49.4 | 2022-10-01 | 2023-09-30 | Production log and billing register | C |
            K06 | 71 | 2022-10-01 | 2023-09-30 | Meter test of 400 connections | B |
            K21 | 84 | 2022-10-01 | 2023-09-30 | Audited accounts and cash book | A |
            K26 | 1.1 | 2022-10-01 | 2023-09-30 | Training records | C |
            K18 | | | | | | Complaints are counted from March 2024 on, first year by February 2025.
            """);

    static final Paper DIAGNOSIS = Paper.of(
            """
            missionFrom: 2023-12-04
            missionTo: 2023-12-15
            interviewsManagement: 6
            interviewsTechnical: 14
            interviewsCommercial: 17
            interviewsUnion: 3
            interviewsCustomers: 42
            interviewsCivilSociety: 2
            interviewsMunicipality: 2
            strengths: Retrained meter readers, a loss desk that is listened to, accounts audited without remarks.
            weaknesses: Data is typed twice; districts have no balance; vacancies stay open for a year.
            opportunities: New licence with targets; bulk meters from the national programme; a mayor who pays the city's bills.
            threats: The mines pay double; power cuts of eight hours a day in the dry season.
            rootCauses: Reading, billing and network belong to three departments that report to three directors and share no \
            figure. Nobody owns the losses.
            constraintsFinancial: Tariff frozen until 2024; meters can only be replaced as customers pay.
            constraintsStaff: Salaries are set by the ministry; trained people leave for the mines.
            quickWins: Bill the 120 largest users monthly. Close 38 illegal connections on the main to the brewery.
            agreedByMentee: Joseph Banda
            agreedByMenteeOn: 2024-01-12
            """);

    private KarambaNordhafenPapers() {}
}
