package org.wopengine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class PasswordHashesTest {
    @Test
    void whatIsConfiguredByDefaultIsWhatIsAdvised() {
        try (var bare = new AnnotationConfigApplicationContext(PasswordHashes.class)) {
            var hash = bare.getBean(PasswordHashes.class).hash("a password");

            assertThat(hash).startsWith("$argon2id$").contains("$m=19456,t=2,p=1$");
        }
    }

    @Test
    void aHashOfOtherCostsStillFits() {
        var cheap = new PasswordHashes(1024, 1);
        var dear = new PasswordHashes(19456, 2);

        assertThat(dear.match("a password", cheap.hash("a password"))).isTrue();
        assertThat(dear.match("another", cheap.hash("a password"))).isFalse();
        assertThat(cheap.hash("a password")).isNotEqualTo(cheap.hash("a password"));
    }
}
