package org.wopengine.identity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.engine.RightsReview.Finding;
import org.wopengine.identity.engine.RightsReview.Kind;

@WopTest
class RightsReviewTest {
    @LocalServerPort
    int port;

    @Autowired
    RightsReview review;

    @Autowired
    EngineAuthorizations rights;

    @Autowired
    PeopleAtStart start;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    final List<String> made = new ArrayList<>();
    List<Finding> before;

    @BeforeEach
    void lookBefore() {
        before = review.findings();
    }

    @AfterEach
    void takeAway() {
        made.forEach(authorizations::deleteAuthorization);
    }

    @Test
    void whatTheCodeGivesIsNotReported() {
        start.start();

        assertThat(review.findings())
                .filteredOn(finding -> finding.kind() != Kind.HOLDER_GONE)
                .extracting(Finding::holder)
                .doesNotContain(
                        Groups.SECRETARIAT,
                        Groups.LEAD,
                        Groups.ADMINISTRATOR,
                        Groups.AUDITOR,
                        "platform-africa",
                        "operator-OP07");
    }

    @Test
    void aRightByHandIsReported() {
        give(Authorization.AUTH_TYPE_GRANT, "op07", null, Resources.TASK, "*", TaskPermissions.READ);
        give(Authorization.AUTH_TYPE_GRANT, null, Groups.AUDITOR, Resources.PROCESS_INSTANCE, "*", Permissions.READ);
        give(Authorization.AUTH_TYPE_GLOBAL, "*", null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        give(Authorization.AUTH_TYPE_REVOKE, "op08", null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);

        assertThat(news())
                .containsExactlyInAnyOrder(
                        new Finding(Kind.BY_HAND, "op07", "Task *"),
                        new Finding(Kind.BY_HAND, Groups.AUDITOR, "ProcessInstance *"),
                        new Finding(Kind.BY_HAND, "*", "GLOBAL Application tasklist"),
                        new Finding(Kind.BY_HAND, "op08", "REVOKE Application tasklist"));
    }

    @Test
    void aRightWithOtherPermissionsThanTheCodesIsReportedAndMendedAtTheNextStart() {
        rights.grant(Groups.SECRETARIAT, Grant.on(Resources.TASK, "*", TaskPermissions.ALL));

        assertThat(news()).containsExactly(new Finding(Kind.BY_HAND, Groups.SECRETARIAT, "Task *"));

        start.start();
        assertThat(news()).isEmpty();
    }

    @Test
    void aRightOfSomebodyWhoIsGoneIsReported() {
        give(Authorization.AUTH_TYPE_GRANT, "gone", null, Resources.USER, "gone", Permissions.ALL);
        give(Authorization.AUTH_TYPE_GRANT, null, "gone-group", Resources.APPLICATION, "tasklist", Permissions.ACCESS);

        assertThat(news())
                .containsExactlyInAnyOrder(
                        new Finding(Kind.HOLDER_GONE, "gone", "User gone"),
                        new Finding(Kind.HOLDER_GONE, "gone-group", "Application tasklist"));
    }

    @Test
    void groupsThatDoNotGoTogetherAreReportedAndTheAdministratorSeesThem() {
        identity.createMembership("op12", Groups.SECRETARIAT);
        try {
            assertThat(news()).containsExactly(new Finding(Kind.GROUPS_APART, "op12", "operator-OP12, secretariat"));
            assertThat(Browser.of("administrator", port).get("/administration").body())
                    .contains("operator-OP12, secretariat", "These groups do not go together");
            assertThat(Browser.of("secretariat", port).get("/administration").statusCode())
                    .isEqualTo(403);
        } finally {
            identity.deleteMembership("op12", Groups.SECRETARIAT);
        }
    }

    @Test
    void theRightsOfTheReleaseBeforeAreTakenBack() {
        rights.grant(Groups.ADMINISTRATOR, Grant.on(Resources.FILTER, "*", Permissions.ALL));
        rights.grant(
                Groups.ADMINISTRATOR,
                Grant.on(Resources.PROCESS_INSTANCE, "*", Permissions.UPDATE, ProcessInstancePermissions.SUSPEND));

        start.start();

        assertThat(authorizations.isUserAuthorized(
                        "nobody", List.of(Groups.ADMINISTRATOR), Permissions.UPDATE, Resources.FILTER, "x"))
                .isFalse();
        assertThat(authorizations.isUserAuthorized(
                        "nobody", List.of(Groups.ADMINISTRATOR), Permissions.UPDATE, Resources.PROCESS_INSTANCE, "x"))
                .isFalse();
    }

    private List<Finding> news() {
        var now = new ArrayList<>(review.findings());
        now.removeAll(before);
        return now;
    }

    private void give(int type, String user, String group, Resource resource, String id, Permission... permissions) {
        var right = authorizations.createNewAuthorization(type);
        if (type != Authorization.AUTH_TYPE_GLOBAL) {
            right.setUserId(user);
            right.setGroupId(group);
        }
        right.setResource(resource);
        right.setResourceId(id);
        if (type == Authorization.AUTH_TYPE_REVOKE) {
            Arrays.stream(permissions).forEach(right::removePermission);
        } else {
            right.setPermissions(permissions);
        }
        made.add(authorizations.saveAuthorization(right).getId());
    }
}
