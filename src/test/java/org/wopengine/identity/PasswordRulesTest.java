package org.wopengine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(profile("production"));

    @ParameterizedTest
    @CsvSource({
        "'', SHORT",
        "k7Gq2vXw9pL, SHORT",
        "password1234, COMMON",
        "Password1234!, COMMON",
        "123456789012, COMMON",
        "qwertyuiopas, COMMON",
        "aaaaaaaaaaaa, COMMON",
        "iloveyou2026, COMMON",
        "wopengine2026, COMMON",
        "wop-demo-2026, COMMON",
        "my-op07-and-a-very-long-rest, LOGIN",
        "MY-OP07-and-a-very-long-rest, LOGIN"
    })
    void aPoorPasswordIsNotTaken(String password, PasswordRules.Fault fault) {
        assertThat(rules.fault(password, "op07")).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "k7Gq2vXw9pLm",
                "vier wörter ohne sinn zusammen",
                "水道事業者間の協力関係を築く"
            })
    void aGoodOneIsTakenWithoutDigitsOrSigns(String password) {
        assertThat(rules.fault(password, "op07")).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersPeopleSee() {
        assertThat(rules.fault("👍🏽🐘🦒🌊", "op07")).contains(PasswordRules.Fault.SHORT);
    }

    @Test
    void aHundredAndTwentyEightAreTakenAndOneMoreIsNot() {
        var longest = "kf8Zq1".repeat(22).substring(0, 128);

        assertThat(rules.fault(longest.replace("kf8Zq1kf8", "tiger sun"), null)).isNotEqualTo(PasswordRules.Fault.LONG);
        assertThat(rules.fault(longest + "x", null)).contains(PasswordRules.Fault.LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 1_000, 100_000})
    void measuringALongOneDoesNotTakeLong(int length) {
        var started = System.nanoTime();

        rules.fault("aB3$".repeat(length / 4), "op07");

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"demo, true", "test, true", "production, false", "staging, false"})
    void thePublicPasswordIsForTheDemonstrationOnly(String profile, boolean taken) {
        assertThat(new PasswordRules(profile(profile))
                        .fault(DemoPeople.PASSWORD, "op07")
                        .isEmpty())
                .isEqualTo(taken);
    }

    private static MockEnvironment profile(String name) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(name);
        return environment;
    }
}
