package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Processes;

@WopTest
class TasklistApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    ObjectMapper json;

    @Autowired
    Processes processes;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    PartnershipId partnership;
    String task;

    @BeforeEach
    void openATask() {
        partnership = desk.express("op05", InterestAnswers.ofMentee());
        task = Browser.ENGINE + "/task/"
                + desk.task(partnership, "UserTask_ScreenInterest", "secretariat")
                        .getId();
    }

    @Test
    void tasklistFindsTheFormsToDraw() {
        var start = Browser.ENGINE + "/process-definition/key/partnership-lifecycle";
        var browser = secretariat("en");

        assertThat(browser.call("GET", task + "/form", null).body())
                .contains("\"camundaFormRef\":{\"key\":\"screen-interest\"");
        assertThat(browser.call("GET", task + "/deployed-form", null).body()).contains("\"schemaVersion\"");
        assertThat(browser.call("GET", task + "/form-variables", null).statusCode())
                .isEqualTo(200);
        assertThat(browser.call("GET", start + "/startForm", null).body()).contains("\"key\":\"express-interest\"");
        assertThat(browser.call("GET", start + "/deployed-start-form", null).body())
                .contains("\"schemaVersion\"");
    }

    @Test
    void aFormIsSubmittedOverTheWire() {
        var browser = secretariat("en");

        assertThat(browser.post(task + "/submit-form", answers(approval())).statusCode())
                .isEqualTo(204);
        assertThat(desk.openTasks(partnership)).doesNotContain("UserTask_ScreenInterest");
    }

    @Test
    void aWrongAnswerIsSaidWithoutTheEnginesWords() {
        var answer = secretariat("en").post(task + "/submit-form", answers(Map.of("earlierConsidered", true)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":").doesNotContain("Cannot submit", "Exception", "ENGINE-");
        assertThat(desk.openTasks(partnership)).contains("UserTask_ScreenInterest");
    }

    @Test
    void aWrongAnswerIsSaidInThePersonsLanguage() {
        var english =
                secretariat("en").post(task + "/submit-form", answers(Map.of())).body();
        var french =
                secretariat("fr").post(task + "/submit-form", answers(Map.of())).body();

        assertThat(french).isNotEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"en, Somebody else has completed", "fr, Quelqu'un d'autre vient", "es, Otra persona acaba"})
    void aTaskSomebodyElseCompletedIsAConflict(String language, String text) {
        var browser = secretariat(language);
        desk.complete(partnership, "UserTask_ScreenInterest", "secretariat2", approval());

        var answer = browser.post(task + "/submit-form", answers(approval()));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"type\":\"Conflict\"", text);
    }

    @Test
    void aPartnershipOnHoldTakesNoAnswers() {
        transaction.executeWithoutResult(status -> processes.suspend(partnership));

        var answer = secretariat("en").post(task + "/submit-form", answers(approval()));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("on hold");
    }

    @Test
    void aStartFormIsRefusedInTheSameWay() {
        var browser = Browser.of("op05", port).openTasklist();
        var answer = browser.post(
                Browser.ENGINE + "/process-definition/key/partnership-lifecycle/submit-form", answers(Map.of()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Cannot instantiate", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "resolve", "delegate", "bpmnError", "bpmnEscalation"})
    void aTaskIsNeverFinishedPastItsForm(String way) {
        var answer = secretariat("en").post(task + "/" + way, "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"type\":\"Forbidden\"", "with its form only");
    }

    @ParameterizedTest
    @CsvSource({"op05", "platform-africa", "administrator"})
    void aStrangerDoesNotCompleteATask(String user) {
        var answer = Browser.of(user, port).openTasklist().post(task + "/submit-form", answers(approval()));

        assertThat(answer.statusCode()).isIn(403, 404, 409);
        assertThat(desk.openTasks(partnership)).contains("UserTask_ScreenInterest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/variables/decision", "/localVariables/decision"})
    void nobodyWritesVariables(String where) {
        var answer = secretariat("en").call("PUT", task + where, "{\"value\":\"APPROVE\",\"type\":\"String\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void strangeSpellingsOfAnAddressOpenNothing() {
        for (var way : new String[] {
            "/complete/", "/%63omplete", "/complete;x=1", "//complete", "/./complete", "/submit-form/../complete"
        }) {
            assertThat(secretariat("en").post(task + way, "{}").statusCode())
                    .as(way)
                    .isIn(400, 403);
        }
        assertThat(desk.openTasks(partnership)).contains("UserTask_ScreenInterest");
    }

    @Test
    void aHugeBodyIsRefused() {
        var answer = secretariat("en").post(task + "/submit-form", "\"" + "x".repeat(300_000) + "\"");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"type\":\"PayloadTooLarge\"", "256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${1+1}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}",
                "{\"a\":[{\"b\":{\"taskCandidateGroupExpression\":\"#{x}\"}}]}",
                "{\"orQueries\":[{\"assigneeEx\\u0070ression\":\"${1+1}\"}]}",
                "{\"assignee\":",
                "not json"
            })
    void noQueryRunsAnExpression(String query) {
        assertThat(secretariat("en").post(Browser.ENGINE + "/task", query).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigneeExpression=%24%7B1%7D", "assignee%45xpression=1", "x=1&dueBeforeExpression=2"})
    void noAddressRunsAnExpression(String query) {
        assertThat(secretariat("en")
                        .call("GET", Browser.ENGINE + "/task?" + query, null)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnreadableSubmissionIsRefusedInPlainWords() {
        var answer = secretariat("en")
                .post(task + "/submit-form", "{\"variables\":{\"decision\":{\"value\":\"x\",\"type\":\"Integer\"}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "java.", "org.", "ENGINE-");
    }

    private Browser secretariat(String language) {
        var browser = new Browser(port, language);
        browser.logIn("secretariat", Browser.PASSWORD);
        return browser.openTasklist();
    }

    private static Map<String, Object> approval() {
        return InterestAnswers.with(InterestAnswers.screened(), "interestDeclaration", "NO_CONFLICT");
    }

    private String answers(Map<String, ?> values) {
        var variables = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue())));
        try {
            return json.writeValueAsString(Map.of("variables", variables));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
