package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.workflow.internal.EngineLocks;

/** CVE-2026-77226: whoever comes makes himself an administrator, without login, while there is none. */
@WopTest
class FirstUserSetupTest {
    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String INTRUDER = "intruder";
    private static final String BODY = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"In\",\"lastName\":\"Truder\","
            + "\"email\":\"\"},\"credentials\":{\"password\":\"Blue harbour lantern 7741\"}}";
    private static final List<String> SPELLINGS = List.of(
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup/default/user/create/",
            "/camunda/api/admin/setup/default/user/create?x=1",
            "/camunda/api/admin/setup",
            "/camunda/api/admin/setup/",
            "/camunda/api/admin/setup/nothing/user/create",
            "/camunda/api/admin/SETUP/default/user/create",
            "/camunda/API/admin/setup/default/user/create",
            "/CAMUNDA/api/admin/setup/default/user/create",
            "/camunda/api/admin/set%75p/default/user/create",
            "/camunda/api/%61dmin/setup/default/user/create",
            "/camunda/api/admin%2Fsetup/default/user/create",
            "/camunda/api/admin/setup%2Fdefault/user/create",
            "/camunda/api/admin/%2573etup/default/user/create",
            "/camunda/api/admin;x=1/setup;y=2/default;z/user/create",
            "/camunda/api/admin/;/setup/default/user/create",
            "/camunda/api/admin//setup/default/user/create",
            "//camunda/api/admin/setup/default/user/create",
            "/camunda//api/admin/setup/default/user/create",
            "/camunda/api/admin/./setup/default/user/create",
            "/camunda/api/admin/auth/../setup/default/user/create",
            "/camunda/api/admin/auth/%2e%2e/setup/default/user/create",
            "/camunda/api/tasklist/../admin/setup/default/user/create",
            "/camunda/api/admin/auth/..;/setup/default/user/create",
            "/camunda/api/admin\\setup\\default\\user\\create",
            "/camunda/api/admin%5Csetup/default/user/create",
            "/camunda/api/admin/setup%00/default/user/create",
            "/camunda/api/admin/setup%20/default/user/create",
            "/camunda/app/admin/default/setup/",
            "/camunda/app/admin/default/setup/#/setup");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private final List<String> emptied = new ArrayList<>();

    @AfterEach
    void putBack() {
        emptied.forEach(user -> identity.createMembership(user, ADMINISTRATORS));
        if (identity.createUserQuery().userId(INTRUDER).count() > 0) {
            identity.deleteUser(INTRUDER);
        }
    }

    @Test
    void nobodyMakesHimselfTheFirstUserUnderAnySpelling() {
        var browsers = new Browser[] {
            null,
            Browser.of("op05", port).openTasklist(),
            Browser.of("administrator", port).openTasklist()
        };
        var wrong = new ArrayList<String>();
        var tried = 0;
        for (var empty : List.of(false, true)) {
            if (empty) {
                emptyTheGroup();
            }
            for (var browser : browsers) {
                for (var spelling : SPELLINGS) {
                    for (var method : List.of("POST", "PUT", "GET", "PATCH")) {
                        var status = Wire.ask(port, method, spelling, browser, BODY);
                        tried++;
                        if (status < 400 || status >= 500) {
                            wrong.add(method + " " + spelling + ": " + status);
                        }
                    }
                }
            }
        }
        System.out.printf("%6d  attempts to become the first user%n", tried);
        assertThat(wrong).isEmpty();
        assertThat(identity.createUserQuery().userId(INTRUDER).count()).isZero();
        assertThat(identity.createUserQuery().memberOfGroup(ADMINISTRATORS).count())
                .isZero();
    }

    @Test
    void theResourceItselfMakesNobody() {
        emptyTheGroup();

        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(this::setUp);

        assertThat(identity.createUserQuery().userId(INTRUDER).count()).isZero();
        assertThat(identity.createUserQuery().memberOfGroup(ADMINISTRATORS).count())
                .isZero();
    }

    /** The negative control. */
    @Test
    void withoutOurLockTheResourceMakesAnAdministrator() {
        var before = identifiers();
        emptyTheGroup();
        try (var open = EngineLocks.openToCommands(engine)) {
            setUp();

            assertThat(identity.createUserQuery().memberOfGroup(ADMINISTRATORS).list())
                    .extracting(User::getId)
                    .containsExactly(INTRUDER);
        } finally {
            authorizations.createAuthorizationQuery().list().stream()
                    .filter(grant -> !before.contains(grant.getId()))
                    .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default",
                "/camunda/app/admin/default/",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task/setup/form",
                "/partnerships/WOP-2026-0001",
                "/",
                "",
                "/%zz"
            })
    void theDoorLetsEverythingElseBy(String address) {
        assertThat(SetupDoor.leadsToSetup(address)).isFalse();
    }

    /** As the engine's web application would, with the same checks. */
    private void setUp() {
        var profile = new UserProfileDto();
        profile.setId(INTRUDER);
        profile.setFirstName("In");
        profile.setLastName("Truder");
        var credentials = new UserCredentialsDto();
        credentials.setPassword("Blue harbour lantern 7741");
        var user = new UserDto();
        user.setProfile(profile);
        user.setCredentials(credentials);
        try {
            new SetupResource().createInitialUser("default", user);
        } catch (java.io.IOException | jakarta.servlet.ServletException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void emptyTheGroup() {
        for (var member :
                identity.createUserQuery().memberOfGroup(ADMINISTRATORS).list()) {
            identity.deleteMembership(member.getId(), ADMINISTRATORS);
            emptied.add(member.getId());
        }
    }

    private List<String> identifiers() {
        return authorizations.createAuthorizationQuery().list().stream()
                .map(grant -> grant.getId())
                .toList();
    }
}
