package org.wopengine.workflow.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The plain values of a submitted form. Whatever is neither plain nor a list of text becomes something no field reads. */
final class SubmittedValues {
    private static final Object UNREADABLE = new Object();
    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmittedValues() {}

    static Map<String, Object> of(VariableMap submitted) {
        var values = new HashMap<String, Object>();
        if (submitted != null) {
            for (var name : submitted.keySet()) {
                values.put(name, plain(submitted.getValueTyped(name)));
            }
        }
        return values;
    }

    private static Object plain(TypedValue typed) {
        if (typed instanceof SerializableValue serialized) {
            var json = json(serialized);
            return json == null ? null : list(serialized, json);
        }
        if (typed == null || typed.getValue() == null) {
            return null;
        }
        if (typed instanceof PrimitiveValue<?> || typed.getType() == null) {
            return typed.getValue();
        }
        return UNREADABLE;
    }

    /** Checklists and tag lists arrive as a JSON array of text. */
    private static Object list(SerializableValue serialized, String json) {
        if (!"json".equals(serialized.getType().getName())) {
            return UNREADABLE;
        }
        try {
            return JSON.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException notAList) {
            return UNREADABLE;
        }
    }

    /** Over the wire it comes as text; what was made inside the application is still a value. */
    private static String json(SerializableValue value) {
        if (value.getValueSerialized() != null) {
            return value.getValueSerialized();
        }
        return value.isDeserialized() && value.getValue() != null
                ? value.getValue().toString()
                : null;
    }
}
