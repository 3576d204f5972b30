package org.wopengine.workflow.internal;

import java.util.List;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/** A list of choices in the only form Tasklist takes it: JSON, written out. Made for the screen, never stored. */
final class JsonList {
    private JsonList() {}

    /** What a select offers from a view value: maps of a value and a label. The page draws labels as plain text. */
    static TypedValue ofOptions(List<?> options) {
        return SpinValues.jsonValue(Spin.JSON(options).toString()).create();
    }

    static TypedValue of(List<?> choices) {
        return SpinValues.jsonValue(Spin.JSON(choices.stream()
                                .map(choice -> choice instanceof Enum<?> constant ? constant.name() : choice.toString())
                                .toList())
                        .toString())
                .create();
    }
}
