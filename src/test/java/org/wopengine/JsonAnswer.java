package org.wopengine;

import java.util.List;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/** A list as Tasklist sends it: JSON. */
final class JsonAnswer {
    private JsonAnswer() {}

    static TypedValue of(List<?> list) {
        return SpinValues.jsonValue(Spin.JSON(list).toString()).create();
    }
}
