package org.wopengine.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.Termination;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;

/** WOP-2020-0008: after an election the new management of Isla Verde gives up a partnership half-way. */
@Component
@Profile({"demo", "test"})
class IslaVerdeBilling implements Story {
    private static final String FUNDER = "Programme for Small Island Utilities";

    @Override
    public String reference() {
        return "WOP-2020-0008";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.TERMINATED;
    }

    @Override
    public void tell(Scene scene) {
        scene.on("2020-09-15").expresses("op12", IslaVerdeBillingPapers.INTEREST);
        scene.on("2020-10-06").completes("secretariat", "ScreenInterest", Common.SCREENED);
        scene.organisationJoins(FUNDER, PartyRole.FUNDER);
        scene.on("2020-11-17")
                .completes("op04", "DraftAgreement", IslaVerdeBillingPapers.AGREEMENT)
                .completes("op12", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2020-12-01").completes("secretariat", "ReviewAgreement", Common.AGREEMENT_APPROVED);
        scene.on("2021-01-12")
                .completes(
                        "op12",
                        "SignAgreement",
                        Common.signature("Gerald Charlemagne", "General manager", "Port Vert"));
        scene.on("2021-01-19")
                .completes(
                        "op04",
                        "SignAgreement",
                        Common.signature("Dr. Henrike Lassen", "Chief executive", "Nordhafen"));
        scene.on("2021-02-09").publishes("secretariat");
        scene.on("2021-03-16")
                .types("op12", "diagnosis", IslaVerdeBillingPapers.DIAGNOSIS_SHEET)
                .completes("op12", "RecordDiagnosis", IslaVerdeBillingPapers.DIAGNOSIS);
        scene.on("2021-04-20")
                .types("op04", "work-plan", IslaVerdeBillingPapers.PLAN)
                .completes(
                        "op04",
                        "DraftWorkPlan",
                        """
                versionReason: First plan.
                steeringMetOn: 2021-04-15
                steeringDecision: ACCEPTED
                steeringMinutes: FILE SC_MINUTES
                """);
        waivesTheOverhead(scene);
        scene.on("2021-05-18").completes("secretariat2", "ApproveWorkPlan", Common.PLAN_APPROVED);
        reports(scene);
        breaksOff(scene);
    }

    /** One officer asks, another one rules. */
    private static void waivesTheOverhead(Scene scene) {
        scene.on("2021-05-04")
                .completes(
                        "secretariat2",
                        "ApproveWorkPlan",
                        """
                decision: REQUEST_WAIVER
                waivedChecks: [NFP_3]
                waiverReason: The programme itself asks for audited books of every utility with fewer than fifty staff, and Isla \
                Verde has nobody who keeps them. The two points above the cap pay an accountant in Port Vert, at cost.
                """);
        scene.on("2021-05-11")
                .completes(
                        "lead",
                        "DecideOnWaiver",
                        """
                decision: GRANT
                comment: I have seen the offer of the accountant and the letter of the programme. No part of it stays in Nordhafen.
                """);
    }

    private static void reports(Scene scene) {
        var actuals = new Actuals(IslaVerdeBillingPapers.PLAN, "Ministry of utilities");
        scene.on("2021-08-24")
                .types("op12", "progress-report", actuals.report("2021-02-01", "2021-07-31", FIRST_HALF))
                .completes(
                        "op12",
                        "WriteProgressReport",
                        Common.REPORT.with(
                                """
                        kind: PROGRESS
                        mentorAuthor: Wiebke Thomsen
                        menteeAuthor: Lucille Antoine
                        executiveSummary: Eleven of 38 routes are read every month. The first mission took place in June.
                        mutualBenefit: Nordhafen saw how one office keeps a whole island supplied after a storm.
                        lastInstalment: 30000
                        spentOfInstalment: 24600
                        amountRequested: 32000
                        """))
                .completes("op12", "CoSignReport", Common.coSigns(4, 4, 3, 3, 3, "Routes we can plan with."));
        scene.on("2021-08-31")
                .completes(
                        "op04",
                        "CoSignReport",
                        Common.coSigns(4, 4, 3, 2, 3, "A sober look at storms.")
                                .with("healthComment: Only two of the four people are freed for the work."));
        scene.on("2021-09-14").completes("secretariat", "AcceptReport", Common.REPORT_ACCEPTED);
        scene.on("2022-02-22")
                .types("op04", "progress-report", actuals.report("2021-08-01", "2022-01-31", SECOND_HALF))
                .completes(
                        "op04",
                        "WriteProgressReport",
                        Common.REPORT.with(
                                """
                        mentorAuthor: Wiebke Thomsen
                        menteeAuthor: Lucille Antoine
                        executiveSummary: Nothing moved after the change of management in November. Clinics take place with one \
                        person; the mission of March has no invitation.
                        mutualBenefit: Little in this period.
                        supportNeeded: A talk of the secretariat with the new board.
                        lastInstalment: 32000
                        spentOfInstalment: 30400
                        # issues
                        description | severity | response
                        The new management has not named anybody for the steering committee. | HIGH | The secretariat is asked \
                        to call; the March mission is put on hold.
                        """));
        scene.on("2022-02-25")
                .completes(
                        "op04",
                        "CoSignReport",
                        Common.coSigns(2, 1, 2, 2, 2, "None in this period.")
                                .with("healthComment: Letters stay unanswered; nobody is named for the committee."));
        scene.on("2022-03-11")
                .completes(
                        "op12",
                        "CoSignReport",
                        Common.coSigns(3, 3, 2, 3, 3, "Routes are still read.")
                                .with("healthComment: Priorities have changed with the new board."));
        scene.on("2022-03-22")
                .completes(
                        "secretariat",
                        "AcceptReport",
                        """
                decision: APPROVE
                comment: Accepted as a true picture. The lead of the secretariat talks to the new board.
                """);
    }

    private static void breaksOff(Scene scene) {
        scene.on("2022-04-05")
                .terminates(
                        "lead",
                        new Termination(
                                TerminationKind.NOTICE_BY_PARTY,
                                TerminationReason.LOSS_OF_COMMITMENT,
                                "The board that came with the election of 2021 does not stand behind the partnership and gave"
                                        + " notice on 28 March 2022. Mentor and funder agree that nothing can be done without it.",
                                LocalDate.of(2022, 3, 28)));
        scene.on("2022-05-17")
                .completes(
                        "secretariat",
                        "SettleTermination",
                        """
                kind: NOTICE_BY_PARTY
                reason: LOSS_OF_COMMITMENT
                endedOn: 2022-01-31
                achieved: 14 of 38 routes are read every month; 9,200 of 31,000 entries of the register are clean.
                kept: Customer accounts goes on reading its 14 routes and keeps the hand-held readers.
                lessons: Before an election, bind the deputy and the ministry as well as the manager. A steering committee that \
                is not named within a month is a reason to stop at once.
                obligations: None. The funder waives the report on the second year.
                spent: 55000
                unspent: 0
                treatment: NOTHING_LEFT
                # assets
                item | value | owner
                24 hand-held readers | 19800 | Isla Verde Water Authority
                Route books | | Isla Verde Water Authority
                """);
    }

    private static final Paper FIRST_HALF = Paper.of(
            """
            # areas
            area | status | percent | progress
            BILLING | ON_TRACK | 20 | Routes drawn anew, eleven of them read every month.
            MANAGEMENT | ON_TRACK | 25 | Kick-off and one meeting.
            # outputs
            code | quantity | reachedOn | evidence
            OP1 | 11 | 2021-07-30 | Route book
            # activities
            code | women | men
            A2 | 5 | 4
            # capacities
            code | menteeLevel | mentorLevel | evidence | file=FILE EVIDENCE
            CO1 | KNOWLEDGE_ACQUIRED | KNOWLEDGE_ACQUIRED | Training record of June
            # readings
            indicator | scope=UTILITY | value | periodStart=2021-01-01 | periodEnd=2021-06-30 | source | reliability | comment
            K21 | 75.2 | Cash book and billing register | B |
            # spending
            category | funder=Programme for Small Island Utilities | amount
            TRAVEL | 5200
            PER_DIEM_ACCOMMODATION | 4600
            EQUIPMENT_SMALL | 14800
            """);

    private static final Paper SECOND_HALF = Paper.of(
            """
            # areas
            area | status | percent | progress
            BILLING | AT_RISK | 30 | Three more routes until November, then nothing.
            MANAGEMENT | AT_RISK | 25 | The steering committee could not meet.
            # outputs
            code | quantity | reachedOn | evidence
            OP1 | 14 | 2021-11-12 | Route book
            OP2 | 9200 | 2022-01-21 | Audit of 300 entries
            # capacities
            code | menteeLevel | mentorLevel | evidence | file=FILE EVIDENCE
            CO1 | APPLIED_WITH_HELP | KNOWLEDGE_ACQUIRED | Routes read without help, bills still printed abroad
            # readings
            indicator | scope=UTILITY | value | periodStart=2021-07-01 | periodEnd=2021-12-31 | source | reliability | comment
            K21 | 73.1 | Cash book and billing register | B | Collection stopped for six weeks around the election
            # spending
            category | funder=Programme for Small Island Utilities | amount
            TRAVEL | 9400
            EQUIPMENT_SMALL | 7200
            MONITORING_EVALUATION | 13800
            """);
}
