package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.mock.env.MockEnvironment;

class UnreachableDatabaseAnalyzerTest {
    private final UnreachableDatabaseAnalyzer analyzer = new UnreachableDatabaseAnalyzer(new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/wop?password=hidden")
            .withProperty("spring.datasource.username", "wop"));

    @ParameterizedTest
    @CsvSource({
        "08001, SPRING_DATASOURCE_URL",
        "28P01, SPRING_DATASOURCE_PASSWORD",
        "3D000, Create the database",
        "53300, max_connections"
    })
    void everyWayNotToGetInHasItsCure(String state, String cure) {
        var analysis = analyzer.analyze(new IllegalStateException(failure(state)));

        assertThat(analysis.getDescription()).contains("jdbc:postgresql://db.example.org/wop ");
        assertThat(analysis.getAction()).contains(cure);
    }

    @Test
    void otherFailuresOfTheDatabaseAreLeftToOthers() {
        assertThat(analyzer.analyze(failure(PSQLState.UNIQUE_VIOLATION.getState())))
                .isNull();
    }

    @Test
    void aPasswordInTheAddressIsNotShown() {
        assertThat(analyzer.analyze(failure("08001")).getDescription()).doesNotContain("hidden");
    }

    private static PSQLException failure(String state) {
        return new PSQLException(new ServerErrorMessage("C" + state + "\0Mno\0"));
    }
}
