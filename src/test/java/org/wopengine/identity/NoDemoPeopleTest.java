package org.wopengine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.WopTest;

@WopTest
class NoDemoPeopleTest {
    @Autowired
    People people;

    @Autowired
    StoredPasswords passwords;

    @Test
    void productionDoesNotStartWithThePublicPassword() {
        var check = new NoDemoPeople(people, passwords);

        assertThatExceptionOfType(UnsafePeople.class).isThrownBy(check::provide).satisfies(unsafe -> {
            assertThat(unsafe).hasMessageContaining("secretariat").hasMessageContaining("op12");
            assertThat(new UnsafePeopleAnalyzer().analyze(unsafe).getAction()).contains("Use an empty one");
        });
    }
}
