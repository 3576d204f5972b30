package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.wopengine.identity.PasswordHashes;
import org.wopengine.identity.People;
import org.wopengine.identity.StoredPasswords;

/** Where passwords of our own are switched off. */
@ExtendWith(Counted.class)
class PasswordLoginTest {
    private final StoredPasswords passwords = mock(StoredPasswords.class);
    private final People people = mock(People.class);
    private final Throttle throttle = mock(Throttle.class);

    @BeforeEach
    void everythingElseIsRight() {
        when(passwords.match(any(), any())).thenReturn(true);
        when(throttle.admits(any(), any())).thenReturn(true);
        when(people.groupsOf("op07")).thenReturn(Set.of("operator-OP07"));
    }

    @Test
    void theRightPasswordLetsNobodyIn() {
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> logIn(false));

        verifyNoInteractions(passwords, throttle);
    }

    /** The negative control. */
    @Test
    void whereTheyAreOnItDoes() {
        assertThat(logIn(true).isAuthenticated()).isTrue();
    }

    private org.springframework.security.core.Authentication logIn(boolean local) {
        var settings = new LoginSettings(
                local,
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                5,
                30,
                false,
                List.of(),
                "",
                "groups",
                "preferred_username",
                Map.of());
        return new PasswordLogin(
                        passwords,
                        mock(PasswordHashes.class),
                        people,
                        mock(Accounts.class),
                        mock(SecondFactors.class),
                        throttle,
                        mock(KnownDevices.class),
                        settings,
                        new SignInLog())
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated("op07", "right"));
    }
}
