package org.wopengine.workflow.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.wopengine.workflow.Heat;

class HeatTest {
    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("waits")
            .name("Waits")
            .startEvent("begin")
            .userTask("long")
            .userTask("never")
            .endEvent("end")
            .done();

    @Test
    void anElementIsWarmSaysHowLongAndLeadsSomewhere() {
        var picture = ModelPicture.of(
                MODEL, Map.of("long", new Heat(5, "40 d (3)", ": half of \"them\"", "/behind?of=long&year=2026")));

        assertThat(picture)
                .contains(
                        "<a href=\"/behind?of=long&amp;year=2026\"><g id=\"long\"><title>long: half of &quot;them&quot;</title>")
                .contains("fill=\"#e8894d\"", ">40 d (3)</text>")
                .contains("<g id=\"never\">")
                .doesNotContain("#fff4d6", "opacity");
        assertThat(picture.split("<a href", -1)).hasSize(2);
    }

    @Test
    void withoutHeatThePictureIsThatOfTheDocuments() {
        assertThat(ModelPicture.of(MODEL)).contains("#fff4d6").doesNotContain("<a href", "#e8894d");
    }

    @Test
    void aStepThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Heat(6, "", "", "/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Heat(-1, "", "", "/")).isInstanceOf(IllegalArgumentException.class);
    }
}
