package org.wopengine.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.identity.policy.AccessPolicy.Verdict;

class AccessPolicyTest {
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private final AccessPolicy policy = AccessPolicy.ofAllActions();

    @Test
    void noAddressIsNamedTwice() {
        assertThat(policy.lines().stream().map(line -> line.door().toString()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aWildCardOpensOnlyFilesAndTheEnginesOwnPages() {
        var open = policy.lines().stream()
                .filter(line -> !line.action().who().isNobody())
                .filter(line -> line.door().toString().contains("**"))
                .map(line -> line.action())
                .collect(Collectors.toSet());

        assertThat(open)
                .isSubsetOf(
                        Action.SIGN_IN,
                        Action.MANAGE_OWN_ACCOUNT,
                        Action.FETCH_PAGE_PARTS,
                        Action.SEE_HOME,
                        Action.OPEN_TASKLIST,
                        Action.USE_ENGINE_PAGES,
                        Action.SEE_OPERATIONS);
    }

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
        assertThat(judge(method, ENGINE + path, "operator-OP07")).isEqualTo(Verdict.OPEN);
        assertThat(judge(method, ENGINE + path, "secretariat")).isEqualTo(Verdict.OPEN);
        assertThat(judge(method, ENGINE + path, "auditor")).isEqualTo(Verdict.REFUSED);
        assertThat(judge(method, ENGINE + path, "integrity"))
                .as("reviewers work on tasks and start nothing")
                .isEqualTo(path.startsWith("/process-definition") ? Verdict.REFUSED : Verdict.OPEN);
        assertThat(policy.judge(method, ENGINE + path, null)).isEqualTo(Verdict.LOG_IN);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/1/complete",
        "POST, /task/1/resolve",
        "POST, /task/1/delegate",
        "POST, /task/1/bpmnError",
        "POST, /process-definition/partnership-lifecycle:1:abc/start",
        "POST, /process-definition/key/partnership-lifecycle/start",
        "POST, /process-definition/key/x/tenant-id/x/start",
        "POST, /process-definition/key/interest-screening/submit-form",
        "POST, /process-definition/interest-screening:1:abc/submit-form",
        "PUT, /task/1/variables/decision",
        "POST, /task/1/variables",
        "DELETE, /task/1/localVariables/decision",
        "POST, /execution/1/localVariables",
        "PUT, /process-instance/1/variables/interestOutcome",
        "GET, /process-instance/1/variables",
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
        "POST, /deployment/create",
        "DELETE, /deployment/1",
        "PUT, /task/1",
        "POST, /task/create",
        "DELETE, /task/1",
        "POST, /task/1/identity-links",
        "POST, /task/1/comment/create",
        "POST, /external-task/fetchAndLock",
        "POST, /authorization/create",
        "PUT, /authorization/1",
        "DELETE, /authorization/1",
        "POST, /group/create",
        "POST, /identity/verify",
        "POST, /migration/execute",
        "PUT, /job/1/duedate",
        "POST, /job/1/execute",
        "POST, /history/process-instance/delete",
        "GET, /history/variable-instance",
        "GET, /history/detail",
        "POST, /decision-definition/key/x/evaluate"
    })
    void nobodyReachesAroundTheFormsAndTheCode(String method, String path) {
        for (var group : List.of("operator-OP07", "platform-asia", "secretariat", "lead", "auditor", "administrator")) {
            assertThat(judge(method, ENGINE + path, group)).as(group).isEqualTo(Verdict.REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/1/claim",
                "/task/1/submit-form",
                "/process-definition/key/partnership-lifecycle/submit-form"
            })
    void anAdministratorDecidesNothing(String path) {
        assertThat(judge("POST", ENGINE + path, "administrator")).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void anAdministratorReadsNoPartnership() {
        for (var action : List.of(Action.READ_DOSSIER, Action.READ_WORKSHEET, Action.READ_TASK)) {
            assertThat(action.permits(List.of("administrator"), Relation.values()))
                    .isFalse();
        }
    }

    @Test
    void anAuditorWritesNothing() {
        assertThat(policy.lines().stream()
                        .filter(line -> !line.door().method().equals("GET"))
                        .filter(line -> !line.action().who().includesEveryLogin())
                        .filter(line -> line.action().mayAtAll(List.of("auditor"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/admin/plugin/base/default/x",
        "POST, /camunda/api/tasklist/plugin/x",
        "POST, /camunda/api/engine/task/1/submit-form",
        "POST, /camunda/api/engine/engine/default/no-such-thing",
        "PATCH, /partnerships/WOP-2026-0001",
        "GET, /no-such-page"
    })
    void anAddressNobodyThoughtOfIsClosed(String method, String path) {
        assertThat(judge(method, path, "secretariat")).isEqualTo(Verdict.UNKNOWN);
        assertThat(policy.judge(method, path, null)).isEqualTo(Verdict.LOG_IN);
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat lead, true",
        "secretariat platform-africa, true",
        "operator-OP01 operator-OP02, true",
        "administrator secretariat, false",
        "administrator operator-OP01, false",
        "administrator auditor, false",
        "auditor lead, false",
        "integrity secretariat, false",
        "secretariat operator-OP01, false",
        "administrator camunda-admin, true"
    })
    void someGroupsDoNotGoTogether(String groups, boolean together) {
        assertThat(Role.goTogether(List.of(groups.split(" ")))).isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat administrator, administrator",
        "operator-OP01 secretariat lead, operator-OP01",
        "lead auditor, auditor",
        "lead secretariat, lead secretariat"
    })
    void ofGroupsThatDoNotGoTogetherTheOneThatDecidesLeastCounts(String groups, String counting) {
        assertThat(Role.counting(List.of(groups.split(" ")))).containsExactlyInAnyOrder(counting.split(" "));
    }

    private Verdict judge(String method, String path, String group) {
        return policy.judge(method, path, Set.of(group));
    }
}
