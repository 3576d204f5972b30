package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.interest.InterestAnswers;

/**
 * Nobody reads the engine's history; people read the dossier. In the engine, the right to read the history of a process
 * opens the log of everybody's doings too.
 */
@WopTest
class HistoryReadingTest {
    private static final List<String> KINDS = List.of(
            "user-operation",
            "process-instance",
            "activity-instance",
            "task",
            "variable-instance",
            "detail",
            "incident",
            "job-log",
            "identity-link-log",
            "decision-instance",
            "external-task-log");

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    HistoryService history;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void somethingHappened() {
        var id = desk.express("op05", InterestAnswers.ofMentee());
        var task = desk.task(id, "UserTask_ScreenInterest", "secretariat").getId();
        assertThat(Browser.of("secretariat", port)
                        .openTasklist()
                        .post(Browser.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"secretariat\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"op05", "secretariat", "lead", "platform-africa", "auditor", "administrator"})
    void nobodyReadsTheEnginesHistory(String user) throws IOException {
        var browser = Browser.of(user, port).openTasklist();
        for (var kind : KINDS) {
            var answer = browser.call("GET", Browser.ENGINE + "/history/" + kind + "?maxResults=50", null);
            var count = browser.call("GET", Browser.ENGINE + "/history/" + kind + "/count", null);
            assertThat(answer.statusCode()).as(kind).isIn(200, 403);
            if (answer.statusCode() == 200) {
                assertThat(json.readTree(answer.body())).as(kind).isEmpty();
                assertThat(json.readTree(count.body()).path("count").asInt())
                        .as(kind)
                        .isZero();
            }
        }
    }

    @Test
    void thereIsSomethingToRead() {
        assertThat(history.createUserOperationLogQuery().count()).isPositive();
        assertThat(history.createHistoricProcessInstanceQuery().count()).isPositive();
        assertThat(history.createHistoricTaskInstanceQuery().count()).isPositive();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isPositive();
    }

    /** The negative control, and why nobody gets this right. */
    @Test
    void theRightToReadAHistoryOpensTheLogOfDoingsToo() throws IOException {
        var grant = rightOfTheSecretariat();
        grant.addPermission(ProcessDefinitionPermissions.READ_HISTORY);
        authorizations.saveAuthorization(grant);
        try {
            assertThat(rows(Browser.of("secretariat", port).openTasklist(), "user-operation"))
                    .isPositive();
        } finally {
            var granted = rightOfTheSecretariat();
            granted.removePermission(ProcessDefinitionPermissions.READ_HISTORY);
            authorizations.saveAuthorization(granted);
        }
        assertThat(rightOfTheSecretariat().isPermissionGranted(ProcessDefinitionPermissions.READ_HISTORY))
                .isFalse();
    }

    private Authorization rightOfTheSecretariat() {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn("secretariat")
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("interest-screening")
                .singleResult();
    }

    private int rows(Browser browser, String kind) throws IOException {
        return json.readTree(browser.call("GET", Browser.ENGINE + "/history/" + kind + "/count", null)
                        .body())
                .path("count")
                .asInt();
    }
}
