package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.identity.tasklist.ApiRules.Verdict;

class ApiRulesTest {
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @ParameterizedTest
    @CsvSource({
        "POST, /task/1/claim",
        "POST, /task/1/unclaim",
        "POST, /task/1/assignee",
        "POST, /task/1/submit-form",
        "POST, /process-definition/partnership-lifecycle:1:abc/submit-form",
        "POST, /process-definition/key/partnership-lifecycle/submit-form",
        "POST, /filter/1/list",
        "POST, /filter/1/count",
        "POST, /task",
        "GET, /task/1/form-variables",
        "GET, /task/1/deployed-form",
        "OPTIONS, /filter"
    })
    void peopleMayDoWhatTasklistNeeds(String method, String path) {
        assertThat(ApiRules.judge(method, ENGINE + path, false)).isEqualTo(Verdict.LET_THROUGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/1/complete",
                "/task/1/resolve",
                "/task/1/delegate",
                "/task/1/bpmnError",
                "/task/1/bpmnEscalation",
                "/process-definition/partnership-lifecycle:1:abc/start",
                "/process-definition/key/partnership-lifecycle/start",
                "/process-definition/key/partnership-lifecycle/tenant-id/x/start"
            })
    void nobodyPassesByTheForm(String path) {
        assertThat(ApiRules.judge("POST", ENGINE + path, false)).isEqualTo(Verdict.ONLY_BY_FORM);
        assertThat(ApiRules.judge("POST", ENGINE + path, true)).isEqualTo(Verdict.ONLY_BY_FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /task/1/variables/decision",
        "POST, /task/1/variables",
        "PUT, /task/1/localVariables/decision",
        "DELETE, /task/1/localVariables/decision",
        "PATCH, /task/1/variables",
        "POST, /execution/1/localVariables",
        "PUT, /process-instance/1/variables/interestOutcome",
        "POST, /process-instance/1/modification",
        "DELETE, /process-instance/1",
        "PUT, /process-instance/1/suspended",
        "POST, /execution/1/signal",
        "POST, /signal",
        "POST, /message",
        "POST, /execution/1/messageSubscriptions/X/trigger",
        "POST, /condition",
        "POST, /filter/create",
        "PUT, /filter/1",
        "DELETE, /filter/1",
        "POST, /deployment/create",
        "DELETE, /deployment/1",
        "PUT, /task/1",
        "POST, /task/create",
        "DELETE, /task/1",
        "POST, /task/1/identity-links",
        "POST, /task/1/comment/create",
        "POST, /task/1/attachment/create",
        "POST, /external-task/fetchAndLock",
        "POST, /user/create",
        "PUT, /user/op07/credentials",
        "PUT, /group/secretariat/members/op07",
        "POST, /authorization/create",
        "POST, /identity/verify",
        "POST, /migration/execute",
        "PUT, /job/1/duedate",
        "POST, /history/process-instance/delete",
        "POST, /decision-definition/key/x/evaluate"
    })
    void peopleMayNotReachAroundTheForms(String method, String path) {
        assertThat(ApiRules.judge(method, ENGINE + path, false)).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(ApiRules.judge(method, ENGINE + path, true))
                .as("left to the engine's own rights for administrators")
                .isEqualTo(Verdict.LET_THROUGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task/1/claim", "/task/1/submit-form", "/process-definition/key/x/submit-form"})
    void anAdministratorWorksOnNoTask(String path) {
        assertThat(ApiRules.judge("POST", ENGINE + path, true)).isEqualTo(Verdict.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/plugin/base/default/x",
                "/camunda/api/tasklist/plugin/x",
                "/camunda/api/engine/task/1/submit-form",
                "/camunda/api/engine/engine/default/task/1/submit-form/more"
            })
    void anAddressNobodyThoughtOfIsClosed(String path) {
        assertThat(ApiRules.judge("POST", path, false)).isEqualTo(Verdict.NOT_ALLOWED);
    }
}
