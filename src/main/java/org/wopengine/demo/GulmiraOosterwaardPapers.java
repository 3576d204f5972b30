package org.wopengine.demo;

/** What the partners of WOP-2022-0007 wrote. */
final class GulmiraOosterwaardPapers {
    static final Paper INTEREST = Common.DECLARES.with(
            """
            entryPath: JOINT
            applicantRole: LEAD_MENTEE
            partnerOperator: OP05
            callWindow: EMERGING
            title: Gulmira measures: water, complaints and who works for us
            durationMonths: 36
            desiredStart: 2023-01-01
            currency: USD
            previousWops: none
            currentWops: none
            coordinatorName: Imran Shah
            coordinatorPosition: Director operations
            coordinatorEmail: imran.shah@gulmira.example
            problemStatement: We do not measure. What we pump is estimated from hours and electricity, what we sell from the \
            size of houses; the figure of 35 percent for losses in our reports is the difference of two guesses. Complaints \
            are written into a book that nobody reads. Of 1,980 people who work for us 119 are women, two of them in charge \
            of anything.
            strategyLink: Provincial loss reduction programme 2022-2027.
            platformsAndDonors: The platform for Asia knows of it; a development bank pays for bulk meters in the same zones.
            rationale: The province makes grants depend on measured losses from 2025 on, and asks each agency for a gender plan.
            expectedResults: Measured production and district flows, a complaint centre that answers, and a plan by which women \
            come into technical posts.
            waterCoverage: 64
            continuity: 8.5
            collectionRatio: 55
            costCoverage: 0.58
            staffPerThousand: 16.8
            performanceYear: 2021
            performanceSource: Annual statement to the province
            performanceGaps: Losses have never been measured; the 35 percent in our reports are a guess.
            targetGroups: 900,000 people, of whom 350,000 live in settlements with water for less than four hours a day.
            modalities: [ON_THE_JOB_TRAINING, STUDY_TOUR, REMOTE_COACHING]
            ownStaffDays: 290
            ownCash: 0
            fundingStatus: IDENTIFIED
            commitmentSignatory: Tariq Nawaz, managing director
            commitmentSignedOn: 2022-04-28
            motivations: [SOLIDARITY, SUSTAINABILITY_OBJECTIVES, ATTRACT_OR_RETAIN_STAFF]
            wantsToLearn: To decide with bad data. Our models have become so good that nobody asks the valve any more.
            staffDaysPerYear: 60
            earliestStart: 2023-01-01
            missionsPerYear: 3
            expertLanguages: [en, nl]
            preferredRegions: [ASIA]
            costRecovery: TRAVEL_ONLY
            fundingBrought: 18000
            mentoringYears: 14
            commercialInterests: false
            boardApprovalSignatory: Pieter Hoekstra, director
            boardApprovedOn: 2022-04-20
            # workingAreas
            area | priority | description
            LOSSES | 1 | Measure production and districts, then act.
            CUSTOMERS | 2 | A complaint centre that answers.
            IT | 3 | Meter data and complaints in one simple system.
            GENDER | 4 | Women in technical posts.
            # objectives
            text
            Know the losses from measurement, and bring them down by six points.
            Close nine of ten complaints within a week.
            Bring the share of women from 6 to 9 percent.
            # offeredAreas
            area | level | experts
            LOSSES | 4 | 5
            CUSTOMERS | 4 | 3
            IT | 4 | 4
            GENDER | 3 | 1
            # fundingSources
            organisation | amount | percent
            European Solidarity Programme for Water Operators | 380000 | 95
            """);

