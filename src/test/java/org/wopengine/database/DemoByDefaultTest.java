package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Profiles;
import org.springframework.mock.env.MockEnvironment;

class DemoByDefaultTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void aStartThatNobodyConfiguredIsTheDemonstration() {
        prepare();

        assertThat(environment.acceptsProfiles(Profiles.of("demo"))).isTrue();
    }

    @Test
    void anExplicitChoiceWins() {
        environment.setActiveProfiles("production");

        prepare();

        assertThat(environment.acceptsProfiles(Profiles.of("demo"))).isFalse();
    }

    @Test
    void theProcessLivesInUniversalTime() {
        prepare();

        assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
    }

    private void prepare() {
        new DemoByDefault().postProcessEnvironment(environment, new SpringApplication());
    }
}
