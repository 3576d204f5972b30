package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/**
 * How secrets are kept in the database: AES-GCM with a fresh random beginning each time. In the CBC mode of the same class of
 * Spring Security, with a beginning of zeros, equal secrets would look equal and a changed one would still open
 * (CVE-2026-47842).
 */
class SecretKeysTest {
    private static final int BEGINNING = 16;

    private final SecretKeys keys = keys("a key that is long and random enough for this");

    @Test
    void theSameSecretNeverLooksTheSame() {
        var once = keys.close("op07", "JBSWY3DPEHPK3PXP");
        var again = keys.close("op07", "JBSWY3DPEHPK3PXP");

        assertThat(once).isNotEqualTo(again);
        assertThat(java.util.Arrays.copyOf(once, BEGINNING))
                .as("a beginning of its own")
                .isNotEqualTo(java.util.Arrays.copyOf(again, BEGINNING))
                .isNotEqualTo(new byte[BEGINNING]);
        assertThat(keys.open("op07", once)).isEqualTo(keys.open("op07", again)).isEqualTo("JBSWY3DPEHPK3PXP");
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var closed = keys.close("op07", "JBSWY3DPEHPK3PXP");
        for (int at = 0; at < closed.length; at++) {
            var changed = closed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> keys.open("op07", changed))
                    .as("byte %d", at)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void anotherKeyOpensNothing() {
        var closed = keys.close("op07", "JBSWY3DPEHPK3PXP");

        assertThatThrownBy(() -> keys("another key").open("op07", closed)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void anothersSecretDoesNotOpen() {
        var closed = keys.close("op07", "JBSWY3DPEHPK3PXP");

        assertThatThrownBy(() -> keys.open("op0", closed)).hasMessageContaining("somebody else");
    }

    private static SecretKeys keys(String key) {
        var environment = new MockEnvironment().withProperty("wop.login.secret-key", key);
        return new SecretKeys(Binder.get(environment).bindOrCreate("wop.login", LoginSettings.class), environment);
    }
}