    static final Paper AGREEMENT = Common.CLAUSES.with(
            """
            background: Two online workshops in spring 2022 and a visit of the managing director to Oosterwaard in June.
            startsOn: 2023-07-01
            endsOn: 2026-06-30
            reportingRhythm: ANNUAL
            steeringRhythm: SEMIANNUAL
            steeringQuorum: 2
            governingLanguages: [en, ur]
            staffSafety: Travel follows the advice of the mentor's ministry of foreign affairs, which may stop a mission on the \
            same day. Drivers and lodgings are those of the agency. The receiving side tells about risks on arrival.
            # objectives
            objective | expectedOutputs
            Know the losses from measurement, and bring them down by six points. | 14 bulk meters, six district balances.
            Close nine of ten complaints within a week. | A complaint centre with twelve agents and one system.
            Bring the share of women from 6 to 9 percent. | A gender plan; 20 women in technical posts.
            # parties
            operator | declaresNotForProfit=true | responsibilities | interest | staffDays | directDayCost | coordinator | legalRepresentative | \
            address | registrationNumber
            OP10 | Installs the bulk meters the province pays for; frees people. | The grants of the province. | 290 | 35 | \
            Imran Shah | Tariq Nawaz | Canal Road 8, Gulmira | GWSA-1998
            OP05 | Sends experts, coaches online, receives study tours. | Engineers who can decide with bad data. | 170 | 430 | \
            Bram Dijkstra | Pieter Hoekstra | Dijkgraaflaan 15, Oosterwaard | 05018877
            # cash
            organisation | amount
            European Solidarity Programme for Water Operators | 380000
            Waterbedrijf Oosterwaard | 18000
            # steeringMembers
            name | organisation
            Tariq Nawaz, managing director | Gulmira Water & Sanitation Agency
            Pieter Hoekstra, director | Waterbedrijf Oosterwaard
            Dr. Ayesha Malik | Province, department of public health
            """);

    static final Paper DIAGNOSIS_SHEET = Paper.of(
            """
            # team
            person | organisation | task
            Bram Dijkstra | OP05 | Head of mission, losses
            Saskia de Wit | OP05 | Customers and data
            Imran Shah | OP10 | Operations
            Nadia Hussain | OP10 | Complaints and gender
            # assessments
            area | menteeLevel | mentorLevel | desiredLevel | importance | explanation | comment
            LOSSES | KNOWLEDGE_ACQUIRED | ABSENT | APPLIED_WITH_HELP | 3 | | No production meter works
            CUSTOMERS | APPLIED_WITH_HELP | KNOWLEDGE_ACQUIRED | ADOPTED | 3 | | Complaints book 2022
            IT | APPLIED_WITH_HELP | ABSENT | APPLIED_WITH_HELP | 2 | The agency owns the software; nobody has a login to it. | \
            Licences of 2017
            GENDER | ABSENT | ABSENT | APPLIED_WITH_HELP | 2 | | Staff list: 119 of 1,980
            # priorities
            area | term | goal
            LOSSES | SHORT_TERM | Bulk meters at all fourteen sources.
            CUSTOMERS | SHORT_TERM | One telephone number that is answered.
            GENDER | MEDIUM_TERM | Twenty women in technical posts.
            # baselines
            indicator | scope=UTILITY | value | periodStart=2022-07-01 | periodEnd=2023-06-30 | source | reliability | \
            planToMeasure
            K03 | 35 | Hours of pumping and size of houses | D |
            K30 | 42 | Survey of 600 households | B |
            K27 | 6 | Staff list | A |
            """);

    static final Paper DIAGNOSIS = Paper.of(
            """
            missionFrom: 2023-07-17
            missionTo: 2023-07-28
            interviewsManagement: 5
            interviewsTechnical: 18
            interviewsCommercial: 8
            interviewsUnion: 2
            interviewsCustomers: 60
            interviewsCivilSociety: 3
            interviewsMunicipality: 2
            strengths: Crews that keep old pumps alive; a managing director who wants figures.
            weaknesses: Nothing is measured; complaints are not read; no woman in a technical post.
            opportunities: Bulk meters paid by the province; grants for measured results.
            threats: Security in the province; a managing director changes every two years.
            rootCauses: Money came by population, so nobody needed to know what is sold. Measuring was never worth anybody's time.
            constraintsPolitical: Tariffs are set by the assembly.
            quickWins: Repair the clamp-on meter and measure each source for a week.
            agreedByMentee: Tariq Nawaz
            agreedByMenteeOn: 2023-08-18
            """);

