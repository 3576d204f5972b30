package org.wopengine.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.audit.DecisionLog;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.PartnershipAction;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.partnership.SuspensionReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/**
 * Actions on a partnership whose process really runs. It waits at the screening all the time; the domain alone is moved
 * on where a later status is needed, and the process is removed afterwards.
 */
@WopTest
class ActionPageTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Notifications notifications;

    @Autowired
    Interventions interventions;

    @Autowired
    Declarations declarations;

    @Autowired
    DecisionLog log;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;
    PartnershipId id;

    @BeforeEach
    void expressAJointInterest() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        id = desk.express("op03", InterestAnswers.joint("OP11"));
    }

    @AfterEach
    void removeTheProcess() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.reference())
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test is over"));
    }

    @ParameterizedTest
    @CsvSource({
        "SCREENING, secretariat, ''",
        "SCREENING, lead, ''",
        "SCREENING, operator-OP03, WITHDRAW",
        "SCREENING, operator-OP11, ''",
        "SCREENING, auditor, ''",
        "PRINCIPLE_REVIEW, operator-OP03, WITHDRAW",
        "SIGNED, operator-OP03, REQUEST_ADDENDUM",
        "SIGNED, secretariat, SUSPEND TERMINATE REQUEST_ADDENDUM",
        "SIGNED, lead, TERMINATE",
        "ACTIVE, secretariat, SUSPEND TERMINATE REQUEST_AMENDMENT REQUEST_ADDENDUM",
        "ACTIVE, operator-OP03, REQUEST_AMENDMENT REQUEST_ADDENDUM",
        "ACTIVE, operator-OP11, REQUEST_AMENDMENT REQUEST_ADDENDUM",
        "ACTIVE, operator-OP05, ''",
        "ACTIVE, platform-lac, ''",
        "ACTIVE, auditor, ''",
        "ACTIVE, administrator, ''"
    })
    void everybodyMayDoWhatTheRoleAndTheStatusAllow(String status, String group, String actions) {
        bring(PartnershipStatus.valueOf(status));

        assertThat(interventions.allowed(id, List.of(group)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(actions.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(PartnershipAction::valueOf)
                        .toList());
    }

    @Test
    void theApplicantWithdrawsAndTheProcessLeavesItsTask() throws Exception {
        var answer = act("withdraw", "op03", "operator-OP03", Map.of("reason", "TIMING", "comment", "Next year"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/partnerships/" + id);
        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.WITHDRAWN);
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(log.of(id)).last().satisfies(decision -> {
            assertThat(decision.verb()).isEqualTo("WITHDRAWN");
            assertThat(decision.reasonCode()).isEqualTo("TIMING");
            assertThat(decision.user()).isEqualTo("op03");
        });
    }

    @Test
    void suspensionStopsTheTasksAndResumingWakesThem() throws Exception {
        bring(PartnershipStatus.ACTIVE);

        act("suspend", "secretariat", "secretariat", Map.of("reason", "SECURITY", "comment", "Roads are closed"));
        assertThat(partnerships.require(id).suspensionReason()).isEqualTo(SuspensionReason.SECURITY);
        assertThat(suspendedInstances()).isPositive();

        act("resume", "secretariat", "secretariat", Map.of("comment", "Roads are open"));
        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(suspendedInstances()).isZero();
        assertThat(desk.openTasks(id)).containsExactly("UserTask_ScreenInterest");
    }

    @Test
    void aSuspendedPartnershipCanBeTerminated() throws Exception {
        bring(PartnershipStatus.ACTIVE);
        act("suspend", "secretariat", "secretariat", Map.of("reason", "DISASTER", "comment", "Flood"));

        act(
                "terminate",
                "lead",
                "lead",
                Map.of("kind", "FORCE_MAJEURE", "reason", "FORCE_MAJEURE", "comment", "No end", "noticeOn", ""));

        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.TERMINATED);
        assertThat(notifications.of(id))
                .filteredOn(notice -> notice.kind().equals("termination-decided"))
                .extracting(notice -> notice.recipientGroup())
                .containsExactlyInAnyOrderElementsOf(partnerships.require(id).audience());
        assertThat(suspendedInstances()).isZero();
        assertThat(desk.openTasks(id)).isEmpty();
    }

    @Test
    void anAmendmentIsPlannedWhileTheRestGoesOn() throws Exception {
        bring(PartnershipStatus.ACTIVE);

        act("request-amendment", "op11", "operator-OP11", Map.of("reason", "BUDGET", "comment", "Prices rose"));

        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(desk.openTasks(id)).containsExactly("UserTask_ScreenInterest");
        assertThat(log.of(id)).last().satisfies(decision -> assertThat(decision.verb())
                .isEqualTo("AMENDMENT_REQUESTED"));
    }

    @Test
    void missingAnswersAreNamedInPlaceAndWhatWasTypedStays() throws Exception {
        bring(PartnershipStatus.ACTIVE);

        var answer = act("suspend", "secretariat", "secretariat", Map.of("reason", "", "comment", "Typed <text>"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("id=\"reason-error\"", "Please fill this in.", "Typed &lt;text&gt;</textarea>")
                .doesNotContain("id=\"comment-error\"");
        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"reason, GONE", "comment, ' '", "surplus, 1"})
    void whatIsNoAnswerIsRefused(String field, String value) throws Exception {
        bring(PartnershipStatus.ACTIVE);
        var answers = new java.util.HashMap<>(Map.of("reason", "SECURITY", "comment", "Roads are closed"));
        answers.put(field, value);

        assertThat(act("suspend", "secretariat", "secretariat", answers).getStatus())
                .isEqualTo(400);
        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "withdraw, secretariat, secretariat, TIMING",
        "withdraw, op11, operator-OP11, TIMING",
        "suspend, op03, operator-OP03, SECURITY",
        "suspend, secretariat, secretariat, SECURITY",
        "terminate, lead, lead, BREACH",
        "bring-follow-up-forward, secretariat, secretariat, ''"
    })
    void anActionThatIsNotOnesOwnOrNotDueIsRefusedInWords(String action, String login, String role, String reason)
            throws Exception {
        var answers = new java.util.HashMap<>(Map.of("comment", "Why not"));
        if (!reason.isEmpty()) {
            answers.put("reason", reason);
        }
        if (action.equals("terminate")) {
            answers.put("kind", "BREACH");
        }
        var before = log.of(id);

        var answer = act(action, login, role, answers);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("This cannot be done to " + id + " now");
        assertThat(log.of(id)).isEqualTo(before);
        assertThat(page(action, login, role).getStatus()).isEqualTo(409);
    }

    @Test
    void aRefusalOfTheProcessesLeavesTheDomainUntouched() throws Exception {
        bring(PartnershipStatus.ACTIVE);
        removeTheProcess();
        var before = log.of(id);

        var answer = act(
                "terminate",
                "lead",
                "lead",
                Map.of("kind", "BREACH", "reason", "BREACH", "comment", "No visits at all"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("the partnership has moved on");
        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(log.of(id)).isEqualTo(before);
    }

    @Test
    void aForgedRequestIsRefused() throws Exception {
        var answer = browser.perform(post(address("withdraw"))
                        .param("reason", "TIMING")
                        .with(user("op03").roles("operator-OP03")))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.SCREENING);
    }

    @Test
    void whoWritesNothingFindsThePageClosed() throws Exception {
        assertThat(page("suspend", "auditor", "auditor").getStatus()).isEqualTo(403);
        assertThat(act("suspend", "auditor", "auditor", Map.of("reason", "SECURITY"))
                        .getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "suspend", "no-such-action"})
    void aStrangerFindsNoAction(String action) throws Exception {
        assertThat(page(action, "op05", "operator-OP05").getStatus()).isEqualTo(404);
        assertThat(act(action, "op05", "operator-OP05", Map.of("reason", "TIMING"))
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"suspend, en", "suspend, fr", "suspend, es", "terminate, en", "terminate, fr", "terminate, es"})
    void anActionPageSpeaksAllLanguages(String action, String language) throws Exception {
        bring(PartnershipStatus.ACTIVE);

        var html = browser.perform(get(address(action) + "?lang=" + language)
                        .with(user("secretariat").roles("secretariat")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html)
                .doesNotContain("??")
                .contains("<html lang=\"" + language + "\"", "name=\"_csrf\"", "<label for=\"reason\"");
    }

    /** Moves the domain, and only the domain, on from the screening. */
    private void bring(PartnershipStatus target) {
        var way = new ArrayList<PartnershipStatus>();
        for (var next : List.of(
                PartnershipStatus.ELIGIBLE,
                PartnershipStatus.AGREEMENT_DRAFT,
                PartnershipStatus.PRINCIPLE_REVIEW,
                PartnershipStatus.SIGNED,
                PartnershipStatus.DIAGNOSIS,
                PartnershipStatus.PLANNING,
                PartnershipStatus.ACTIVE)) {
            if (next.compareTo(target) <= 0) {
                way.add(next);
            }
        }
        transaction.executeWithoutResult(status -> {
            way.forEach(next -> partnerships.moveTo(id, next, OFFICER));
            for (var officer : List.of("secretariat", "lead")) {
                declarations.declare(id, Declared.NO_CONFLICT, null, null, new Actor(officer, "secretariat", null));
            }
        });
    }

    private long suspendedInstances() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.reference())
                .suspended()
                .count();
    }

    private MockHttpServletResponse page(String action, String login, String role) throws Exception {
        return browser.perform(get(address(action)).with(user(login).roles(role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse act(String action, String login, String role, Map<String, String> answers)
            throws Exception {
        var request = post(address(action)).with(csrf()).with(user(login).roles(role));
        answers.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private String address(String action) {
        return "/partnerships/" + id + "/actions/" + action;
    }
}
