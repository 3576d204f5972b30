package org.wopengine.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.AmendmentReason;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.SuspensionReason;

/**
 * WOP-2022-0007: bulk meters show that more water is lost than was guessed, so baseline and target are amended. Half a
 * year later nobody can travel any more, and the partnership is suspended.
 */
@Component
@Profile({"demo", "test"})
class GulmiraOosterwaard implements Story {
    @Override
    public String reference() {
        return "WOP-2022-0007";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.SUSPENDED;
    }

    @Override
    public void tell(Scene scene) {
        scene.on("2022-05-17").expresses("op10", GulmiraOosterwaardPapers.INTEREST);
        scene.on("2022-06-14").completes("secretariat2", "ScreenInterest", Common.SCREENED);
        scene.organisationJoins("European Solidarity Programme for Water Operators", PartyRole.FUNDER)
                .organisationJoins("Water Operators' Platform Asia", PartyRole.FACILITATOR);
        scene.on("2022-10-18")
                .completes("op05", "DraftAgreement", GulmiraOosterwaardPapers.AGREEMENT)
                .completes("op10", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2022-11-08").completes("secretariat", "ReviewAgreement", Common.AGREEMENT_APPROVED);
        scene.on("2023-01-17")
                .completes("op05", "SignAgreement", Common.signature("Pieter Hoekstra", "Director", "Oosterwaard"));
        scene.on("2023-04-11")
                .completes("op10", "SignAgreement", Common.signature("Tariq Nawaz", "Managing director", "Gulmira"));
        scene.on("2023-04-25").publishes("secretariat");
        plans(scene);
        scene.on("2024-08-06")
                .types(
                        "op10",
                        "progress-report",
                        new Actuals(GulmiraOosterwaardPapers.PLAN, "Dr. Ayesha Malik, province")
                                .report("2023-07-01", "2024-06-30", FIRST_YEAR))
                .completes(
                        "op10",
                        "WriteProgressReport",
                        Common.REPORT.with(
                                """
                        mentorAuthor: Bram Dijkstra
                        menteeAuthor: Imran Shah
                        executiveSummary: All fourteen sources are measured. The year shows losses of 41 percent where our \
                        reports had guessed 35: the network has not become worse, we have begun to look.
                        mutualBenefit: Oosterwaard's young engineers have balanced districts from shift logs written by hand.
                        changesRequested: Baseline and target of the losses should be amended.
                        lastInstalment: 120000
                        spentOfInstalment: 104300
                        amountRequested: 140000
                        # issues
                        description | severity | response
                        The mission of February left two days early because of the security advice. | MEDIUM | More online; local coordinator hired.
                        """));
        scene.on("2024-08-09")
                .completes(
                        "op10",
                        "CoSignReport",
                        Common.coSigns(5, 4, 3, 3, 3, "For the first time we know what we pump."));
        scene.on("2024-08-20")
                .completes(
                        "op05",
                        "CoSignReport",
                        Common.coSigns(4, 4, 3, 3, 2, "Engineers who look at a valve again.")
                                .with(
                                        "healthComment: Performance looks worse on paper; the baseline has to be amended."));
        scene.on("2024-09-03")
                .completes(
                        "secretariat",
                        "AcceptReport",
                        """
                decision: APPROVE
                comment: Well explained. Please ask for the amendment of the baseline now, not at the end.
                """);
        amends(scene);
        scene.on("2025-05-20")
                .suspends(
                        "secretariat",
                        SuspensionReason.SECURITY,
                        "Missions are impossible since April and the agency's offices in the east are closed. Both leads asked"
                                + " to pause; coaching stops too, so that nobody is in danger for an online clinic.");
    }

    private static void plans(Scene scene) {
        scene.on("2023-08-22")
                .types("op10", "diagnosis", GulmiraOosterwaardPapers.DIAGNOSIS_SHEET)
                .completes("op10", "RecordDiagnosis", GulmiraOosterwaardPapers.DIAGNOSIS);
        scene.on("2023-10-10")
                .types("op10", "work-plan", GulmiraOosterwaardPapers.PLAN)
                .completes(
                        "op10",
                        "DraftWorkPlan",
                        """
                versionReason: First plan.
                steeringMetOn: 2023-10-03
                steeringDecision: ACCEPTED
                steeringMinutes: FILE SC_MINUTES
                """);
        scene.on("2023-10-31").completes("secretariat2", "ApproveWorkPlan", Common.PLAN_APPROVED);
    }

    private static void amends(Scene scene) {
        scene.on("2024-10-01")
                .requestsAmendment(
                        "op10",
                        AmendmentReason.TARGETS,
                        "Losses are measured now: baseline and target have to follow.");
        scene.on("2024-11-05")
                .types("op10", "work-plan", GulmiraOosterwaardPapers.CORRECTED)
                .completes(
                        "op10",
                        "DraftWorkPlan",
                        """
                        versionReason: Baseline of the losses revised from 35 to 41 percent after bulk meters were installed; \
                        target moved from 29 to 36 percent.
                        amendmentReason: TARGETS
                        steeringMetOn: 2024-10-29
                        steeringDecision: ACCEPTED
                        steeringMinutes: FILE SC_MINUTES
                        """);
        scene.on("2024-11-26").completes("secretariat", "ApproveWorkPlan", Common.PLAN_APPROVED);
    }

    private static final Paper FIRST_YEAR = Paper.of(
            """
            # areas
            area | status | percent | progress
            LOSSES | ON_TRACK | 35 | Fourteen bulk meters work and are read every shift.
            CUSTOMERS | ON_TRACK | 40 | Twelve agents trained; complaints rose from 90 to 640 a month because somebody answers.
            IT | DELAYED | 10 | Logins exist since May; the data clinic began late.
            GENDER | ON_TRACK | 20 | Study tour of ten, gender plan drafted.
            MANAGEMENT | ON_TRACK | 35 | Two meetings, one of them in Oosterwaard.
            # capacities
            code | menteeLevel | mentorLevel | evidence | file=FILE EVIDENCE
            CO1 | KNOWLEDGE_ACQUIRED | KNOWLEDGE_ACQUIRED | Shift logs of fourteen sources
            CO2 | APPLIED_WITH_HELP | APPLIED_WITH_HELP | Call log, half of the complaints closed within a week
            CO3 | KNOWLEDGE_ACQUIRED | ABSENT | Six people have logins and use them
            CO4 | ABSENT | KNOWLEDGE_ACQUIRED | Draft of the gender plan
            # readings
            indicator | scope=UTILITY | value | periodStart | periodEnd | source | reliability | comment
            K03 | 41 | 2023-07-01 | 2024-06-30 | Bulk meters (from October on) and billing register | B | Measured for the first time
            K30 | 45 | 2024-04-01 | 2024-05-31 | Survey of 580 households | B |
            K27 | 6.2 | 2024-06-01 | 2024-06-30 | Staff list | A |
            # spending
            category | funder=European Solidarity Programme for Water Operators | amount
            STAFF_TIME | 17000
            TRAVEL | 36400
            PER_DIEM_ACCOMMODATION | 31200
            TRAINING_WORKSHOPS | 15300
            TRANSLATION_INTERPRETATION | 4400
            """);
}