    static final Paper PLAN = Paper.of(
            """
            overallObjective: Gulmira knows what it pumps, sells and is asked for, and acts on it.
            sustainabilityPlan: Reading of bulk meters is part of the shift log; the complaint centre is in the budget from 2024.
            inclusionActions: Half of the agents of the complaint centre are women; a bus brings them home after the late shift.
            communicationPlan: Monthly figures on the notice boards of the offices, a radio hour every quarter.
            visibility: The programme is named on boards and reports.
            lessons: Case study of a district metering programme in the same province: begin with sources, not with houses.
            # performanceOutcomes
            code | area | text | owner
            PO1 | LOSSES | Less of the water pumped is lost. | Imran Shah
            PO2 | CUSTOMERS | Customers are content with the service. | Nadia Hussain
            PO3 | GENDER | More women work for the agency. | Nadia Hussain
            # targets
            outcome | indicator | scope=UTILITY | target | targetOn=2026-05-31 | meansOfVerification
            PO1 | K03 | 29 | Bulk meters and billing
            PO2 | K30 | 60 | Survey of 600 households
            PO3 | K27 | 9 | Staff list
            # capacityOutcomes
            code | area | unit | text | baseline | target | meansOfVerification | owner
            CO1 | LOSSES | Operations | Balances every district every month. | ABSENT | APPLIED_WITH_HELP | Balances | Imran Shah
            CO2 | CUSTOMERS | Complaint centre | Answers and closes complaints. | KNOWLEDGE_ACQUIRED | ADOPTED | Call log | N. Hussain
            CO3 | IT | Data cell | Keeps meters and complaints in one system. | ABSENT | APPLIED_WITH_HELP | Monthly report | I. Shah
            CO4 | GENDER | Staff department | Carries out the gender plan. | ABSENT | APPLIED_WITH_HELP | Staff list | N. Hussain
            # outputs
            code | capacityOutcome | area | description | quantity | unit | dueOn | meansOfVerification | owner
            OP1 | CO1 | LOSSES | Sources with a working bulk meter | 14 | sources | 2024-03-31 | Shift logs | Imran Shah
            OP2 | CO1 | LOSSES | Districts with a monthly balance | 6 | districts | 2025-12-31 | Balances | Imran Shah
            OP3 | CO2 | CUSTOMERS | Agents of the complaint centre trained | 12 | agents | 2024-05-31 | Training record | N. Hussain
            OP4 | CO3 | IT | Monthly reports from the common system | 12 | reports | 2025-10-31 | Reports | Imran Shah
            OP5 | CO4 | GENDER | Women in technical posts | 20 | women | 2026-05-31 | Staff list | Nadia Hussain
            # activities
            code | output | area | type | lead | place | startsOn | endsOn | women | men | mentorDays | menteeDays | after | title
            A1 | OP1 | MANAGEMENT | KICK_OFF | OP10 | MENTEE_SITE | 2023-07-17 | 2023-07-18 | 6 | 34 | 6 | 12 | | Kick-off
            A2 | OP1 | LOSSES | ON_THE_JOB_TRAINING | OP05 | MENTEE_SITE | 2023-11-06 | 2023-11-17 | 2 | 14 | 20 | 30 | A1 | \
            Bulk meters: place, install, read
            A3 | OP3 | CUSTOMERS | CLASSROOM_TRAINING | OP05 | MENTEE_SITE | 2024-02-05 | 2024-02-16 | 7 | 5 | 18 | 24 | A1 | \
            Complaint centre: first course
            A4 | OP4 | IT | REMOTE_COACHING | OP05 | ONLINE | 2024-03-04 | 2025-06-27 | 2 | 4 | 24 | 36 | A2 | Data clinic, weekly
            A5 | OP5 | GENDER | STUDY_TOUR | OP05 | MENTOR_SITE | 2024-05-20 | 2024-05-31 | 8 | 2 | 16 | 20 | A1 | \
            Ten people visit Oosterwaard
            A6 | OP2 | LOSSES | ON_THE_JOB_TRAINING | OP05 | MENTEE_SITE | 2024-10-07 | 2025-03-28 | 3 | 9 | 36 | 60 | A2 | \
            Districts closed, measured, balanced
            A7 | OP5 | GENDER | JOINT_PLANNING_OR_WORK | OP10 | MENTEE_SITE | 2024-09-02 | 2025-11-28 | 12 | 6 | 14 | 40 | A5 | \
            Apprentices: twelve young women in two workshops
            A8 | OP3 | CUSTOMERS | PEER_REVIEW | OP05 | MENTEE_SITE | 2025-09-08 | 2025-09-19 | 8 | 6 | 20 | 22 | A3 | \
            Review of the complaint centre
            # missions
            code | direction | purpose | startsOn | endsOn | persons | reportDueOn
            M1 | MENTOR_TO_MENTEE | Kick-off and diagnosis | 2023-07-17 | 2023-07-28 | 3 | 2023-08-25
            M2 | MENTOR_TO_MENTEE | Bulk meters | 2023-11-06 | 2023-11-17 | 2 | 2023-12-08
            M3 | MENTOR_TO_MENTEE | Complaint centre | 2024-02-05 | 2024-02-16 | 2 | 2024-03-08
            M4 | MENTEE_TO_MENTOR | Study tour | 2024-05-20 | 2024-05-31 | 10 | 2024-06-21
            M5 | MENTOR_TO_MENTEE | Districts | 2024-10-07 | 2024-10-18 | 3 | 2024-11-08
            # inKind
            party | category=STAFF_TIME | description | quantity | unit=PERSON_DAY | unitCost
            OP05 | Experts and coaches | 170 | 430
            OP10 | Operations, complaint centre, data cell | 290 | 35
            # budget
            year | category | party | funder | amount | activity | description
            2023 | TRAVEL | OP05 | European Solidarity Programme for Water Operators | 24000 | | Flights and visas
            2023 | PER_DIEM_ACCOMMODATION | OP05 | European Solidarity Programme for Water Operators | 18000 | | Missions
            2023 | TRAINING_WORKSHOPS | OP10 | European Solidarity Programme for Water Operators | 6000 | A2 | Course on meters
            2024 | STAFF_TIME | OP05 | European Solidarity Programme for Water Operators | 38000 | | Local coordinator
            2024 | TRAVEL | OP05 | European Solidarity Programme for Water Operators | 40000 | | Flights, study tour
            2024 | PER_DIEM_ACCOMMODATION | OP05 | European Solidarity Programme for Water Operators | 36000 | A5 | Study tour
            2024 | TRAINING_WORKSHOPS | OP10 | European Solidarity Programme for Water Operators | 18000 | A3 | Courses
            2024 | EQUIPMENT_SMALL | OP10 | European Solidarity Programme for Water Operators | 44000 | A6 | Loggers, valves
            2024 | TRANSLATION_INTERPRETATION | OP10 | European Solidarity Programme for Water Operators | 10000 | A3 | Urdu
            2025 | STAFF_TIME | OP05 | European Solidarity Programme for Water Operators | 38000 | | Local coordinator
            2025 | TRAVEL | OP05 | European Solidarity Programme for Water Operators | 30000 | | Flights and visas
            2025 | PER_DIEM_ACCOMMODATION | OP05 | European Solidarity Programme for Water Operators | 26000 | | Missions
            2025 | TRAINING_WORKSHOPS | OP10 | Waterbedrijf Oosterwaard | 14000 | A7 | Workshops for apprentices
            2025 | MONITORING_EVALUATION | OP05 | European Solidarity Programme for Water Operators | 8000 | | Review
            2026 | TRAVEL | OP05 | European Solidarity Programme for Water Operators | 14000 | | Flights and visas
            2026 | PER_DIEM_ACCOMMODATION | OP05 | European Solidarity Programme for Water Operators | 12000 | | Missions
            2026 | COMMUNICATION_VISIBILITY | OP10 | European Solidarity Programme for Water Operators | 8000 | | Booklet, radio
            2026 | AUDIT | OP05 | European Solidarity Programme for Water Operators | 9000 | | External audit
            2026 | OTHER_DIRECT | OP10 | Waterbedrijf Oosterwaard | 4000 | | Bus for the late shift
            2026 | OTHER_DIRECT | OP10 | European Solidarity Programme for Water Operators | 1000 | | Bank charges
            # risks
            description | probability | impact | mitigation | owner
            Travel becomes impossible. | 3 | 5 | Coaching online from the start; a local coordinator. | Bram Dijkstra
            Measured losses are higher than the guess. | 4 | 2 | The province is told beforehand. | Imran Shah
            The managing director is moved. | 4 | 4 | Two deputies in the steering committee. | Dr. Ayesha Malik
            """);

    /** After a year of measuring: the guess was six points too low. */
    static final Paper CORRECTED = Paper.of(
            """
            # baselineCorrections
            indicator | scope=UTILITY | value | periodStart | periodEnd | source | reliability | reason
            K03 | 41 | 2023-10-01 | 2024-09-30 | Bulk meters of 14 sources and billing register | B | Bulk meters were \
            installed by March 2024. The 35 percent had been the difference of two guesses; nothing has become worse.
            # targets
            outcome | indicator | scope=UTILITY | target | targetOn=2026-05-31 | meansOfVerification
            PO1 | K03 | 36 | Bulk meters and billing
            PO2 | K30 | 60 | Survey of 600 households
            PO3 | K27 | 9 | Staff list
            """);

    private GulmiraOosterwaardPapers() {}
}
