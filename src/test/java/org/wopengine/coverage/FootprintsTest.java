package org.wopengine.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** The coverage of models bites: what nobody walked is named. */
class FootprintsTest {
    private static final String MODEL = "two-ways";

    @Test
    void whatNobodyWalkedIsNamed() {
        var model = Bpmn.createProcess(MODEL)
                .startEvent("start")
                .sequenceFlowId("first")
                .exclusiveGateway("which")
                .sequenceFlowId("left")
                .endEvent("ended")
                .moveToNode("which")
                .sequenceFlowId("right")
                .endEvent("other")
                .done();
        for (var step : new String[] {"start", "first", "which", "left", "ended"}) {
            Footprints.step(MODEL, step);
        }

        assertThat(Footprints.missing(MODEL, model)).containsExactly("other", "right");

        Footprints.forget(MODEL);
        assertThat(Footprints.missing(MODEL, model)).hasSize(7);
    }
}
