package org.wopengine.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.AddendumReason;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartyRole;

/**
 * WOP-2023-0001: two mentors in Europe and Karamba. Two annual reports are accepted, an addendum lets the committee meet more
 * often, the last report is being written.
 */
@Component
@Profile({"demo", "test"})
class KarambaNordhafen implements Story {
    @Override
    public String reference() {
        return "WOP-2023-0001";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.ACTIVE;
    }

    @Override
    public void tell(Scene scene) {
        prepares(scene);
        plans(scene);
        var actuals = new Actuals(KarambaNordhafenPlan.PLAN, "Chanda Phiri, city council");
        reports(scene, actuals);
        review(scene);
        meetsMoreOften(scene);
    }

    private static void prepares(Scene scene) {
        scene.on("2023-02-14").expresses("op01", KarambaNordhafenPapers.INTEREST);
        scene.on("2023-03-07").completes("secretariat", "ScreenInterest", Common.SCREENED);
        scene.joins("OP05", PartyRole.MENTOR)
                .organisationJoins(KarambaNordhafenPapers.PROGRAMME, PartyRole.FUNDER)
                .organisationJoins("Water Operators' Platform Africa", PartyRole.FACILITATOR);
        scene.on("2023-05-16")
                .completes("op04", "DraftAgreement", KarambaNordhafenPapers.AGREEMENT)
                .completes("op01", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2023-06-06").completes("secretariat2", "ReviewAgreement", Common.AGREEMENT_APPROVED);
        scene.on("2023-09-12")
                .completes(
                        "op04",
                        "SignAgreement",
                        Common.signature("Dr. Henrike Lassen", "Chief executive", "Nordhafen"));
        scene.on("2023-10-03")
                .completes("op01", "SignAgreement", Common.signature("Joseph Banda", "Managing director", "Karamba"));
        scene.on("2023-10-24").publishes("secretariat");
    }

    private static void plans(Scene scene) {
        scene.on("2024-01-16")
                .types("op01", "diagnosis", KarambaNordhafenPapers.DIAGNOSIS_SHEET)
                .completes("op01", "RecordDiagnosis", KarambaNordhafenPapers.DIAGNOSIS);
        scene.on("2024-02-20")
                .types("op04", "work-plan", KarambaNordhafenPlan.PLAN)
                .completes(
                        "op04",
                        "DraftWorkPlan",
                        """
                versionReason: First plan, written in Karamba in January and online in February.
                steeringMetOn: 2024-02-15
                steeringDecision: ACCEPTED_WITH_REMARKS
                steeringMinutes: FILE SC_MINUTES
                steeringRemarks: The city asks for a market day in spring, so that customers hear of the partnership.
                """);
        scene.on("2024-03-05")
                .completes(
                        "secretariat",
                        "ApproveWorkPlan",
                        """
                decision: REQUEST_CHANGES
                changesDueOn: 2024-03-26
                reasonCode: NO_CAPACITY_OUTCOME
                comment: Under billing the plan buys devices and cleans a register, but what it calls a capacity is a date on a \
                calendar. Please say what the department will be able to do by itself. And who pays for the next three \
                thousand meters: the plan for what stays is silent on this.
                """);
        scene.on("2024-03-15")
                .types("op01", "work-plan", KarambaNordhafenPlan.REVISED)
                .completes(
                        "op01",
                        "ReviseWorkPlan",
                        """
                versionReason: The capacity of the billing department is written anew, a meter fund is added to the risks.
                steeringMetOn: 2024-03-13
                steeringDecision: ACCEPTED
                steeringMinutes: FILE SC_MINUTES
                """);
        scene.on("2024-03-26").completes("secretariat", "ApproveWorkPlan", Common.PLAN_APPROVED);
    }

    private static void reports(Scene scene, Actuals actuals) {
        scene.on("2024-12-16")
                .types("op01", "progress-report", actuals.report("2023-12-01", "2024-11-30", FIRST_YEAR))
                .completes(
                        "op01",
                        "WriteProgressReport",
                        Common.REPORT.with(
                                """
                        mentorAuthor: Jens Petersen
                        menteeAuthor: Mutinta Hamoonga
                        executiveSummary: The loss unit stands and measures four districts. Losses fell by a good point although \
                        power cuts hid part of the picture. Collection fell after the tariff rose in July.
                        mutualBenefit: Nordhafen's engineers have learned to balance a network by hours of supply and now test \
                        the method at home for dry summers.
                        communicationLinks: https://www.karamba.example/partnership
                        lastInstalment: 152000
                        spentOfInstalment: 138400
                        amountRequested: 155000
                        # issues
                        description | severity | response
                        Collection fell after the tariff rise of July. | MEDIUM | Payment plans for arrears since October.
                        Two of nine people trained in April left for the mines. | HIGH | Posts filled by December; careers are \
                        part of the staff plan.
                        """));
        scene.on("2024-12-19")
                .completes("op01", "CoSignReport", Common.coSigns(4, 5, 3, 3, 3, "Four districts we can believe in."));
        scene.on("2025-01-07")
                .completes("op04", "CoSignReport", Common.coSigns(4, 4, 3, 3, 3, "Two engineers who ask to go again."));
        scene.on("2025-01-21")
                .completes(
                        "secretariat",
                        "AcceptReport",
                        """
                decision: APPROVE
                comment: Accepted with a remark: please show in the next report how many trained people are still in their posts.
                """);
        scene.on("2025-12-15")
                .types("op04", "progress-report", actuals.report("2024-12-01", "2025-11-30", SECOND_YEAR))
                .completes(
                        "op04",
                        "WriteProgressReport",
                        Common.REPORT.with(
                                """
                        mentorAuthor: Wiebke Thomsen
                        menteeAuthor: Mutinta Hamoonga
                        executiveSummary: All eight districts are measured, four of them by the loss unit alone. The register is \
                        clean for 36,500 of 41,000 entries. Collection recovered and is above the level before the tariff rise.
                        mutualBenefit: Oosterwaard has taken over Karamba's way of letting crews write their own training plan.
                        supportNeeded: Help of the platform to win a second utility of the province for the peer review.
                        communicationLinks: https://www.karamba.example/market-day
                        lastInstalment: 155000
                        spentOfInstalment: 131900
                        amountRequested: 98000
                        # issues
                        description | severity | response
                        The register takes longer in zones without street names. | MEDIUM | Names are given together with the \
                        city; done by February.
                        """));
        scene.on("2025-12-18")
                .completes(
                        "op04",
                        "CoSignReport",
                        Common.coSigns(4, 4, 4, 4, 3, "A training plan written by those it is for."));
        scene.on("2026-01-06")
                .completes(
                        "op01",
                        "CoSignReport",
                        Common.coSigns(5, 4, 4, 4, 4, "Bills that come when we say they come."));
        scene.on("2026-01-20").completes("secretariat2", "AcceptReport", Common.REPORT_ACCEPTED);
    }

    private static void review(Scene scene) {
        scene.on("2026-03-03").completes("secretariat", "WriteMidTermReview", REVIEW);
        scene.on("2026-03-24")
                .completes(
                        "op01",
                        "AnswerReview",
                        """
                remarks: We recognise ourselves in the findings.
                # responses
                choice | action | owner | dueOn
                ACCEPT | The meter fund is a line of the budget of 2027, with its own account. | Joseph Banda | 2026-10-31
                PARTLY | One utility is invited; for two there is no money left. | Mutinta Hamoonga | 2026-05-11
                """);
        scene.on("2026-04-14")
                .completes(
                        "lead",
                        "DecideOnReview",
                        """
                decision: DECIDED
                outcome: CONTINUE
                comment: On its way, a year late with the register and ahead with the loss unit. No change of the plan.
                """);
    }

    private static void meetsMoreOften(Scene scene) {
        scene.on("2026-04-28")
                .requestsAddendum(
                        "op01",
                        AddendumReason.OTHER,
                        "The review found that decisions wait for half a year until the committee meets.");
        scene.on("2026-05-12")
                .completes("op01", "DraftAgreement", KarambaNordhafenPapers.ADDENDUM)
                .completes("op04", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2026-05-26").completes("secretariat2", "ReviewAgreement", Common.AGREEMENT_APPROVED);
        scene.on("2026-06-09")
                .completes(
                        "op04",
                        "SignAgreement",
                        Common.signature("Dr. Henrike Lassen", "Chief executive", "Nordhafen")
                                .with("signedFile: FILE ADDENDUM"))
                .completes(
                        "op01",
                        "SignAgreement",
                        Common.signature("Joseph Banda", "Managing director", "Karamba")
                                .with("signedFile: FILE ADDENDUM"));
    }

    private static final Paper FIRST_YEAR = Paper.of(
            """
            # areas
            area | status | percent | progress
            LOSSES | ON_TRACK | 40 | Four districts measured, test bench at work, 900 meters tested.
            BILLING | DELAYED | 25 | Devices chosen and tested; routes come later because the first supplier went out of business.
            STAFF | ON_TRACK | 15 | Posts and vacancies counted; first talks with the union.
            MANAGEMENT | ON_TRACK | 35 | Kick-off and two meetings; decisions are carried out by the next one.
            # outputs
            code | quantity | reachedOn | evidence
            OP1 | 4 | 2024-11-22 | Balances of four districts, May to November
            OP2 | 900 | 2024-11-29 | Test bench log, pages 1 to 45
            # activities
            code | endedOn | deviation
            A6 | none | First supplier of devices went out of business; new choice in November, end in February 2025.
            # capacities
            code | menteeLevel | mentorLevel | evidence | file=FILE EVIDENCE
            CO1 | APPLIED_WITH_HELP | APPLIED_WITH_HELP | Balances made together, signed by the unit
            CO2 | KNOWLEDGE_ACQUIRED | KNOWLEDGE_ACQUIRED | Bills of October sent on 9 December
            CO3 | KNOWLEDGE_ACQUIRED | ABSENT | List of posts and vacancies
            CO4 | APPLIED_WITH_HELP | ADOPTED | Minutes, eleven of thirteen decisions carried out
            # readings
            indicator | scope=UTILITY | value | periodStart=2023-10-01 | periodEnd=2024-09-30 | source | reliability | comment
            K03 | 48.2 | Production log and billing register | C | Measured for hours with water only
            K06 | 76.5 | Test of 400 connections | B |
            K21 | 82.9 | Audited accounts and cash book | A | Fell after the tariff rise of July
            K26 | 2.4 | Training records | B |
            # spending
            category | funder=European Solidarity Programme for Water Operators | amount
            STAFF_TIME | 41200
            TRAVEL | 33900
            PER_DIEM_ACCOMMODATION | 29800
            TRAINING_WORKSHOPS | 9700
            EQUIPMENT_SMALL | 23800
            """);

    private static final Paper SECOND_YEAR = Paper.of(
            """
            # areas
            area | status | percent | progress
            LOSSES | ON_TRACK | 75 | All eight districts measured; leaks on the brewery main found by the unit alone.
            BILLING | ON_TRACK | 70 | All routes on devices; bills leave eleven days after reading.
            STAFF | DELAYED | 50 | Staff plan approved in November instead of September; ten trainers in training.
            MANAGEMENT | ON_TRACK | 70 | Four meetings held; the committee sets its own agenda.
            # outputs
            code | quantity | reachedOn | evidence
            OP2 | 2150 | 2025-11-28 | Test bench log, pages 46 to 112
            OP4 | 46 | 2025-04-30 | Device log, April 2025
            OP5 | 36500 | 2025-11-14 | Audit of 500 entries, 2 percent wrong
            OP6 | 1 | 2025-11-12 | Minutes of the board, 12 November 2025
            OP8 | 4 | 2025-10-14 | Minutes of four meetings
            # activities
            code | endedOn | women | men | mentorDays | menteeDays | deviation
            A6 | 2025-02-14 | 6 | 8 | 5 | 9 | Finished with the second supplier.
            A11 | none | 11 | 8 | 12.5 | 31 | Zones without street names take longer; end in February 2026.
            # capacities
            code | menteeLevel | mentorLevel | evidence | file=FILE EVIDENCE
            CO1 | ADOPTED | APPLIED_WITH_HELP | Four districts balanced without help since July
            CO2 | ADOPTED | ADOPTED | Billing calendar kept ten months in a row
            CO3 | APPLIED_WITH_HELP | APPLIED_WITH_HELP | Staff plan approved by the board
            CO4 | ADOPTED | ADOPTED | Minutes; agenda set by Karamba
            # readings
            indicator | scope=UTILITY | value | periodStart=2024-10-01 | periodEnd=2025-09-30 | source | reliability | comment
            K03 | 47 | Production log, district meters, billing register | B | Districts with balances: 41.3
            K06 | 84 | Test of 400 connections | B |
            K21 | 87.6 | Audited accounts and cash book | A |
            K26 | 2.9 | Training records | B |
            # spending
            category | funder | amount
            STAFF_TIME | European Solidarity Programme for Water Operators | 41800
            TRAVEL | European Solidarity Programme for Water Operators | 32600
            PER_DIEM_ACCOMMODATION | European Solidarity Programme for Water Operators | 27400
            TRAINING_WORKSHOPS | European Solidarity Programme for Water Operators | 11900
            EQUIPMENT_SMALL | Karamba Water & Sewerage Co. | 9800
            EQUIPMENT_SMALL | Nordhafen Wasser AöR | 8400
            """);

    private static final Paper REVIEW = Paper.of(
            """
            reviewedOn: 2026-02-20
            reviewer: Lindiwe Dube, independent
            reviewerKind: EXTERNAL
            method: Two weeks in Karamba, 31 interviews, 60 customers asked in two zones, all reports and 40 documents read.
            relevance: 5
            relevanceFinding: What is worked on is what the licence and the business plan ask for.
            coherence: 4
            coherenceFinding: Fits the national meter programme; the ties to WOP-2022-0002 could have been used earlier.
            effectiveness: 4
            effectivenessFinding: The loss unit is ahead, the register a year behind; the target of 43 percent will be missed by \
            two to three points.
            efficiency: 5
            efficiencyFinding: Clinics online replaced two missions and cost a tenth of them.
            impact: 4
            impactFinding: Two more hours of water a day in three zones; complaints are counted for the first time.
            sustainability: 3
            sustainabilityFinding: Unit and trainers are in the staff plan. The meter fund is decided and has no money yet.
            healthTrend: IMPROVING
            forecast: Losses of 45 to 46 percent by the end, collection of 90 to 91.
            # recommendations
            text | addressee
            Give the meter fund an account and a budget line before the end of the partnership. | Karamba
            Invite the two other utilities of the province to the peer review of billing. | Karamba and Nordhafen
            """);
}
