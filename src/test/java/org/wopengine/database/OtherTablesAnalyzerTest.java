package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class OtherTablesAnalyzerTest {
    @Test
    void tellsWhichTablesDifferAndWhatToDo() {
        var failure = new FlywayValidateException(
                new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "Checksum differs for V202611230300"),
                "Validate failed");

        var analysis = new OtherTablesAnalyzer().analyze(new IllegalStateException("Cannot start", failure));

        assertThat(analysis.getDescription()).contains("another version of the application", "V202611230300");
        assertThat(analysis.getAction()).contains("restore a backup", ".wop-data", "Nothing has been changed");
    }

    @Test
    void isAskedWhenTheApplicationCannotStart() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.FailureHandler.logging(
                                        org.apache.commons.logging.LogFactory.getLog(getClass()))))
                .hasAtLeastOneElementOfType(OtherTablesAnalyzer.class);
    }
}
