package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.monitoring.ReviewDecision;
import org.wopengine.monitoring.ReviewOutcome;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;

/**
 * Every gate, however it comes out: the parties concerned are told, with the next step, in all languages. OP03 asks, OP11
 * joins it.
 */
@WopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateNoticesIT {
    private static final String APPLICANT = "operator-OP03";
    private static final String BOTH = "operator-OP03 operator-OP11";

    /** Where the walk through a whole life comes by. */
    private static final String LIFE = "life";

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    LifecycleWalk walk;

    @Autowired
    WorkplanSheets plans;

    @Autowired
    MonitoringSheets reports;

    @Autowired
    Notifications notifications;

    @Autowired
    MessageSource messages;

    private final Map<String, PartnershipId> walked = new HashMap<>();

    /**
     * @param way how a partnership gets there
     * @param told the groups that hear of it
     * @param words what the English text says about it and about what comes next
     */
    record Case(Gate gate, Enum<?> choice, String way, String told, String... words) {
        @Override
        public String toString() {
            return gate.notice(choice);
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                gate(Gate.INTEREST, GateChoice.DEFER, LIFE, APPLICANT, "or later", "nothing to do"),
                gate(
                        Gate.INTEREST,
                        GateChoice.REQUEST_CHANGES,
                        LIFE,
                        APPLICANT,
                        "“Please say more about what is to change.”",
                        "\"Revise interest\""),
                gate(Gate.INTEREST, GateChoice.APPROVE, LIFE, APPLICANT, "eligible", "looks for a partner"),
                gate(Gate.INTEREST, GateChoice.REJECT, "interest", APPLICANT, "Reason: Duplicate", "expressed again"),
                gate(Gate.MATCHING, GateChoice.DEFER, LIFE, BOTH, "or later", "nothing to do"),
                gate(Gate.MATCHING, GateChoice.REQUEST_CHANGES, LIFE, BOTH, "another list", "asked again"),
                gate(Gate.MATCHING, GateChoice.APPROVE, LIFE, BOTH, "\"Sign letter of intent\""),
                gate(Gate.MATCHING, GateChoice.REJECT, "matching", BOTH, "Reason: ", "“Too far apart.”", "ends here"),
                gate(Gate.AGREEMENT, GateChoice.DEFER, LIFE, BOTH, "or later", "nothing to do"),
                gate(
                        Gate.AGREEMENT,
                        GateChoice.REQUEST_CHANGES,
                        LIFE,
                        BOTH,
                        "“Please say more",
                        "\"Revise agreement\""),
                gate(Gate.AGREEMENT, GateChoice.APPROVE, LIFE, BOTH, "\"Sign agreement\""),
                gate(Gate.AGREEMENT, GateChoice.REJECT, "agreement", BOTH, "Reason: ", "ends here"),
                gate(Gate.WORK_PLAN, GateChoice.DEFER, LIFE, BOTH, "or later", "nothing to do"),
                gate(
                        Gate.WORK_PLAN,
                        GateChoice.REQUEST_CHANGES,
                        LIFE,
                        BOTH,
                        "“Please say more",
                        "\"Revise work plan\""),
                gate(Gate.WORK_PLAN, GateChoice.APPROVE, LIFE, BOTH, "counts from now on", "report on each period"),
                gate(Gate.WORK_PLAN, GateChoice.REJECT, "work-plan", BOTH, "Reason: ", "settles what is left"),
                gate(Gate.REPORT, GateChoice.DEFER, LIFE, BOTH, "or later", "nothing to do"),
                gate(
                        Gate.REPORT,
                        GateChoice.REQUEST_CHANGES,
                        LIFE,
                        BOTH,
                        "“Evidence is missing for output 1.”",
                        "\"Correct progress report\""),
                gate(Gate.REPORT, GateChoice.APPROVE, LIFE, BOTH, "go on with the work plan"),
                gate(Gate.REPORT, GateChoice.REJECT, "report", BOTH, "Reason: ", "next period"),
                gate(Gate.REVIEW, ReviewDecision.DEFERRED, LIFE, BOTH, "or later", "nothing to do"),
                gate(Gate.REVIEW, ReviewDecision.CHANGES_REQUESTED, LIFE, BOTH, "written again", "answer them"),
                gate(Gate.REVIEW, ReviewOutcome.ADJUST, LIFE, BOTH, "\"Draft work plan\""),
                gate(Gate.REVIEW, ReviewOutcome.CONTINUE, "review-continue", BOTH, "as planned", "next report"),
                gate(Gate.REVIEW, ReviewOutcome.EXTEND, "review-extend", BOTH, "extended", "30 Jun 2029"),
                gate(Gate.REVIEW, ReviewOutcome.SUSPEND, "review-suspend", BOTH, "Reason: ", "resumes it"),
                gate(
                        Gate.REVIEW,
                        ReviewOutcome.TERMINATE,
                        "review-terminate",
                        BOTH,
                        "Reason: ",
                        "settles what is left"),
                gate(Gate.CLOSURE, GateChoice.DEFER, LIFE, BOTH, "or later", "nothing to do"),
                gate(
                        Gate.CLOSURE,
                        GateChoice.REQUEST_CHANGES,
                        LIFE,
                        BOTH,
                        "“Please say more",
                        "\"Correct closure report\""),
                gate(Gate.CLOSURE, GateChoice.APPROVE, LIFE, BOTH, "closed", "some months later"),
                gate(Gate.CLOSURE, GateChoice.REJECT, "closure", BOTH, "Reason: ", "ended early"),
                gate(Gate.FOLLOW_UP, GateChoice.DEFER, LIFE, BOTH, "or later", "nothing to do"),
                gate(
                        Gate.FOLLOW_UP,
                        GateChoice.REQUEST_CHANGES,
                        LIFE,
                        BOTH,
                        "“Please say more",
                        "\"Correct follow-up\""),
                gate(Gate.FOLLOW_UP, GateChoice.APPROVE, LIFE, BOTH, "next follow-up check"),
                gate(Gate.FOLLOW_UP, GateChoice.REJECT, "follow-up", BOTH, "Reason: ", "nothing has to be sent again"));
    }

    private static Case gate(Gate gate, Enum<?> choice, String way, String told, String... words) {
        return new Case(gate, choice, way, told, words);
    }

    @Test
    void noGateAndNoAnswerIsForgotten() {
        var all = new TreeSet<String>();
        for (var gate : Gate.values()) {
            var choices = new ArrayList<Enum<?>>();
            if (gate == Gate.REVIEW) {
                choices.addAll(List.of(ReviewOutcome.values()));
                choices.addAll(List.of(ReviewDecision.CHANGES_REQUESTED, ReviewDecision.DEFERRED));
            } else {
                // a waiver asked for is no outcome yet, so nobody is told
                choices.addAll(EnumSet.complementOf(EnumSet.of(GateChoice.REQUEST_WAIVER)));
            }
            choices.forEach(choice -> all.add(gate.notice(choice)));
        }

        assertThat(table().map(Case::toString)).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void thePartiesAreToldOfTheOutcomeAndWhatComesNext(Case gate) {
        var id = walked.computeIfAbsent(gate.way(), way -> ways().get(way).get());

        var told = told(id).stream()
                .filter(notice -> notice.kind().equals(gate.toString()))
                .toList();

        assertThat(told.stream().map(Notice::recipientGroup).distinct().sorted())
                .containsExactlyElementsOf(Arrays.asList(gate.told().split(" ")));
        var first = told.get(0);
        assertThat(messages.getMessage(first.text(), Locale.ENGLISH)).contains(gate.words());
        for (var language : List.of("en", "fr", "es")) {
            var text = messages.getMessage(first.subject(), Locale.forLanguageTag(language)) + " "
                    + messages.getMessage(first.text(), Locale.forLanguageTag(language));
            assertThat(text)
                    .startsWith(id.reference())
                    .doesNotContain("{", "??", "code.", "null")
                    .doesNotMatch("(?s).*\\d{4}-\\d{2}-\\d{2}.*");
        }
    }

    private List<Notice> told(PartnershipId id) {
        return desk.as("secretariat", () -> notifications.of(id));
    }

    private Map<String, Supplier<PartnershipId>> ways() {
        var ways = new HashMap<String, Supplier<PartnershipId>>();
        ways.put(LIFE, () -> Walkers.atTheDesk(desk).walk(walk.wholeLife()));
        ways.put("interest", () -> {
            var id = desk.express("op03", InterestAnswers.ofMentee());
            desk.complete(id, "UserTask_ScreenInterest", "secretariat", rejection("DUPLICATE"));
            return id;
        });
        ways.put("matching", () -> {
            var id = story.toMatching();
            desk.complete(
                    id,
                    "UserTask_ShortlistCandidates",
                    "secretariat",
                    MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
            List.of("op03", "op11")
                    .forEach(asked -> desk.complete(id, "UserTask_AnswerProposal", asked, MatchingAnswers.accept()));
            desk.complete(
                    id,
                    "UserTask_ApproveMatch",
                    "secretariat2",
                    Map.of("decision", "REJECT", "reasonCode", "SCOPE_MISMATCH", "comment", "Too far apart."));
            return id;
        });
        ways.put("agreement", () -> {
            var id = story.toAgreement();
            desk.complete(id, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
            desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
            desk.complete(id, "UserTask_ReviewAgreement", "secretariat", rejection("COMMERCIAL_PURPOSE"));
            return id;
        });
        ways.put("work-plan", () -> {
            var id = story.toPlanning();
            plans.typePlan(id);
            desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.firstPlan());
            desk.complete(id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.reject());
            return id;
        });
        ways.put("report", () -> {
            var id = story.toActive();
            reports.typeLittle(id);
            desk.complete(id, "UserTask_WriteProgressReport", "op03", MonitoringAnswers.report());
            desk.complete(id, "UserTask_CoSignReport", "op03", MonitoringAnswers.coSign());
            desk.complete(id, "UserTask_CoSignReport", "op11", MonitoringAnswers.coSign());
            desk.complete(id, "UserTask_AcceptReport", "secretariat", MonitoringAnswers.reject());
            return id;
        });
        ways.put("review-continue", () -> reviewed(MonitoringAnswers.decide("CONTINUE")));
        ways.put("review-extend", () -> reviewed(MonitoringAnswers.extend("2029-06-30")));
        ways.put("review-suspend", () -> reviewed(MonitoringAnswers.suspend()));
        ways.put("review-terminate", () -> reviewed(MonitoringAnswers.terminate()));
        ways.put("closure", () -> until("UserTask_AcceptClosure", ClosureAnswers.reject("MISSING_EVIDENCE")));
        ways.put("follow-up", () -> until("UserTask_AcknowledgeFollowUp", ClosureAnswers.reject("KPI_NO_SOURCE")));
        return ways;
    }

    private PartnershipId reviewed(Map<String, Object> decision) {
        var id = story.toReview();
        story.reviewed(id, decision);
        return id;
    }

    /** Walks a life until somebody comes to this form for the first time, and answers otherwise. */
    private PartnershipId until(String element, Map<String, Object> answers) {
        var steps = walk.wholeLife();
        var there = steps.stream().map(Step::element).toList().indexOf(element);
        var way = new ArrayList<>(steps.subList(0, there));
        way.add(steps.get(there).answered(answers));
        return Walkers.atTheDesk(desk).walk(way);
    }

    private static Map<String, Object> rejection(String reason) {
        return Map.of("decision", "REJECT", "reasonCode", reason);
    }
}
