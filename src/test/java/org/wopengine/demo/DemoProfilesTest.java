package org.wopengine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.WopTest;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.Section;
import org.wopengine.shared.OperatorCode;

/** The profiles of the fictional operators do not contradict themselves, nor the short rows they stand on. */
@WopTest
class DemoProfilesTest {
    @Autowired
    DemoOperators operators;

    @Autowired
    Profiles profiles;

    @BeforeEach
    void register() {
        operators.register();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aProfileAgreesWithItself(OperatorCode code) {
        var profile = profiles.require(code);

        assertThat(profile.version(Section.KNOWLEDGE)).isPositive();
        assertThat(profiles.doubts(profile)).isEmpty();
        var figures = profile.figures();
        assertThat(figures.annualOperatingRevenue().divide(figures.annualOperatingCost(), 2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(profile.operator().performance().costCoverage());
        assertThat(figures.nonRevenueWater())
                .isEqualByComparingTo(profile.operator().performance().nonRevenueWater());
        assertThat(profile.knowledge().workingLanguages())
                .isEqualTo(profile.operator().languages());
        assertThat(profile.knowledge().expertiseAreas().isEmpty()
                        && profile.knowledge().needsAreas().isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void tellingItAgainChangesNothing(OperatorCode code) {
        var before = profiles.history(code).size();

        operators.register();

        assertThat(profiles.history(code)).hasSize(before).isNotEmpty();
    }

    static Stream<OperatorCode> codes() {
        return IntStream.rangeClosed(1, 12).mapToObj(number -> new OperatorCode("OP%02d".formatted(number)));
    }
}
