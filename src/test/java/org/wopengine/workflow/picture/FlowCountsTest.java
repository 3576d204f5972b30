package org.wopengine.workflow.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.wopengine.workflow.picture.FlowCounts.Passed;

class FlowCountsTest {
    /** Write, decide; sent back or through. */
    private static final BpmnModelInstance LOOP = Bpmn.createExecutableProcess("loop")
            .name("Loop")
            .startEvent("begin")
            .userTask("write")
            .exclusiveGateway("good")
            .endEvent("end")
            .moveToNode("good")
            .userTask("mend")
            .connectTo("write")
            .done();

    @Test
    void whatGoesInComesOut() {
        var counts = FlowCounts.of(
                LOOP,
                Map.of(
                        "begin", new Passed(1, 1),
                        "write", new Passed(3, 3),
                        "good", new Passed(3, 3),
                        "mend", new Passed(2, 2),
                        "end", new Passed(1, 1)));

        assertThat(counts)
                .containsEntry(flow("begin", "write"), 1)
                .containsEntry(flow("write", "good"), 3)
                .containsEntry(flow("good", "mend"), 2)
                .containsEntry(flow("mend", "write"), 2)
                .containsEntry(flow("good", "end"), 1)
                .hasSize(5);
    }

    @Test
    void whoStillStandsOnAnElementHasNotLeftIt() {
        var counts = FlowCounts.of(
                LOOP,
                Map.of(
                        "begin",
                        new Passed(1, 1),
                        "write",
                        new Passed(2, 2),
                        "good",
                        new Passed(2, 1),
                        "mend",
                        new Passed(1, 1)));

        assertThat(counts).containsEntry(flow("good", "mend"), 1).doesNotContainKey(flow("good", "end"));
    }

    @Test
    void aTaskThatWasInterruptedWasNotLeftByItsOwnWayOut() {
        var counts = FlowCounts.of(LOOP, Map.of("begin", new Passed(1, 1), "write", new Passed(1, 0)));

        assertThat(counts).containsOnlyKeys(flow("begin", "write"));
    }

    @Test
    void whatTheVisitsDoNotSayIsNotGuessed() {
        var crossed = Bpmn.createExecutableProcess("crossed")
                .startEvent("begin")
                .exclusiveGateway("first")
                .exclusiveGateway("second")
                .endEvent("end")
                .moveToNode("first")
                .connectTo("second")
                .done();

        var counts = FlowCounts.of(
                crossed,
                Map.of(
                        "begin", new Passed(2, 2),
                        "first", new Passed(2, 2),
                        "second", new Passed(2, 2),
                        "end", new Passed(2, 2)));

        assertThat(counts).hasSize(2).containsValue(2);
    }

    @Test
    void thePictureOfAPathSaysWhereItWent() {
        var picture = ModelPicture.of(
                LOOP,
                Map.of("begin", new ModelPicture.Mark(1, false), "write", new ModelPicture.Mark(4, true)),
                "visits-");

        assertThat(picture)
                .contains("<a href=\"#visits-write\"><g><title>", ">4</text>")
                .contains("<g opacity=\"0.35\"><title>")
                .doesNotContain("#visits-mend");
        assertThat(ModelPicture.of(LOOP)).contains("<g id=\"mend\">").doesNotContain("opacity", "href");
    }

    private static String flow(String from, String to) {
        return LOOP.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().getId().equals(from)
                        && flow.getTarget().getId().equals(to))
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
