package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionRulesTest {
    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void setUpAsItShouldBe() {
        environment.setActiveProfiles("production");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/wop");
        environment.setProperty("spring.datasource.username", "partnerships");
        environment.setProperty("spring.datasource.password", "4f1c0a52b9d84e0c");
        environment.setProperty("wop.web.address", "https://wop.example.org");
        environment.setProperty("wop.login.secret-key", "9c1f0b7e2d4a68530f9e8d7c6b5a4132");
        environment.setProperty("wop.login.second-factor-required", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "00000000000000000000000000000000000000"})
    void productionKeepsSecondFactorsWithAProperKey(String key) {
        environment.setProperty("wop.login.secret-key", key);

        assertRefused("the key that protects second factors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wop.example.org", "http://wop.example.org", "https://", "https:// wop"})
    void productionKnowsWhereItIs(String address) {
        environment.setProperty("wop.web.address", address);

        assertRefused("the address people type");
    }

    @Test
    void onOnesOwnMachineTheAddressMayBeWithoutTls() {
        environment.setProperty("wop.web.address", "http://localhost:8080");

        assertThatNoException().isThrownBy(() -> ProductionRules.check(environment));
    }

    @Test
    void productionNeedsASecondFactor() {
        environment.setProperty("wop.login.second-factor-required", "false");

        assertRefused("nobody needs a second factor");
    }

    @Test
    void withTheOrganisationsLoginAloneNeitherIsNeeded() {
        environment.setProperty("wop.login.local", "false");
        environment.setProperty("wop.login.secret-key", "");
        environment.setProperty("wop.login.second-factor-required", "false");

        assertThatNoException().isThrownBy(() -> ProductionRules.check(environment));
    }

    @Test
    void aProperProductionStarts() {
        assertThatNoException().isThrownBy(() -> ProductionRules.check(environment));
    }

    @Test
    void otherProfilesMayUseWhatTheyLike() {
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");

        assertThatNoException().isThrownBy(() -> ProductionRules.check(demo));
    }

    @Test
    void productionDoesNotUseTheEmbeddedDatabase() {
        environment.setProperty("spring.datasource.url", "");

        assertRefused("the embedded one would be used");
    }

    @Test
    void productionIsNotADemonstration() {
        environment.setActiveProfiles("production", "demo");

        assertRefused("\"demo\" is active too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "wop", "Password", "changeme", "wop-demo-2026", "partnerships"})
    void productionDoesNotUseAPasswordEverybodyKnows(String password) {
        environment.setProperty("spring.datasource.password", password);

        assertRefused("one that everybody knows");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var bare = new MockEnvironment();
        bare.setActiveProfiles("production", "demo");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> ProductionRules.check(bare))
                .withMessageContainingAll("demo", "embedded", "password is empty");
    }

    private void assertRefused(String cause) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> ProductionRules.check(environment))
                .withMessageContaining(cause);
    }
}
