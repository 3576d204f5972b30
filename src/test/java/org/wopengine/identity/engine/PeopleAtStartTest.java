package org.wopengine.identity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.WopTest;
import org.wopengine.identity.Groups;
import org.wopengine.identity.People;

@WopTest
class PeopleAtStartTest {
    @Autowired
    PeopleAtStart start;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    People people;

    @Autowired
    EngineAuthorizations rights;

    @Test
    void aSecondStartAddsNothing() {
        var before = counts();

        start.start();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theDemonstrationHasItsPeople() {
        assertThat(people.groupsOf("secretariat")).containsExactly("secretariat");
        assertThat(people.groupsOf("lead")).containsExactlyInAnyOrder("secretariat", "lead");
        assertThat(people.groupsOf("platform-africa")).containsExactly("platform-africa");
        assertThat(people.groupsOf("op07")).containsExactly("operator-OP07");
        assertThat(people.groupsOf("auditor")).containsExactly("auditor");
        assertThat(people.members(Groups.SECRETARIAT))
                .extracting(member -> member.user())
                .contains("lead", "secretariat", "secretariat2");
        assertThat(identity.checkPassword("op12", "wop-demo-2026")).isTrue();
    }

    @Test
    void theEngineNeverAsksForAFirstUser() {
        assertThat(people.members("camunda-admin"))
                .extracting(member -> member.user())
                .contains("administrator");
    }

    @Test
    void rightsSomebodyAddedByHandAreGoneAfterTheNextStart() {
        rights.grant(Groups.SECRETARIAT, Grant.on(Resources.TASK, "*", TaskPermissions.ALL));

        start.start();

        assertThat(authorizations.isUserAuthorized(
                        "nobody", List.of(Groups.SECRETARIAT), TaskPermissions.TASK_WORK, Resources.TASK, "*"))
                .isFalse();
        assertThat(authorizations.isUserAuthorized(
                        "nobody", List.of(Groups.SECRETARIAT), TaskPermissions.READ, Resources.TASK, "*"))
                .isFalse();
        assertThat(authorizations.isUserAuthorized(
                        "nobody",
                        List.of(Groups.SECRETARIAT),
                        ProcessDefinitionPermissions.READ_TASK,
                        Resources.PROCESS_DEFINITION,
                        "interest-screening"))
                .isTrue();
    }

    /** A star would take in the process of a concern, and every other that should stay apart. */
    @Test
    void officersAndAdministratorsHoldRightsOnTheProcessesOfPartnershipsOnly() throws IOException {
        try (var models = Files.list(Path.of("bpmn"))) {
            assertThat(models.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".bpmn"))
                            .map(name -> name.replace(".bpmn", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Grant.IN_THE_OPEN.stream(), Stream.of("integrity-concern"))
                                    .toList());
        }
        for (var group :
                List.of(Groups.SECRETARIAT, Groups.LEAD, Groups.AUDITOR, Groups.ADMINISTRATOR, "operator-OP03")) {
            for (var permission : List.of(
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_ASSIGN,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.RETRY_JOB)) {
                assertThat(authorizations.isUserAuthorized(
                                "nobody",
                                List.of(group),
                                permission,
                                Resources.PROCESS_DEFINITION,
                                "integrity-concern"))
                        .as(group + " " + permission)
                        .isFalse();
            }
            for (var resource : List.of(Resources.TASK, Resources.PROCESS_INSTANCE)) {
                assertThat(authorizations.isUserAuthorized("nobody", List.of(group), Permissions.READ, resource, "any"))
                        .as(group + " " + resource)
                        .isFalse();
            }
        }
    }

    @Test
    void operatorsStartOnlyTheLifecycle() {
        var operator = List.of("operator-OP07");

        assertThat(authorizations.isUserAuthorized(
                        "op07",
                        operator,
                        ProcessDefinitionPermissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        "partnership-lifecycle"))
                .isTrue();
        assertThat(authorizations.isUserAuthorized(
                        "op07",
                        operator,
                        ProcessDefinitionPermissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        "interest-screening"))
                .isFalse();
    }

    private Map<String, Long> counts() {
        return Map.of(
                "users", identity.createUserQuery().count(),
                "groups", identity.createGroupQuery().count(),
                "authorizations", authorizations.createAuthorizationQuery().count(),
                "filters", filters.createFilterQuery().count());
    }
}
