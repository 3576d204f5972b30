package org.wopengine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class FirstAdministratorTest {
    private static final String GOOD = "k7Gq2vXw9pLm4Tz8";

    private final People people = mock(People.class);
    private final MockEnvironment production = new MockEnvironment();

    @BeforeEach
    void anEmptyProduction() {
        production.setActiveProfiles("production");
        when(people.members(Groups.ADMINISTRATOR)).thenReturn(List.of());
    }

    @Test
    void anEmptyInstallationGetsTheOneOfTheConfiguration() {
        first(GOOD).provide();

        verify(people)
                .createUser(
                        new Member("administrator", "First administrator", "it@example.org"),
                        GOOD,
                        List.of(Groups.ADMINISTRATOR));
        verify(people).keepEngineAdministrators();
    }

    @Test
    void withoutASettingThereIsNobodyRatherThanADefault() {
        first("").provide();

        verify(people, never()).createUser(any(), any(), any());
    }

    @Test
    void onceThereIsOneTheSettingDoesNothing() {
        when(people.members(Groups.ADMINISTRATOR)).thenReturn(List.of(new Member("ada", "Ada", null)));

        first(GOOD).provide();

        verify(people, never()).createUser(any(), eq(GOOD), any());
    }

    @ParameterizedTest
    @CsvSource({
        "short, fewer than 12",
        "wop-demo-2026, easily guessed",
        "password12345, easily guessed",
        "the-administrator-is-me, has the login in it"
    })
    void aPoorPasswordStopsTheStart(String password, String why) {
        assertThatExceptionOfType(UnsafePeople.class)
                .isThrownBy(() -> first(password).provide())
                .withMessageContaining(why)
                .satisfies(unsafe -> {
                    assertThat(unsafe.cure()).contains("WOP_FIRSTADMINISTRATOR_PASSWORD");
                    assertThat(unsafe.getMessage()).doesNotContain(password);
                });
        verify(people, never()).createUser(any(), any(), any());
    }

    private FirstAdministrator first(String password) {
        return new FirstAdministrator(people, new PasswordRules(production), password, "it@example.org");
    }
}
