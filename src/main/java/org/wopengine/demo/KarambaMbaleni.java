package org.wopengine.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartyRole;

/** WOP-2022-0002: two utilities of one region, found by the platform; closed, with two of three follow-up checks done. */
@Component
@Profile({"demo", "test"})
class KarambaMbaleni implements Story {
    @Override
    public String reference() {
        return "WOP-2022-0002";
    }

    /** Follow-up is what a closed partnership is in between its checks. */
    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.FOLLOW_UP;
    }

    @Override
    public void tell(Scene scene) {
        match(scene);
        agreesAndPlans(scene);
        reports(scene);
        closes(scene);
        followsUp(scene);
    }

    private static void match(Scene scene) {
        scene.on("2022-01-18").expresses("op01", KarambaMbaleniPapers.INTEREST);
        scene.on("2022-02-08").completes("secretariat", "ScreenInterest", Common.SCREENED);
        scene.organisationJoins("Secretariat of the partnerships", PartyRole.BROKER)
                .organisationJoins("Water Operators' Platform Africa", PartyRole.FACILITATOR)
                .organisationJoins(KarambaMbaleniPapers.FUND, PartyRole.FUNDER);
        scene.on("2022-03-01").completes("platform-africa", "ShortlistCandidates", KarambaMbaleniPapers.SHORTLIST);
        scene.on("2022-03-08").completes("op01", "AnswerProposal", Common.ACCEPTS_PROPOSAL);
        scene.on("2022-03-10")
                .completes(
                        "op06", "AnswerProposal", Common.acceptsAsMentor("Karamba is where we stood ten years ago."));
        scene.on("2022-03-22").completes("secretariat", "ApproveMatch", Common.MATCH_APPROVED);
        scene.on("2022-04-05")
                .completes("op01", "SignLetterOfIntent", Common.letterOfIntent("Joseph Banda", "Managing director"))
                .completes(
                        "op06",
                        "SignLetterOfIntent",
                        Common.letterOfIntent("Sipho Ndlovu", "Head of water and sanitation"));
    }

    private static void agreesAndPlans(Scene scene) {
        scene.on("2022-05-10")
                .completes("op01", "DraftAgreement", KarambaMbaleniPapers.AGREEMENT)
                .completes("op06", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2022-05-24").completes("secretariat", "ReviewAgreement", Common.AGREEMENT_APPROVED);
        scene.on("2022-06-14")
                .completes("op01", "SignAgreement", Common.signature("Joseph Banda", "Managing director", "Karamba"))
                .completes(
                        "op06",
                        "SignAgreement",
                        Common.signature("Sipho Ndlovu", "Head of water and sanitation", "Mbaleni"));
        scene.on("2022-06-28").publishes("secretariat");
        scene.on("2022-08-09")
                .types("op01", "diagnosis", KarambaMbaleniPapers.DIAGNOSIS_SHEET)
                .completes("op01", "RecordDiagnosis", KarambaMbaleniPapers.DIAGNOSIS);
        scene.on("2022-09-06")
                .types("op06", "work-plan", KarambaMbaleniPapers.PLAN)
                .completes(
                        "op06",
                        "DraftWorkPlan",
                        """
                versionReason: First plan.
                steeringMetOn: 2022-09-01
                steeringDecision: ACCEPTED
                steeringMinutes: FILE SC_MINUTES
                """);
        scene.on("2022-09-20").completes("secretariat2", "ApproveWorkPlan", Common.PLAN_APPROVED);
    }

    private static void reports(Scene scene) {
        var actuals = new Actuals(KarambaMbaleniPapers.PLAN, "Platform officer Africa");
        scene.on("2023-01-17")
                .types(
                        "op01",
                        "progress-report",
                        actuals.report("2022-07-01", "2022-12-31", KarambaMbaleniReports.FIRST));
        reports(scene, "A start with readers who are proud of what they find.", "15000", "9800", "");
        coSigned(scene, "2023-01-24", "Readers who ask questions.", "Our young experts have had to explain.");
        scene.on("2023-02-07").completes("secretariat", "AcceptReport", Common.REPORT_ACCEPTED);

        scene.on("2023-07-18")
                .types(
                        "op01",
                        "progress-report",
                        actuals.report("2023-01-01", "2023-06-30", KarambaMbaleniReports.SECOND));
        reports(
                scene,
                "All readers are trained; the routes of 1998 are being walked.",
                "15000",
                "14200",
                "amountRequested: 15000");
        coSigned(scene, "2023-07-25", "A loss desk people bring cases to.", "Two experts who want to go again.");
        scene.on("2023-08-08")
                .completes(
                        "secretariat",
                        "AcceptReport",
                        """
                decision: REQUEST_CHANGES
                returnReasons: [MISSING_EVIDENCE]
                changesDueOn: 2023-08-22
                comment: Output OP1, readers trained: please name the lists that prove it. A number is no evidence.
                """);
        scene.on("2023-08-15")
                .types("op01", "progress-report", KarambaMbaleniReports.SECOND_CORRECTED)
                .completes(
                        "op01",
                        "CorrectProgressReport",
                        report(
                                "All readers are trained; the routes of 1998 are being walked.",
                                "15000",
                                "14200",
                                "amountRequested: 15000"));
        scene.on("2023-08-29").completes("secretariat", "AcceptReport", Common.REPORT_ACCEPTED);

        scene.on("2024-01-16")
                .types(
                        "op01",
                        "progress-report",
                        actuals.report("2023-07-01", "2023-12-31", KarambaMbaleniReports.THIRD));
        reports(scene, "1,900 houses found that were on no list.", "15000", "13100", "amountRequested: 15000");
        coSigned(scene, "2024-01-23", "1,900 new customers.", "A visit that showed us our own blind spots.");
        scene.on("2024-01-30").completes("secretariat", "AcceptReport", Common.REPORT_ACCEPTED);
        scene.on("2024-02-13").completes("secretariat", "WriteMidTermReview", KarambaMbaleniReports.REVIEW);
        scene.on("2024-02-20")
                .completes(
                        "op01",
                        "AnswerReview",
                        """
                # responses
                choice | action | owner | dueOn
                ACCEPT | Six readers become team leaders from April on. | Kelvin Mwansa | 2024-04-30
                """);
        scene.on("2024-03-05")
                .completes(
                        "lead",
                        "DecideOnReview",
                        """
                decision: DECIDED
                outcome: CONTINUE
                """);

        scene.on("2024-07-16")
                .types(
                        "op06",
                        "progress-report",
                        actuals.report("2024-01-01", "2024-06-30", KarambaMbaleniReports.FOURTH));
        scene.completes(
                "op06",
                "WriteProgressReport",
                report(
                        "A hard half-year: the drought undid part of what was found.",
                        "15000",
                        "15400",
                        "amountRequested: 11250"));
        coSigned(scene, "2024-07-23", "Debts we understand.", "How to run dry without losing customers.");
        scene.on("2024-08-06").completes("secretariat", "AcceptReport", Common.REPORT_ACCEPTED);

        scene.on("2024-11-12")
                .types(
                        "op01",
                        "progress-report",
                        actuals.report("2024-07-01", "2024-10-31", KarambaMbaleniReports.FIFTH));
        scene.completes(
                "op01",
                "WriteProgressReport",
                report(
                        "Losses of 48.6 percent, collection of 86.3: nearly all that was planned.",
                        "11250",
                        "11250",
                        "kind: FINAL"));
        coSigned(scene, "2024-11-19", "A desk that works by itself.", "A method we now use at home.");
        scene.on("2024-11-26").completes("secretariat2", "AcceptReport", Common.REPORT_ACCEPTED);
    }

    private static void reports(Scene scene, String summary, String instalment, String spent, String more) {
        scene.completes("op01", "WriteProgressReport", report(summary, instalment, spent, more));
    }

    private static Paper report(String summary, String instalment, String spent, String more) {
        return Common.REPORT
                .with(
                        """
                        kind: PROGRESS
                        mentorAuthor: Nomvula Khumalo
                        menteeAuthor: Kelvin Mwansa
                        executiveSummary: %s
                        mutualBenefit: Mbaleni's experts learn to explain what they do at home without thinking.
                        lastInstalment: %s
                        spentOfInstalment: %s
                        """
                                .formatted(summary, instalment, spent))
                .with(more);
    }

    private static void coSigned(Scene scene, String day, String mentee, String mentor) {
        scene.on(day)
                .completes("op01", "CoSignReport", Common.coSigns(4, 4, 4, 4, 3, mentee))
                .completes("op06", "CoSignReport", Common.coSigns(4, 5, 3, 3, 3, mentor));
    }

    private static void closes(Scene scene) {
        scene.on("2024-12-10")
                .types(
                        "op01",
                        "closure-report",
                        Paper.of(
                                """
                        # performance
                        indicator | scope=UTILITY | explanation
                        K03 | The drought of early 2024 cost about a point; losses have fallen again since July.
                        # capacities
                        code | explanation | file=FILE EVIDENCE
                        CO2 | Five months in a row are not yet a year.
                        """))
                .completes("op01", "WriteClosureReport", CLOSURE);
        scene.on("2024-12-17")
                .completes(
                        "op01",
                        "StateBenefits",
                        """
                benefits: 1,900 houses are customers now, and a desk of three people looks for the rest.
                learned: To count water found, not houses walked past.
                satisfaction: 5
                signatory: Joseph Banda
                position: Managing director
                signedOn: TODAY
                """);
        scene.on("2024-12-19")
                .completes(
                        "op06",
                        "StateBenefits",
                        """
                benefits: Four experts who can teach; our own route books are being drawn anew.
                learned: To explain what we do without thinking.
                satisfaction: 4
                signatory: Sipho Ndlovu
                position: Head of water and sanitation
                signedOn: TODAY
                """);
        scene.on("2025-01-14").completes("secretariat", "AcceptClosure", Common.CLOSURE_ACCEPTED);
    }

    private static void followsUp(Scene scene) {
        scene.waitUntil("2025-07-15");
        scene.on("2025-07-29")
                .completes(
                        "op01",
                        "ReportFollowUp",
                        """
                summary: The loss desk has three people and closes thirty cases a month. Two readers have left, four are new.
                contractSince: false
                wantsToMentor: false
                nextPhasePlanned: false
                # outcomes
                code | levelNow | comment
                CO1 | ADOPTED | Weekly case meetings
                CO2 | APPLIED_WITH_HELP | Helped by the partnership with Nordhafen
                # readings
                indicator | scope=UTILITY | value | measuredOn | source
                K03 | 47.6 | 2025-06-30 | Production log, district meters, billing register
                K21 | 87 | 2025-06-30 | Cash book
                """);
        scene.on("2025-08-12").completes("secretariat", "AcknowledgeFollowUp", "decision: APPROVE");
        scene.waitUntil("2026-01-15");
        scene.on("2026-01-27")
                .completes(
                        "op01",
                        "ReportFollowUp",
                        """
                summary: New readers are trained by old ones. The desk has become a unit with a budget of its own.
                contractSince: false
                wantsToMentor: true
                nextPhasePlanned: false
                # outcomes
                code | levelNow | comment
                CO1 | INSTITUTIONALISED | Unit in the staff plan, readers trained by readers
                CO2 | ADOPTED | Arrears list by age for 18 months
                # readings
                indicator | scope=UTILITY | value | measuredOn | source
                K03 | 47 | 2025-12-31 | Production log, district meters, billing register
                K21 | 88 | 2025-12-31 | Audited accounts and cash book
                """);
        scene.on("2026-02-10")
                .completes(
                        "secretariat",
                        "AcknowledgeFollowUp",
                        """
                decision: APPROVE
                comment: Thank you. Karamba wants to be a mentor: the platform is told.
                """);
    }

    private static final Paper CLOSURE = Paper.of(
            """
            closeType: COMPLETED
            actualEnd: 2024-10-31
            summary: Readers, routes and a loss desk: losses fell from 52 to 48.6 percent and collection rose from 81 to 86.3.
            lessonsWorked: Walking every route with a second pair of eyes. Experts of a utility that had the same trouble.
            lessonsFailed: Training readers one by one; half of the first group left within a year.
            lessonsDifferently: Train whole teams and give those who stay a better post from the start.
            lessonAreas: [LOSSES, BILLING]
            nextSteps: The loss desk grows into a unit with the help of WOP-2023-0001.
            nextPhasePlanned: false
            menteeBecomesMentor: true
            publications: Radio song of the readers; article in Mbaleni's staff paper, May 2024.
            sharesMaterials: true
            externalFunds: 60000
            ownFunds: 5000
            unspent: 1250
            treatment: RETURNED_TO_FUNDER
            treatmentNote: Returned to the fund on 29 November 2024.
            auditor: Mwila & Partners, Lusaka
            auditOpinion: UNQUALIFIED
            auditedOn: 2024-12-05
            auditDocument: FILE AUDIT
            codeOfConductFollowed: true
            # significantResults
            text
            1,900 houses that were on no list became customers.
            A loss desk of three people closed 655 cases.
            # keptChanges
            change | maintainedBy | reference | document=FILE EVIDENCE
            Irregular consumption is followed up every week. | Loss desk | Procedure C-14
            Routes are checked once a year. | Commercial services | Yearly plan
            # finances
            party | income | directCost | surplusUse | surplusNote
            OP06 | 52000 | 50750 | RETURNED | To the fund, with the unspent money
            OP01 | 13000 | 13000 | |
            # obligations
            what | owedBy | state | note
            Mission report of August | Mbaleni Metro Water | MET |
            """);
}
