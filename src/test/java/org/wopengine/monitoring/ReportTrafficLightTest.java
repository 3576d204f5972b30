package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the table, at its edges, and what happens where a fact is unknown. */
class ReportTrafficLightTest {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static DmnDecision table;

    @BeforeAll
    static void read() throws IOException {
        try (var file = Files.newInputStream(Path.of("bpmn/report-traffic-light.dmn"))) {
            table = ENGINE.parseDecision("report-traffic-light", file);
        }
    }

    @ParameterizedTest(name = "{0} days late, {1} % on track, lowest {2}, gap {3}: {4}")
    @CsvSource({
        "0,  100, 4, 0, GREEN",
        "7,   70, 3, 1, GREEN",
        // nothing due yet
        "0,     , 4, 1, GREEN",
        // health
        "0,  100, 1, 0, RED",
        "0,  100, 2, 0, AMBER",
        "0,     , 2, 1, AMBER",
        // the sides
        "0,  100, 3, 3, RED",
        "0,  100, 5, 4, RED",
        "0,  100, 3, 2, AMBER",
        // outputs
        "0,   39, 4, 0, RED",
        "0,    0, 4, 0, RED",
        "0,   40, 4, 0, AMBER",
        "0,   69, 4, 0, AMBER",
        // lateness
        "8,  100, 4, 0, AMBER",
        "30, 100, 4, 0, AMBER",
        "31, 100, 4, 0, RED",
        "31,    , 4, 0, RED",
        // the worst counts
        "8,   69, 1, 2, RED",
        // unknown is not good
        "0,  100,  , 0, AMBER",
        "0,  100, 4,  , AMBER",
        "0,     ,  ,  , AMBER"
    })
    void theFirstRowThatFitsGivesTheLight(
            int daysLate, Integer onTrack, Integer lowest, Integer gap, TrafficLight expected) {
        var light = ENGINE.evaluateDecisionTable(
                table,
                Variables.createVariables()
                        .putValue("daysLate", daysLate)
                        .putValue("outputsOnTrackPercent", onTrack)
                        .putValue("lowestHealth", lowest)
                        .putValue("healthGap", gap));

        assertThat(light.getSingleEntry().toString()).isEqualTo(expected.name());
    }
}
